//! What rules derive of a risk, for lists and forms.

use portfolio::Risk;
use portfolio::{risk_figures, risk_rules};

use crate::office::Loaded;
use crate::wire::{Fact, Facts};

/// Scores, bands, whether it is major, and the days its response took or has taken so far.
pub(crate) fn derived(risk: &Risk, loaded: &Loaded) -> Facts {
    let band = |score: Option<i64>| {
        score.map_or(Fact::Null(()), |score| {
            Fact::Text(loaded.terms.risk_matrix.band(score).code().to_owned())
        })
    };
    let escalate = risk_rules::must_escalate(risk, &loaded.terms, loaded.as_of);
    let number = |number: Option<i64>| number.map_or(Fact::Null(()), Fact::Int);
    Facts::from([
        ("score".to_owned(), Fact::Int(risk.score())),
        ("band".to_owned(), band(Some(risk.score()))),
        ("major".to_owned(), Fact::Int(i64::from(risk_rules::is_major(risk, &loaded.terms)))),
        ("residual_score".to_owned(), number(risk.residual_score())),
        ("residual_band".to_owned(), band(risk.residual_score())),
        ("response_days".to_owned(), number(response_days(risk, loaded))),
        ("expected".to_owned(), number(risk_figures::expected(risk).map(|money| money.0))),
        ("escalate".to_owned(), Fact::Int(i64::from(escalate))),
    ])
}

/// Calendar days from the moment it was major to its completed response, or to the data date while it waits.
pub(crate) fn response_days(risk: &Risk, loaded: &Loaded) -> Option<i64> {
    let start = risk.major_since?;
    let end = risk.response_done_on.filter(|done| *done <= loaded.as_of).unwrap_or(loaded.as_of);
    (end >= start).then(|| i64::from(end.0) - i64::from(start.0))
}
