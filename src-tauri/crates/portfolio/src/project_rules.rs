//! The stages of a project: which may follow which, and what a step needs and leaves behind.

use schedule::Date;

use crate::change::{Change, difference};
use crate::gate_review::GateReview;
use crate::gate_rules;
use crate::project::{Project, Stage};
use crate::record::choices;
use crate::workflow::{Step, Workflow};

choices! {
    /// Why a project cannot take a stage.
    StageRefusal {
        /// The stage does not follow from the present one.
        NotAllowed = "stage_not_allowed",
        /// The step needs a reason.
        NoReason = "reason_needed",
        /// Closing and opening again go through the closure review.
        OwnStep = "own_step",
        /// A gate before the stage is not passed.
        GateOpen = "stage_gate_open",
    }
}

/// What may become of a project.
pub const WORKFLOW: Workflow<Stage, StageRefusal> = Workflow {
    name: "project",
    start: Stage::Proposed,
    steps: &[
        step(Stage::Proposed, Stage::Planning, GATES),
        step(Stage::Proposed, Stage::Withdrawn, REASON),
        step(Stage::Planning, Stage::Executing, GATES),
        step(Stage::Planning, Stage::Suspended, REASON),
        step(Stage::Planning, Stage::Cancelled, REASON),
        step(Stage::Planning, Stage::Withdrawn, REASON),
        step(Stage::Executing, Stage::Closing, GATES),
        step(Stage::Executing, Stage::Suspended, REASON),
        step(Stage::Executing, Stage::Cancelled, REASON),
        step(Stage::Executing, Stage::Withdrawn, REASON),
        step(Stage::Executing, Stage::Closed, REVIEW),
        step(Stage::Closing, Stage::Executing, &[]),
        step(Stage::Closing, Stage::Closed, REVIEW),
        step(Stage::Closed, Stage::Closing, REVIEW),
        step(Stage::Suspended, Stage::Executing, GATES),
        step(Stage::Suspended, Stage::Cancelled, REASON),
        step(Stage::Suspended, Stage::Withdrawn, REASON),
    ],
    no_step: StageRefusal::NotAllowed,
};

const REASON: &[StageRefusal] = &[StageRefusal::NoReason];
const GATES: &[StageRefusal] = &[StageRefusal::GateOpen];
const REVIEW: &[StageRefusal] = &[StageRefusal::OwnStep];

const fn step(from: Stage, to: Stage, guards: &'static [StageRefusal]) -> Step<Stage, StageRefusal> {
    Step { from, to, guards }
}

/// The stages that a person may choose next; closing and opening again are steps of the closure review.
pub fn next_stages(stage: Stage) -> impl Iterator<Item = Stage> {
    let chosen = move |step: &&Step<Stage, StageRefusal>| {
        step.from == stage && !step.guards.contains(&StageRefusal::OwnStep)
    };
    WORKFLOW.steps.iter().filter(chosen).map(|step| step.to)
}

/// The changes of a stage that a person chose, dates included; or everything that stands against it. The gates that bind
/// are handed over: none where the portfolio's terms switch that off.
pub fn move_to(
    project: &Project,
    stage: Stage,
    reason: &str,
    gates: &[GateReview],
    today: Date,
) -> Result<Vec<Change>, Vec<StageRefusal>> {
    WORKFLOW.check(project.stage, stage, |refusal| match refusal {
        StageRefusal::NotAllowed => false,
        StageRefusal::NoReason => reason.trim().is_empty(),
        StageRefusal::OwnStep => true,
        StageRefusal::GateOpen => !gate_rules::holding(gates, project.id, stage).is_empty(),
    })?;
    let mut after = Project { stage, ..project.clone() };
    match stage {
        Stage::Planning => after.approved_on = project.approved_on.or(Some(today)),
        Stage::Executing => after.actual_start = project.actual_start.or(Some(today)),
        Stage::Closing => after.actual_finish = project.actual_finish.or(Some(today)),
        _ => {}
    }
    Ok(difference(project, &after))
}

/// Whether the closure review may take a project from one stage to another.
pub fn review_moves(from: Stage, to: Stage) -> bool {
    WORKFLOW.steps.iter().any(|step| step.from == from && step.to == to && step.guards == REVIEW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Id;

    fn at(stage: Stage) -> Project {
        Project { stage, ..Project::new(Id(1)) }
    }

    #[test]
    fn nobody_closes_or_opens_a_project_past_its_review() {
        let today = Date(20_000);
        for stage in [Stage::Executing, Stage::Closing] {
            assert_eq!(
                move_to(&at(stage), Stage::Closed, "完成", &[], today),
                Err(vec![StageRefusal::OwnStep])
            );
        }
        assert_eq!(
            move_to(&at(Stage::Closed), Stage::Closing, "补", &[], today),
            Err(vec![StageRefusal::OwnStep])
        );
        assert_eq!(next_stages(Stage::Closed).count(), 0, "nothing is offered");
        assert!(next_stages(Stage::Executing).all(|stage| stage != Stage::Closed));
        assert!(!review_moves(Stage::Cancelled, Stage::Closed), "what was given up is not closed");
    }

    #[test]
    fn giving_up_takes_a_reason() {
        let stop = |reason: &str| move_to(&at(Stage::Executing), Stage::Cancelled, reason, &[], Date(20_000));
        assert_eq!(stop(" "), Err(vec![StageRefusal::NoReason]));
        assert!(stop("预算取消").is_ok());
        assert_eq!(
            move_to(&at(Stage::Proposed), Stage::Executing, "", &[], Date(20_000)),
            Err(vec![StageRefusal::NotAllowed])
        );
    }

    #[test]
    fn dates_are_left_behind_and_never_overwritten() {
        let begun = Project { actual_start: Some(Date(19_000)), ..at(Stage::Suspended) };
        let changes = move_to(&begun, Stage::Executing, "", &[], Date(20_000)).expect("it goes on");
        assert_eq!(changes.len(), 1, "the first start stays: {changes:?}");
    }
}
