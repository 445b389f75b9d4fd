//! The definition card of a check: what the screen prints beside every figure, as codes.

use super::Check;

/// What a check means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Names of the parameters that decide it.
    pub parameters: &'static [&'static str],
    /// The practices of the schedule assessment guide GAO-16-89G (1 to 10) that it bears on.
    pub practices: &'static [u8],
    /// The unit of the figure: `percent` or `index`.
    pub unit: &'static str,
}

/// The definition card of a check.
pub fn card(check: Check) -> Card {
    let share = |parameters, practices| Card { parameters, practices, unit: "percent" };
    let index = |parameters, practices| Card { parameters, practices, unit: "index" };
    match check {
        Check::Logic => share(&["terms.dcma_logic_share"], &[2]),
        Check::Leads => share(&["terms.dcma_leads_share"], &[2]),
        Check::Lags => share(&["terms.dcma_lags_share"], &[2]),
        Check::RelationshipTypes => share(&["terms.dcma_finish_start_share"], &[2]),
        Check::HardConstraints => share(&["terms.dcma_hard_constraints_share"], &[2, 6]),
        Check::HighFloat => share(&["terms.dcma_high_float_days", "terms.dcma_high_float_share"], &[7]),
        Check::NegativeFloat => share(&["terms.dcma_negative_float_share"], &[7]),
        Check::HighDuration => {
            share(&["terms.dcma_high_duration_days", "terms.dcma_high_duration_share"], &[4])
        }
        Check::InvalidDates => share(&["terms.dcma_invalid_dates_share"], &[9]),
        Check::Resources => share(&["terms.dcma_resources_share"], &[3]),
        Check::MissedTasks => share(&["terms.dcma_missed_tasks_share"], &[9]),
        Check::CriticalPathTest => {
            share(&["terms.dcma_path_test_days", "terms.dcma_path_tolerance_days"], &[6])
        }
        Check::PathLengthIndex => index(&["terms.dcma_cpli_share"], &[9, 10]),
        Check::ExecutionIndex => index(&["terms.dcma_bei_share"], &[9, 10]),
    }
}
