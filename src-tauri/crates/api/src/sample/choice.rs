//! The choice among the sample's proposals that was kept, computed by the product itself.

use portfolio::{Change, Date, SelectionScenario};

use crate::Answer;
use crate::intake::selection_computed;
use crate::office::{Act, CREATE, Office};
use crate::wire::SelectionLimits;

/// What there is to spend on new projects: 450 万元.
const BUDGET: i64 = 450_000_000;

/// Keeps the best choice within the money there is.
pub(crate) fn keep_choice(office: &mut Office, as_of: Date, author: &str) -> Answer<()> {
    let limits = SelectionLimits { budget: Some(BUDGET), roles: Vec::new() };
    let kept = selection_computed(office, &limits, (author, as_of))?;
    let note = "按可用于新项目的 450 万元测算，供下次项目选取委员会参考。".into();
    let kept = SelectionScenario { name: "可用资金 450 万元".into(), note, ..kept };
    office.transact(Act { op: CREATE, author, reason: "" }, vec![Change::insert(&kept)]).map(drop)
}
