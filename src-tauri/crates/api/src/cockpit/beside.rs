//! The earlier day that the cockpit's figures stand beside: a frozen month as it was, or today's records as they stood.

use portfolio::quarter::Window;
use portfolio::{Date, Period};

use crate::office::{Loaded, Office};
use crate::wire::Compared;
use crate::{Answer, ApiError, Code, frozen, periods};

/// An earlier day; `loaded` is empty where there is none.
pub(super) struct Earlier {
    kind: &'static str,
    pub(super) loaded: Option<Loaded>,
}

/// The earlier day that is asked for.
pub(super) fn find(office: &Office, now: &Loaded, beside: &str) -> Answer<Earlier> {
    let last_day = Window::month_of(now.as_of).from.plus_days(-1);
    let mut frozen = periods::newest(office)?;
    match beside {
        "last_month" => match frozen.remove(&periods::name(last_day)) {
            Some(period) => as_frozen(&period),
            None => Ok(recomputed(now, last_day)),
        },
        "last_freeze" => {
            let earlier = frozen.into_values().filter(|period| period.data_date < now.as_of);
            match earlier.max_by_key(|period| period.data_date) {
                Some(period) => as_frozen(&period),
                None => Ok(Earlier { kind: "none", loaded: None }),
            }
        }
        other => Err(ApiError::new(Code::BadField).with("field", "beside").with("value", other)),
    }
}

fn as_frozen(period: &Period) -> Answer<Earlier> {
    let portfolio = frozen::read(periods::checked(period)?)?;
    Ok(Earlier { kind: "frozen", loaded: Some(Loaded::new(portfolio, period.data_date)) })
}

fn recomputed(now: &Loaded, day: Date) -> Earlier {
    Earlier { kind: "recomputed", loaded: Some(Loaded::new(now.portfolio.clone(), day)) }
}

impl Earlier {
    /// What it is, for the window.
    pub(super) fn view(&self) -> Compared {
        let day = self.loaded.as_ref().map(|loaded| loaded.as_of);
        Compared {
            kind: self.kind.to_owned(),
            month: day.map(periods::name),
            data_date: day.map(|day| day.to_string()),
        }
    }
}
