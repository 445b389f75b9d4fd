//! A project: who, why, when as approved, what it may cost, and what its manager reports.
//! Dates that the plan's schedule gives are kept apart from those that people approve.

use schedule::{Date, Moment};

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// Where a project stands in its life.
    Stage {
        /// Proposed, not yet approved.
        Proposed = "proposed",
        /// Approved, being planned.
        Planning = "planning",
        /// Running.
        Executing = "executing",
        /// Delivered, under closure review.
        Closing = "closing",
        /// Closed by an approved closure review.
        Closed = "closed",
        /// Stopped for the time being.
        Suspended = "suspended",
        /// Ended for cause before delivery.
        Cancelled = "cancelled",
        /// Merged or withdrawn for strategy: no verdict on the project.
        Withdrawn = "withdrawn",
    }
}

choices! {
    /// A status light.
    Light {
        /// On track.
        Green = "green",
        /// Needs attention.
        Amber = "amber",
        /// Needs intervention.
        Red = "red",
    }
}

choices! {
    /// How urgent a project is.
    Priority {
        /// High.
        High = "high",
        /// Medium.
        Medium = "medium",
        /// Low.
        Low = "low",
    }
}

record! {
    /// A project of the portfolio.
    Project {
        /// Its number, unique in the portfolio.
        code: String = Text, required;
        /// Its name.
        name: String = Text, required;
        /// The program it belongs to.
        program: String = Text;
        /// The department that asked for it.
        department: String = Text;
        /// What kind of project it is.
        category: String = Text;
        /// Who pays and decides.
        sponsor: Option<Id> = Reference(Entity::Person);
        /// Who manages it.
        manager: Option<Id> = Reference(Entity::Person);
        /// Where it stands.
        stage: Stage = Choice(Stage::CODES), required;
        /// How urgent it is.
        priority: Priority = Choice(Priority::CODES), required;
        /// What it is for.
        description: String = LongText;
        /// Goals, one a line, against which closure measures.
        goals: String = LongText;
        /// The template it was made from; empty when none.
        template: String = Text;
        /// Why the PMO let it begin without the standard template.
        template_waiver: String = LongText;
        /// When it was approved.
        approved_on: Option<Date> = Date;
        /// Planned start: where its plan begins.
        planned_start: Option<Date> = Date;
        /// The finish first approved; never changes afterwards.
        original_finish: Option<Date> = Date;
        /// The finish of the current approved baseline.
        baseline_finish: Option<Date> = Date;
        /// The start of the current approved baseline.
        baseline_start: Option<Date> = Date;
        /// When a change last moved the baseline's finish; a change approved after the old date heals no miss.
        baseline_changed_on: Option<Date> = Date;
        /// The finish that the approved change replaced.
        baseline_replaced_finish: Option<Date> = Date;
        /// When work began.
        actual_start: Option<Date> = Date;
        /// When the result was accepted.
        actual_finish: Option<Date> = Date;
        /// Finish forecast by the manager where there is no plan to compute it.
        forecast_finish: Option<Date> = Date;
        /// Approved budget (BAC) where there are no budget lines.
        budget: Money = Money, required;
        /// Actual cost to date where there are no budget lines.
        actual_cost: Money = Money, required;
        /// Estimate at completion where there are no budget lines.
        forecast_cost: Option<Money> = Money;
        /// The light that the manager reports.
        reported_light: Option<Light> = Choice(Light::CODES);
        /// Why.
        reported_reason: String = LongText;
        /// As of when the manager reported.
        reported_on: Option<Date> = Date;
        /// Up to when the plan's progress is known.
        data_date: Option<Date> = Date;
        /// The calendar of its plan.
        calendar: Option<Id> = Reference(Entity::WorkCalendar);
        /// Minutes of a working day in durations shown as days; empty means 480.
        minutes_per_day: Option<i64> = Integer(60, 1440), rules;
        /// Direction, constraint and critical-path rules of the plan, as JSON.
        schedule_options: String = Data, rules;
        /// The file it was imported from.
        source: String = Text, rules;
        /// Start that the plan's schedule gives.
        scheduled_start: Option<Moment> = Moment, rules;
        /// Finish that the plan's schedule gives.
        scheduled_finish: Option<Moment> = Moment, rules;
        /// Progress of the plan in hundredths of a percent, weighted by duration.
        progress: Option<i64> = Integer(0, 10_000), rules;
        /// The baseline that its plan is shown beside; the newest when none.
        reference_baseline: Option<Id> = Reference(Entity::Baseline), rules;
    }
}
