//! Lines of a plan, their dependencies and assignments, and the copies kept as baselines.
//! What a planner enters comes first; what the schedule computed is marked `rules`.

use schedule::Moment;

use crate::progress_step::EarnedMethod;
use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// When a task may happen.
    ConstraintType {
        /// As soon as possible.
        Asap = "asap",
        /// As late as possible.
        Alap = "alap",
        /// Must start on.
        MustStartOn = "mso",
        /// Must finish on.
        MustFinishOn = "mfo",
        /// Start no earlier than.
        StartNoEarlierThan = "snet",
        /// Start no later than.
        StartNoLaterThan = "snlt",
        /// Finish no earlier than.
        FinishNoEarlierThan = "fnet",
        /// Finish no later than.
        FinishNoLaterThan = "fnlt",
        /// Start on, where the dependencies allow it.
        StartOn = "start_on",
        /// Finish on, where the dependencies allow it.
        FinishOn = "finish_on",
    }
}

choices! {
    /// How the dates of a Primavera activity come about.
    ActivityType {
        /// By its duration on its own calendar.
        Task = "task",
        /// By its assignments on the calendars of its resources.
        ResourceDependent = "resource",
        /// It spans what it is tied to and drives nothing.
        LevelOfEffort = "level_of_effort",
        /// A point at a start of work.
        StartMilestone = "start_milestone",
        /// A point that may stay at an end of work.
        FinishMilestone = "finish_milestone",
        /// It spans the other lines of its summary and drives nothing.
        WbsSummary = "wbs_summary",
    }
}

choices! {
    /// What stays fixed when assignments change.
    TaskType {
        /// Units.
        FixedUnits = "fixed_units",
        /// Duration.
        FixedDuration = "fixed_duration",
        /// Work.
        FixedWork = "fixed_work",
    }
}

choices! {
    /// Which ends a dependency ties.
    DependencyType {
        /// Finish to start.
        FinishStart = "FS",
        /// Start to start.
        StartStart = "SS",
        /// Finish to finish.
        FinishFinish = "FF",
        /// Start to finish.
        StartFinish = "SF",
    }
}

choices! {
    /// How a lag counts.
    LagUnit {
        /// Working minutes.
        Minutes = "minutes",
        /// Minutes of the wall clock.
        ElapsedMinutes = "elapsed_minutes",
        /// Percent of the predecessor's duration.
        Percent = "percent",
        /// Percent of the predecessor's duration, of the wall clock.
        ElapsedPercent = "elapsed_percent",
    }
}

record! {
    /// A line of a project's plan.
    Task {
        /// Its project.
        project: Id = Reference(Entity::Project), required;
        /// The summary above it; empty at the top.
        parent: Option<Id> = Reference(Entity::Task);
        /// Its place among the lines of the whole plan, ascending.
        position: i64 = Integer(0, 1_000_000_000), required, rules;
        /// Its name.
        name: String = Text, required;
        /// Duration in minutes of working time, or of the wall clock when `elapsed`.
        duration: i64 = Minutes, required;
        /// Whether the duration runs through nights and holidays.
        elapsed: bool = Flag;
        /// Whether it marks a point rather than work.
        milestone: bool = Flag;
        /// Whether the milestone is one that reports follow.
        key_milestone: bool = Flag;
        /// Takes no part in the calculation.
        inactive: bool = Flag;
        /// What stays fixed when assignments change.
        task_type: TaskType = Choice(TaskType::CODES), required;
        /// When it may happen.
        constraint_type: ConstraintType = Choice(ConstraintType::CODES), required;
        /// The constraint's date.
        constraint_date: Option<Moment> = Moment;
        /// A second constraint: it bounds late dates only.
        secondary_constraint_type: Option<ConstraintType> = Choice(ConstraintType::CODES);
        /// The second constraint's date.
        secondary_constraint_date: Option<Moment> = Moment;
        /// How its dates come about under Primavera's rules.
        activity_type: ActivityType = Choice(ActivityType::CODES), required;
        /// The finish that somebody expects.
        expected_finish: Option<Moment> = Moment;
        /// The earliest start that a plan elsewhere allows.
        external_early_start: Option<Moment> = Moment;
        /// The latest finish that a plan elsewhere allows.
        external_late_finish: Option<Moment> = Moment;
        /// A date that shows lateness and moves nothing.
        deadline: Option<Moment> = Moment;
        /// Its own calendar.
        calendar: Option<Id> = Reference(Entity::WorkCalendar);
        /// Whether its calendar replaces those of its resources.
        ignores_resource_calendars: bool = Flag;
        /// Scheduled by hand.
        manual: bool = Flag;
        /// Start entered by hand.
        manual_start: Option<Moment> = Moment;
        /// Finish entered by hand.
        manual_finish: Option<Moment> = Moment;
        /// Percent of the duration done.
        percent_complete: i64 = Percent;
        /// When it began.
        actual_start: Option<Moment> = Moment;
        /// When it ended.
        actual_finish: Option<Moment> = Moment;
        /// Minutes of duration done, where known.
        actual_duration: Option<i64> = Minutes;
        /// Minutes of duration left, where known.
        remaining_duration: Option<i64> = Minutes;
        /// Where work stopped.
        stop: Option<Moment> = Moment;
        /// Where the rest goes on.
        resume: Option<Moment> = Moment;
        /// Pauses as JSON: [[stop, resume], …].
        splits: String = Data, rules;
        /// Elapsed minutes by which leveling put it off.
        leveling_delay: i64 = Minutes, required;
        /// Belongs to another plan.
        external: bool = Flag, rules;
        /// Work in minutes over all assignments.
        work: i64 = Minutes, required;
        /// Cost that no assignment explains.
        fixed_cost: Money = Money, required;
        /// Planned cost.
        cost: Money = Money, required;
        /// Actual cost.
        actual_cost: Money = Money, required;
        /// How it earns its value.
        earned_method: EarnedMethod = Choice(EarnedMethod::CODES), required;
        /// Notes.
        notes: String = LongText;
        /// Its number in the file it came from.
        source_uid: Option<i64> = Integer(0, 9_000_000_000), rules;
        /// Scheduled start.
        start: Option<Moment> = Moment, rules;
        /// Scheduled finish.
        finish: Option<Moment> = Moment, rules;
        /// Early start.
        early_start: Option<Moment> = Moment, rules;
        /// Early finish.
        early_finish: Option<Moment> = Moment, rules;
        /// Late start.
        late_start: Option<Moment> = Moment, rules;
        /// Late finish.
        late_finish: Option<Moment> = Moment, rules;
        /// Total float in minutes.
        total_float: Option<i64> = Minutes, rules;
        /// Free float in minutes.
        free_float: Option<i64> = Minutes, rules;
        /// On the critical path.
        critical: bool = Flag, rules;
    }
}

record! {
    /// A dependency between two tasks of a plan.
    Dependency {
        /// Its project.
        project: Id = Reference(Entity::Project), required;
        /// The task that drives.
        predecessor: Id = Reference(Entity::Task), required;
        /// The task that is driven.
        successor: Id = Reference(Entity::Task), required;
        /// Which ends are tied.
        kind: DependencyType = Choice(DependencyType::CODES), required;
        /// The lag, in its unit; negative is a lead.
        lag: i64 = Integer(-52_560_000, 52_560_000), required;
        /// How the lag counts.
        lag_unit: LagUnit = Choice(LagUnit::CODES), required;
    }
}

record! {
    /// A resource on a task.
    Assignment {
        /// Its project.
        project: Id = Reference(Entity::Project), required;
        /// The task.
        task: Id = Reference(Entity::Task), required;
        /// The resource.
        resource: Option<Id> = Reference(Entity::Resource);
        /// Units in ten-thousandths: 10,000 is one person full time.
        units: i64 = Integer(0, 1_000_000_000), required;
        /// Work in minutes, overtime included.
        work: i64 = Minutes, required;
        /// Work in minutes done.
        actual_work: i64 = Minutes, required;
        /// Work in minutes left.
        remaining_work: i64 = Minutes, required;
        /// Overtime work in minutes.
        overtime_work: i64 = Minutes, required;
        /// Working minutes by which it starts after its task.
        delay: i64 = Minutes, required;
        /// Elapsed minutes by which leveling put it off.
        leveling_delay: i64 = Minutes, required;
        /// When it began.
        actual_start: Option<Moment> = Moment;
        /// When it ended.
        actual_finish: Option<Moment> = Moment;
        /// Cost.
        cost: Money = Money, required;
        /// Actual cost.
        actual_cost: Money = Money, required;
    }
}

record! {
    /// A named, dated, immutable copy of a plan.
    Baseline {
        /// Its project.
        project: Id = Reference(Entity::Project), required;
        /// Its number, from 0.
        number: i64 = Integer(0, 1_000_000), required;
        /// Its name.
        name: String = Text, required;
        /// When it was taken.
        taken_at: Option<Moment> = Moment;
        /// Why.
        reason: String = LongText;
        /// The change request that allowed it.
        change_request: Option<Id> = Reference(Entity::ChangeRequest);
        /// Who took it.
        taken_by: String = Text, rules;
        /// Who decided the change request.
        approved_by: Option<Id> = Reference(Entity::Person), rules;
        /// The plan as it was, as `plan::Snapshot` writes it. Empty in baselines of version 1: these have baseline tasks.
        content: String = Data, rules;
    }
}

record! {
    /// One task in a baseline of version 1, which kept no structure, dependencies or assignments.
    BaselineTask {
        /// Its project.
        project: Id = Reference(Entity::Project), required;
        /// The baseline.
        baseline: Id = Reference(Entity::Baseline), required;
        /// The task it copies; the task itself may be gone.
        task: Id = Reference(Entity::Task), required;
        /// Name at the time.
        name: String = Text;
        /// Start at the time.
        start: Option<Moment> = Moment;
        /// Finish at the time.
        finish: Option<Moment> = Moment;
        /// Duration in minutes at the time.
        duration: i64 = Minutes, required;
        /// Work in minutes at the time.
        work: i64 = Minutes, required;
        /// Cost at the time.
        cost: Money = Money, required;
    }
}
