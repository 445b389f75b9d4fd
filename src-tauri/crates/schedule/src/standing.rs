//! A computed plan that is kept and follows its network: what an edit can reach is computed again, the rest stands. The
//! answer is that of [`crate::plan`], to the last finding; a property test holds both beside each other.
//!
//! What changed is found by comparing, so nobody has to say it. Values of tasks, dependencies and assignments are
//! followed; so are dependencies that come and go. Lines that come, go or move, calendars, resources and options make
//! the plan anew: they reach everything. So does any edit under Primavera's rules, some of which look at the whole plan.

mod answer;
mod difference;
mod findings;
mod marks;
mod rerun;
mod update;

use difference::Rest;
use findings::Findings;
use marks::Nodes;

use crate::finding;
use crate::float;
use crate::frame::{Frame, Passes, passes, waits};
use crate::network::Network;
use crate::outcome::Schedule;
use crate::time::Moment;

/// A plan that stands computed.
#[derive(Debug)]
pub struct Standing {
    frame: Frame<'static>,
    rest: Rest,
    nodes: Nodes,
    passes: Passes,
    /// How many lines are to be as late as possible.
    waiting: usize,
    /// Where the backward pass ended the plan (or, scheduled from its finish, where the forward pass began it).
    turn: Moment,
    findings: Findings,
    schedule: Schedule,
    /// How many shares of assignments may be kept: those of tasks that were measured again stay behind.
    room: usize,
}

impl Standing {
    /// Computes a plan from scratch and keeps how.
    pub fn new(network: &Network) -> Standing {
        let (frame, mut found) = Frame::new(network);
        let frame = frame.owned();
        let passes = passes(&frame);
        let mut schedule = float::schedule(&frame, &passes);
        let findings = Findings::new(&frame, &passes, &schedule, &found);
        finding::check(&frame, &passes, &schedule, &mut found);
        schedule.findings = found;
        Standing {
            rest: Rest::new(network),
            nodes: Nodes::new(&frame),
            waiting: frame.tasks.iter().filter(|task| waits(task)).count(),
            room: frame.clocks.shares.len() * 2 + 1_000,
            turn: update::turn(&frame, &passes.early, &passes.late),
            frame,
            passes,
            findings,
            schedule,
        }
    }

    /// The answer as it stands.
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// Follows the plan to its next state.
    pub fn update(&mut self, next: &Network) -> &Schedule {
        if self.frame.clocks.shares.len() > self.room {
            *self = Standing::new(next);
        }
        match difference::difference(&self.frame, &self.rest, next) {
            Some(difference) if difference.is_empty() => {}
            Some(difference) => self.follow(next, &difference),
            None => *self = Standing::new(next),
        }
        &self.schedule
    }
}
