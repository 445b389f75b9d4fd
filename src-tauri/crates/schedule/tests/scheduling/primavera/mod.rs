//! Primavera's rules P1–P13, each in small plans worked by hand.

mod constraints;
mod floats;
mod links;
mod progress;
mod properties;
mod spanning;
