//! Every kind of record keeps its promises: names are unique, defaults read back, ids survive their text form.

use std::collections::HashSet;

use portfolio::{Change, Entity, Id, Project, Record, Row, Value, difference};
use proptest::prelude::*;

#[test]
fn entity_names_are_unique_and_read_back() {
    let names: HashSet<_> = Entity::ALL.iter().map(|entity| entity.name()).collect();
    assert_eq!(names.len(), Entity::ALL.len(), "two kinds of record share a name");
    for &entity in Entity::ALL {
        assert_eq!(Entity::parse(entity.name()), Some(entity), "the name of {entity:?} does not read back");
    }
}

#[test]
fn field_names_are_unique_within_their_record() {
    for entity in Entity::ALL {
        let names: HashSet<_> = entity.fields().iter().map(|field| field.name).collect();
        assert_eq!(names.len(), entity.fields().len(), "{entity:?} has two fields of one name");
        assert!(!names.contains("id"), "{entity:?}: the id is not a field");
    }
}

#[test]
fn a_blank_project_reads_back_from_its_row() {
    let blank = Project::new(Id(7));
    assert_eq!(Project::from_row(&blank.to_row()), Ok(blank.clone()), "a row must carry the whole record");
}

#[test]
fn a_wrong_shape_names_the_field() {
    let mut row: Row = Project::new(Id(7)).to_row();
    let (place, _) = Entity::Project.field("budget").expect("projects have a budget");
    row.values[place] = Value::Text("many".into());
    let bad = Project::from_row(&row).expect_err("text is no money");
    assert_eq!(bad.field, "budget", "the message must name the field");
}

#[test]
fn difference_lists_only_what_changed() {
    let before = Project::new(Id(7));
    let after = Project { name: "客户中心".into(), ..before.clone() };
    let changes = difference(&before, &after);
    assert_eq!(
        changes,
        [Change::Set {
            entity: Entity::Project,
            id: Id(7),
            field: "name",
            value: Value::Text("客户中心".into())
        }],
        "one changed field is one change"
    );
}

proptest! {
    #[test]
    fn ids_survive_their_text_form(number: u128) {
        prop_assert_eq!(Id::parse(&Id(number).to_string()), Some(Id(number)));
    }

    #[test]
    fn no_text_makes_the_id_reader_panic(text in "\\PC{0,40}") {
        let _ = Id::parse(&text);
    }
}

/// Every kind of record can be made blank: a field without `required` has a type with an empty state.
#[test]
fn every_record_has_a_blank_form() {
    use portfolio::*;
    let id = Id(1);
    let rows = [
        Setting::new(id).to_row(),
        TermVersion::new(id).to_row(),
        KpiOverride::new(id).to_row(),
        LightMonth::new(id).to_row(),
        WorkCalendar::new(id).to_row(),
        CalendarException::new(id).to_row(),
        Role::new(id).to_row(),
        Person::new(id).to_row(),
        RoleHolder::new(id).to_row(),
        Objective::new(id).to_row(),
        RoadmapItem::new(id).to_row(),
        Countermeasure::new(id).to_row(),
        MeetingSeries::new(id).to_row(),
        Project::new(id).to_row(),
        Task::new(id).to_row(),
        Dependency::new(id).to_row(),
        Resource::new(id).to_row(),
        Assignment::new(id).to_row(),
        ProgressStep::new(id).to_row(),
        Baseline::new(id).to_row(),
        BaselineTask::new(id).to_row(),
        Trial::new(id).to_row(),
        RaciActivity::new(id).to_row(),
        RaciAssignment::new(id).to_row(),
        Risk::new(id).to_row(),
        RiskAction::new(id).to_row(),
        RiskGrade::new(id).to_row(),
        Issue::new(id).to_row(),
        ChangeRequest::new(id).to_row(),
        BudgetLine::new(id).to_row(),
        ApprovalBand::new(id).to_row(),
        BudgetRequest::new(id).to_row(),
        CostEntry::new(id).to_row(),
        BudgetWarning::new(id).to_row(),
        AuditMonth::new(id).to_row(),
        AuditSample::new(id).to_row(),
        AuditFinding::new(id).to_row(),
        QualityCheck::new(id).to_row(),
        GateReview::new(id).to_row(),
        TemplateVersion::new(id).to_row(),
        ClosureReview::new(id).to_row(),
        Lesson::new(id).to_row(),
        LessonTrace::new(id).to_row(),
        IntakeTemplate::new(id).to_row(),
        Criterion::new(id).to_row(),
        Proposal::new(id).to_row(),
        CashFlow::new(id).to_row(),
        RoleDemand::new(id).to_row(),
        ProposalReview::new(id).to_row(),
        ProposalScore::new(id).to_row(),
        LessonAnswer::new(id).to_row(),
        ProposalPair::new(id).to_row(),
        SelectionScenario::new(id).to_row(),
        Committee::new(id).to_row(),
        CommitteeMember::new(id).to_row(),
        Session::new(id).to_row(),
        Attendance::new(id).to_row(),
        AgendaItem::new(id).to_row(),
        Vote::new(id).to_row(),
        Condition::new(id).to_row(),
        Attachment::new(id).to_row(),
        Robot::new(id).to_row(),
        ImportMapping::new(id).to_row(),
        SummaryEdit::new(id).to_row(),
        Period::new(id).to_row(),
        StatusForm::new(id).to_row(),
    ];
    assert_eq!(rows.len(), Entity::ALL.len(), "a kind of record is missing here");
}
