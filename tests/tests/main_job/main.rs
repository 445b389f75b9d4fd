//! The main job through the one door that the window and the command line use: look at the portfolio, edit a plan, keep
//! the registers and the matrix, close a project, freeze a month, export, back up, and survive bad input.
//! The rules themselves are proven where they live; here they hold together.

mod bad_input;
mod baselines;
mod changes;
mod closing;
mod cockpit;
mod files;
mod months;
mod plan;
mod reading;
mod registers;
