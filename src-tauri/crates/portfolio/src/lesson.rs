//! Lessons as records: what was learned, and what it changed. How proposals answer them stands in `proposal`.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};
use crate::risk::RiskCategory;

choices! {
    /// What a lesson is.
    LessonKind {
        /// Worth repeating.
        BestPractice = "best_practice",
        /// Worth avoiding.
        Failure = "failure",
    }
}

choices! {
    /// What a lesson changed.
    TraceKind {
        /// An item of a checklist.
        ChecklistItem = "checklist_item",
        /// A question of the intake form.
        IntakeQuestion = "intake_question",
        /// A version of a template.
        TemplateVersion = "template_version",
    }
}

record! {
    /// Something learned.
    Lesson {
        /// Its number.
        code: String = Text;
        /// The project it comes from.
        project: Option<Id> = Reference(Entity::Project);
        /// What it is.
        kind: LessonKind = Choice(LessonKind::CODES), required;
        /// In a line.
        title: String = Text, required;
        /// The situation.
        context: String = LongText;
        /// What caused it.
        cause: String = LongText;
        /// What to do next time.
        recommendation: String = LongText;
        /// Where it applies, words split by spaces.
        tags: String = Text;
        /// The kind of project it applies to.
        project_type: String = Text;
        /// The department it applies to.
        department: String = Text;
        /// The supplier it is about.
        vendor: String = Text;
        /// The kind of risk it is about.
        risk_category: Option<RiskCategory> = Choice(RiskCategory::CODES);
        /// When it was recorded.
        recorded_on: Option<Date> = Date;
    }
}

record! {
    /// What a lesson changed: a way there, and back from there.
    LessonTrace {
        /// The lesson.
        lesson: Id = Reference(Entity::Lesson), required;
        /// What kind of thing it changed.
        kind: TraceKind = Choice(TraceKind::CODES), required;
        /// What it changed, as it was called then.
        changed: String = Text, required;
        /// The record of it, where there is one.
        record: String = Data;
        /// The version of a template.
        version: String = Text;
        /// What was changed.
        note: String = LongText;
        /// When.
        traced_on: Option<Date> = Date;
    }
}
