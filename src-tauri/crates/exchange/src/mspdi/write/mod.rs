//! A plan as Microsoft Project XML (MSPDI), in the order of its schema: what planners entered, and beside it the dates
//! of our schedule. What the format has no place for is listed by `left_behind`. It writes no file.

mod assignment;
mod baseline;
mod calendar;
mod check;
mod left;
mod links;
mod numbers;
mod project;
mod splits;
mod task;
mod xml;

use std::collections::HashSet;

use portfolio::calendars::Calendars;
use portfolio::plan::Outline;
use portfolio::{Id, Plan};

pub use check::holds;
pub use left::{Left, LeftCode, left_behind};
use numbers::Numbers;
use xml::Xml;

/// Writes a plan. Reading the bytes gives a plan that computes the same dates.
pub fn write(plan: &Plan) -> Vec<u8> {
    let writing = Writing::new(plan);
    let mut xml = Xml::new();
    xml.root(|xml| {
        project::properties(&writing, xml);
        xml.list("Calendars", |xml| calendar::all(&writing, xml));
        xml.list("Tasks", |xml| task::all(&writing, xml));
        xml.list("Resources", |xml| assignment::resources(&writing, xml));
        xml.list("Assignments", |xml| assignment::all(&writing, xml));
    });
    xml.close()
}

/// A plan with what writing it needs to know over and over.
struct Writing<'a> {
    plan: &'a Plan,
    numbers: Numbers,
    outline: Outline,
    calendars: Calendars,
    /// Calendars that have to stand alone.
    bases: HashSet<Id>,
    kept: baseline::Kept,
}

impl<'a> Writing<'a> {
    fn new(plan: &'a Plan) -> Writing<'a> {
        Writing {
            plan,
            numbers: Numbers::new(plan),
            outline: Outline::new(&plan.tasks),
            calendars: Calendars::new(&plan.calendars, &plan.calendar_exceptions),
            bases: calendar::bases(plan),
            kept: baseline::Kept::new(plan),
        }
    }
}
