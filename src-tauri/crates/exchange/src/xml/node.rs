//! One record of a plan's XML as a small tree that remembers which fields somebody took. What nobody took is a loss.

use std::cell::Cell;

use crate::report::{Filled, LossReason, Losses, Place};

/// An element with its text and the elements inside it.
#[derive(Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: Box<str>,
    pub(crate) text: String,
    pub(crate) children: Vec<Node>,
    taken: Cell<Taken>,
}

/// Whether a field was carried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Taken {
    #[default]
    No,
    Yes,
}

impl Node {
    pub(crate) fn new(name: &str) -> Node {
        Node { name: name.into(), ..Node::default() }
    }

    /// The first element of this name that nobody took yet.
    pub(crate) fn take(&self, name: &str) -> Option<&Node> {
        let child = self.children.iter().find(|c| &*c.name == name && c.taken.get() == Taken::No)?;
        child.taken.set(Taken::Yes);
        Some(child)
    }

    /// All elements of this name.
    pub(crate) fn take_all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children
            .iter()
            .filter(move |child| &*child.name == name)
            .inspect(|child| child.taken.set(Taken::Yes))
    }

    /// The text of an element, trimmed; empty where there is none. It counts as carried.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.take(name).map_or("", |child| child.text.trim())
    }

    /// As `text`, and the field stays there for whoever takes it.
    pub(crate) fn peek(&self, name: &str) -> &str {
        self.children.iter().find(|child| &*child.name == name).map_or("", |child| child.text.trim())
    }

    /// Puts everything that nobody took into the losses.
    pub(crate) fn lose(&self, path: &str, place: Place, losses: &mut Losses) {
        for child in &self.children {
            let below = format!("{path}/{}", child.name);
            match child.taken.get() {
                Taken::Yes => child.lose(&below, place, losses),
                Taken::No => losses.add(&below, reason(&child.name), &child.text, child.filled(), place),
            }
        }
    }

    fn filled(&self) -> Filled {
        const NOTHING: &[&str] = &["", "0", "-1", "NA", "0.00", "0.0", "PT0H0M0S", "false"];
        let says = |text: &str| !NOTHING.contains(&text.trim());
        if says(&self.text) || !self.children.is_empty() { Filled::Yes } else { Filled::No }
    }
}

/// Fields that follow from others, or only say how the other program shows them; everything else has no place.
fn reason(name: &str) -> LossReason {
    const COMPUTED: &[&str] = &[
        "ACWP",
        "BCWP",
        "BCWS",
        "CV",
        "SV",
        "VAC",
        "CostVariance",
        "DurationVariance",
        "FinishVariance",
        "FinishSlack",
        "OverAllocated",
        "Overallocated",
        "OverallocatedWork",
        "PeakUnits",
        "PercentWorkComplete",
        "RegularWork",
        "RemainingCost",
        "RemainingOvertimeCost",
        "RemainingWork",
        "StartSlack",
        "StartVariance",
        "WorkVariance",
        "PreLeveledFinish",
        "PreLeveledStart",
        "PrimaryOverAllocated",
        "OutlineNumber",
        "WBS",
        "WBSLevel",
        "Summary",
    ];
    const DISPLAY: &[&str] = &[
        "CurrencyDigits",
        "CurrencySymbol",
        "CurrencySymbolPosition",
        "DurationFormat",
        "HideBar",
        "LevelingDelayFormat",
        "OvertimeRateFormat",
        "StandardRateFormat",
        "RateScale",
        "Rollup",
        "WorkFormat",
        "DisplayAsSummary",
        "ExternallyEdited",
        "IsPublished",
        "ID",
        "GUID",
        "ExtendedCreationDate",
        "LastSaved",
        "CreationDate",
        "SaveVersion",
        "BuildNumber",
        "Revision",
        "FYStartDate",
        "FiscalYearStart",
        "WeekStartDay",
    ];
    match name {
        name if COMPUTED.contains(&name) => LossReason::Computed,
        name if DISPLAY.contains(&name) => LossReason::Display,
        _ => LossReason::NoPlace,
    }
}
