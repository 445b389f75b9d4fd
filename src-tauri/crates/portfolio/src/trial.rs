//! Trial schedules as records: what a plan would be if. A trial holds only what differs from the plan, as text; nothing but
//! the plan's own screens reads it, so that it counts nowhere.

use schedule::Moment;

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// Where a trial stands.
    TrialStatus {
        /// It is worked on.
        Open = "open",
        /// The plan took it over.
        Adopted = "adopted",
    }
}

record! {
    /// A plan as it might be.
    Trial {
        /// The project whose plan it varies.
        project: Id = Reference(Entity::Project), required;
        /// Its name.
        name: String = Text, required;
        /// What it is to find out.
        note: String = LongText;
        /// Who made it.
        author: String = Text, rules;
        /// When it was made.
        made_at: Option<Moment> = Moment, rules;
        /// The number of the last step before it was made: the plan's version.
        made_from: i64 = Integer(0, 9_000_000_000), required, rules;
        /// Where it stands.
        status: TrialStatus = Choice(TrialStatus::CODES), required, rules;
        /// What differs from the plan, as `plan::trial` writes it.
        changes: String = Data, rules;
        /// When the plan took it over.
        adopted_at: Option<Moment> = Moment, rules;
        /// By how many working minutes taking it over moved the finish.
        finish_moved: Option<i64> = Minutes, rules;
        /// By how much taking it over changed the cost.
        cost_changed: Option<Money> = Money, rules;
    }
}
