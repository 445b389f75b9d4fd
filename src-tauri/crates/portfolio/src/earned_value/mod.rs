//! Earned value: what was planned, done and spent by a date, in one money, per task, project and portfolio. It takes a
//! plan with its baseline, its booked cost and a date, and gives figures with their units; it stores and words nothing.
//!
//! The budget at completion of a project is its approved budget, spread over the tasks in the proportion of what they
//! cost in the baseline in force. Where no budget is approved, the tasks' own cost is the budget. A plan whose tasks cost
//! nothing in the baseline has no earned value: that is told as a reason and never as zero.
//!
//! Sources: ISO 21508:2018 and the PMI formulas for the figures in money; W. Lipke for the earned schedule.

mod curve;
mod earned_schedule;
mod figures;
mod fraction;
mod project;
mod roll_up;
mod spent;
mod tasks;

pub use curve::CurvePoint;
pub use earned_schedule::{Timing, earned_schedule};
pub use figures::{EacMethod, Figures, Index};
pub use project::{Basis, Earned, Missing, Subject, measure};
pub use roll_up::{LeftOut, RollUp, roll_up};
pub use tasks::{Doubt, TaskValue};

#[cfg(test)]
mod tests;
