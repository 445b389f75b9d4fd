//! A KPI figure that somebody puts beside the computed one, as a record. It never takes its place: both are shown.

use schedule::Date;

use crate::kpi::Kpi;
use crate::record::record;

record! {
    /// A figure put beside a computed KPI of one month, with the reason.
    KpiOverride {
        /// The KPI.
        kpi: Kpi = Choice(Kpi::CODES), required;
        /// The month, as `2026-10`.
        month: String = Text, required;
        /// The figure in hundredths of the KPI's unit.
        value: i64 = Integer(-1_000_000_000, 1_000_000_000), required;
        /// Why the computed figure does not hold.
        reason: String = LongText, required;
        /// Who says so.
        entered_by: String = Text, rules;
        /// When.
        entered_on: Option<Date> = Date, rules;
    }
}
