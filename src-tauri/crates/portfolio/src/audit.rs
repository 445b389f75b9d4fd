//! The monthly audit of the budget as records: the month, the vouchers drawn from it, and what was found.

use schedule::Date;

use crate::record::{Entity, Id, choices, record};

choices! {
    /// Where the audit of a month stands.
    AuditStatus {
        /// Bookings still come in.
        Open = "open",
        /// No more bookings are taken.
        Locked = "locked",
        /// Vouchers are drawn and looked at.
        Sampled = "sampled",
        /// Findings wait for their owners.
        Findings = "findings",
        /// Closed.
        Closed = "closed",
    }
}

choices! {
    /// The part of the month's bookings that a voucher was drawn from.
    Stratum {
        /// The greatest amounts.
        Top = "top",
        /// Amounts of middle size.
        Middle = "middle",
        /// The others.
        Small = "small",
    }
}

choices! {
    /// The answer to an item of the audit's checklist.
    AuditAnswer {
        /// In order.
        Pass = "pass",
        /// Not in order.
        Fail = "fail",
        /// Does not apply.
        NotApplicable = "not_applicable",
    }
}

choices! {
    /// What is odd about a booking, by rule.
    Anomaly {
        /// Booked after the project was closed.
        AfterClosure = "after_closure",
        /// Its line is spent beyond its budget.
        AboveLine = "above_line",
        /// A round sum.
        RoundSum = "round_sum",
        /// Booked on a day off.
        DayOff = "day_off",
        /// One of several that together reach a higher band.
        Split = "split",
        /// The same voucher, amount and day as another.
        Duplicate = "duplicate",
        /// An order over the limit without an approval that covers it.
        Unapproved = "unapproved",
        /// Its text names another month than it was booked in.
        CrossPeriod = "cross_period",
    }
}

record! {
    /// The audit of a month.
    AuditMonth {
        /// The month, as `2026-10`.
        month: String = Text, required;
        /// Its number.
        code: String = Text;
        /// Where it stands.
        status: AuditStatus = Choice(AuditStatus::CODES), required, rules;
        /// When it was locked.
        locked_on: Option<Date> = Date, rules;
        /// By whom.
        locked_by: String = Text, rules;
        /// Why it was unlocked again.
        unlock_reason: String = LongText, rules;
        /// How many vouchers were drawn.
        sample_size: Option<i64> = Integer(0, 100_000), rules;
        /// The number that the draw began with.
        seed: Option<i64> = Integer(0, 4_294_967_295), rules;
        /// What the audit concludes.
        conclusion: String = LongText;
        /// When it was closed.
        closed_on: Option<Date> = Date, rules;
        /// By whom.
        closed_by: String = Text, rules;
    }
}

record! {
    /// A voucher drawn for an audit, with its checklist.
    AuditSample {
        /// The audit.
        audit: Id = Reference(Entity::AuditMonth), required, rules;
        /// The booking.
        entry: Id = Reference(Entity::CostEntry), required, rules;
        /// The part of the bookings it was drawn from.
        stratum: Stratum = Choice(Stratum::CODES), required, rules;
        /// The voucher and its papers are there and complete.
        documents: Option<AuditAnswer> = Choice(AuditAnswer::CODES);
        /// It was approved by whoever may.
        approval: Option<AuditAnswer> = Choice(AuditAnswer::CODES);
        /// Contract, invoice and booking agree in their amounts.
        amounts: Option<AuditAnswer> = Choice(AuditAnswer::CODES);
        /// It stands on the right line.
        line: Option<AuditAnswer> = Choice(AuditAnswer::CODES);
        /// It stands in the right month.
        period: Option<AuditAnswer> = Choice(AuditAnswer::CODES);
        /// Remarks.
        note: String = LongText;
    }
}

record! {
    /// Something that an audit found.
    AuditFinding {
        /// The audit.
        audit: Id = Reference(Entity::AuditMonth), required;
        /// In a line.
        title: String = Text, required;
        /// The project.
        project: Option<Id> = Reference(Entity::Project);
        /// The booking.
        entry: Option<Id> = Reference(Entity::CostEntry);
        /// The rule that named it.
        anomaly: Option<Anomaly> = Choice(Anomaly::CODES);
        /// What was found.
        detail: String = LongText;
        /// Who puts it right.
        owner: Option<Id> = Reference(Entity::Person);
        /// By when.
        due_on: Option<Date> = Date;
        /// What was done.
        resolution: String = LongText;
        /// When it was put right.
        done_on: Option<Date> = Date;
    }
}
