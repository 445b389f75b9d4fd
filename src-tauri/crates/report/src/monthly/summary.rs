//! The summary of the month as values: one sentence per topic, each with the figures it says, the records behind it, and
//! what people made of it. It is drafted from the other sections; the words are in `words`.

mod draft;

use portfolio::kpi::{Kpi, Target, TargetStatus};
use portfolio::{Entity, Id, Money, SummaryEdit, SummaryLanguage, SummaryTopic, Unit};

use crate::monthly::beside::Beside;
use crate::monthly::decisions::DecisionKind;
use crate::monthly::status::LightCounts;

pub(crate) use draft::build;

/// A sentence of the summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What it is about.
    pub topic: SummaryTopic,
    /// What it says.
    pub says: Says,
    /// The records that it counts or names, the most telling first.
    pub behind: Vec<Behind>,
    /// What people wrote in its place, one per language.
    pub edits: Vec<SummaryEdit>,
}

/// A record behind a sentence as lists name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Its kind.
    pub entity: Entity,
    /// The record.
    pub id: Id,
    /// The project that it is or belongs to.
    pub project: Id,
    /// The number of that project, or its own.
    pub code: String,
    /// What it is called.
    pub name: String,
}

/// What a sentence says. Counts of what moved are `None` without an earlier frozen month.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// How many projects show each colour, how many turned, and the first that got worse.
    Lights { counts: Beside<LightCounts>, worse: Option<usize>, better: Option<usize>, named: Option<String> },
    /// How many KPI with a target reached it, and how those stand that did not.
    Kpi { met: usize, judged: usize, missed: Vec<KpiStand> },
    /// Milestones reached in the month, overdue, due in 90 days, moved later, and the one that moved most.
    Milestones {
        reached: usize,
        overdue: usize,
        soon: usize,
        later: Option<usize>,
        most: Option<(String, String, i64)>,
    },
    /// Share of the budget that is booked, cost at completion above budget, projects that used theirs up.
    Money { used: Beside<Option<f64>>, excess: Money, deviation: Option<f64>, exceeded: usize },
    /// Open risks, major ones, those new and gone, late responses, and the gravest of these.
    Risks {
        open: Beside<usize>,
        major: usize,
        new: Option<usize>,
        gone: Option<usize>,
        late: usize,
        worst: Option<(String, String, i64)>,
    },
    /// Change requests that wait, the longest wait in days, and what the month's approved ones come to.
    Changes { waiting: usize, longest: Option<i64>, approved: usize, days: i64, cost: Money },
    /// Share of checks that passed, and mandatory checks that stop a gate.
    Quality { rate: Beside<Option<f64>>, stops: usize, new: Option<usize> },
    /// Projects reported better than the rules say, and statuses that are too old.
    Trust { watermelons: usize, named: Option<String>, stale: usize, expected: usize },
    /// What waits for a decision, by kind.
    Decisions { kinds: Vec<(DecisionKind, usize)> },
    /// Nothing is drafted: a person writes it or nobody does.
    Own,
}

/// How a KPI stands to its target.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiStand {
    /// The KPI.
    pub kpi: Kpi,
    /// Its figure, unrounded.
    pub value: f64,
    /// Last month's.
    pub last: Option<f64>,
    /// Its unit.
    pub unit: Unit,
    /// What was to be reached.
    pub target: Target,
    /// The verdict.
    pub status: TargetStatus,
}

impl Sentence {
    /// What a person wrote in its place in a language; empty text leaves it out.
    pub fn edit(&self, language: SummaryLanguage) -> Option<&SummaryEdit> {
        self.edits.iter().find(|edit| edit.language == language)
    }
}
