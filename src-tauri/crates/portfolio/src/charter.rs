//! What the PMO itself sets out to do in a year: objectives, roadmap, countermeasures and meetings.
//! The facts come from a charter template; nothing of any PMO is written here.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// How a figure is compared with its target.
    Operator {
        /// At least.
        AtLeast = ">=",
        /// At most.
        AtMost = "<=",
    }
}

choices! {
    /// What a target counts.
    Unit {
        /// Percent.
        Percent = "percent",
        /// Working days.
        WorkingDays = "working_days",
        /// Calendar days.
        CalendarDays = "calendar_days",
        /// A score from 1 to 5.
        Score = "score",
        /// Yes or no.
        Done = "done",
    }
}

choices! {
    /// How often something comes back.
    Rhythm {
        /// Every week.
        Weekly = "weekly",
        /// Every two weeks.
        Fortnightly = "fortnightly",
        /// Every month.
        Monthly = "monthly",
        /// Every quarter.
        Quarterly = "quarterly",
        /// Every half-year.
        HalfYearly = "half_yearly",
    }
}

record! {
    /// A strategic objective.
    Objective {
        /// Its place in the list.
        position: i64 = Integer(0, 10_000), required;
        /// What is to be reached.
        name: String = Text, required;
        /// How it is measured, in words.
        indicator: String = Text;
        /// The code of the KPI that measures it; empty where no figure does.
        kpi: String = Text;
        /// How the figure is compared.
        operator: Option<Operator> = Choice(Operator::CODES);
        /// The target in hundredths of its unit: 9,000 is 90.00.
        target: Option<i64> = Integer(-1_000_000_000, 1_000_000_000);
        /// What the target counts.
        unit: Option<Unit> = Choice(Unit::CODES);
        /// The quarter due, as `2026Q4`.
        due: String = Text;
        /// Who answers for it.
        owner: Option<Id> = Reference(Entity::Role);
    }
}

record! {
    /// A phase of the PMO's own roadmap.
    RoadmapItem {
        /// Its place in the list.
        position: i64 = Integer(0, 10_000), required;
        /// The phase.
        phase: String = Text, required;
        /// What is done in it.
        work: String = LongText;
        /// The quarter due, as `2026Q4`.
        due: String = Text;
        /// When it was done.
        done_on: Option<Date> = Date;
    }
}

record! {
    /// A risk of the PMO itself with its countermeasure.
    Countermeasure {
        /// Its place in the list.
        position: i64 = Integer(0, 10_000), required;
        /// The risk.
        risk: String = Text, required;
        /// What it may lead to.
        consequence: String = Text;
        /// What is done against it.
        response: String = LongText;
    }
}

record! {
    /// A series of meetings.
    MeetingSeries {
        /// Its name.
        name: String = Text, required;
        /// How often.
        rhythm: Rhythm = Choice(Rhythm::CODES), required;
        /// Who comes.
        audience: String = Text;
        /// What it is for.
        purpose: String = LongText;
    }
}
