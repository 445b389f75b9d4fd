//! What yearly money is worth today: net present value, internal rate of return, payback, profitability. It rounds
//! nothing and words nothing; where a figure does not exist it says why.

use crate::proposal::CashFlow;

/// Net money by year: place 0 is now and is not discounted.
pub type Flows = Vec<i64>;

/// The rate at which flows are worth nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Irr {
    /// There is one.
    Rate(f64),
    /// Money flows in one direction only: there is none.
    NoSignChange,
    /// The direction changes this many times: there may be several.
    Several(usize),
    /// It lies outside −99 % to 1,000 %.
    OutOfRange,
}

/// All figures of some flows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Appraisal {
    /// Internal rate of return.
    pub irr: Irr,
    /// Years until the money is back; none when it never is.
    pub payback: Option<f64>,
    /// What they are worth today; none where nobody said at which rate.
    pub today: Option<Worth>,
}

/// What flows are worth today, at a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// Net present value, in 分.
    pub npv: f64,
    /// Years until the discounted money is back; none when it never is.
    pub discounted_payback: Option<f64>,
    /// Present value of what comes in over that of what goes out; none when nothing goes out.
    pub profitability: Option<f64>,
}

const LOWEST: f64 = -0.99;
const HIGHEST: f64 = 10.0;

/// Net flows of rows: several of one year add up, a year without one is nothing.
pub fn flows<'a>(rows: impl IntoIterator<Item = &'a CashFlow>) -> Flows {
    let mut flows = Flows::new();
    for row in rows {
        let year = usize::try_from(row.year).unwrap_or(0);
        if flows.len() <= year {
            flows.resize(year + 1, 0);
        }
        flows[year] = flows[year].saturating_add(row.inflow.0).saturating_sub(row.outflow.0);
    }
    flows
}

/// All figures; none where there are no flows. No rate is ever assumed.
pub fn appraise(flows: &[i64], rate: Option<f64>) -> Option<Appraisal> {
    if flows.iter().all(|flow| *flow == 0) {
        return None;
    }
    let plain: Vec<f64> = flows.iter().map(|flow| *flow as f64).collect();
    let today = rate.map(|rate| worth(flows, rate));
    Some(Appraisal { irr: irr(flows), payback: payback(&plain), today })
}

fn worth(flows: &[i64], rate: f64) -> Worth {
    let discounted: Vec<f64> = present_values(flows, rate).collect();
    let into: f64 = discounted.iter().filter(|value| **value > 0.0).sum();
    let out: f64 = -discounted.iter().filter(|value| **value < 0.0).sum::<f64>();
    Worth {
        npv: discounted.iter().sum(),
        discounted_payback: payback(&discounted),
        profitability: (out > 0.0).then(|| into / out),
    }
}

/// Net present value.
pub fn npv(flows: &[i64], rate: f64) -> f64 {
    present_values(flows, rate).sum()
}

fn present_values(flows: &[i64], rate: f64) -> impl Iterator<Item = f64> + '_ {
    let mut factor = 1.0;
    flows.iter().map(move |flow| {
        let value = *flow as f64 / factor;
        factor *= 1.0 + rate;
        value
    })
}

/// Internal rate of return. With one change of direction there is one root at most, found by halving.
pub fn irr(flows: &[i64]) -> Irr {
    match sign_changes(flows) {
        0 => return Irr::NoSignChange,
        1 => {}
        several => return Irr::Several(several),
    }
    let (mut low, mut high) = (LOWEST, HIGHEST);
    let rises = npv(flows, low) < 0.0;
    if (npv(flows, high) < 0.0) == rises && npv(flows, high) != 0.0 {
        return Irr::OutOfRange;
    }
    for _ in 0..200 {
        let middle = (low + high) / 2.0;
        if (npv(flows, middle) < 0.0) == rises {
            low = middle;
        } else {
            high = middle;
        }
    }
    Irr::Rate((low + high) / 2.0)
}

fn sign_changes(flows: &[i64]) -> usize {
    let signs: Vec<i64> = flows.iter().filter(|flow| **flow != 0).map(|flow| flow.signum()).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

/// The first moment at which what came in covers what went out before, evenly within a year. None when nothing went out
/// or it never comes back.
fn payback(flows: &[f64]) -> Option<f64> {
    let first_out = flows.iter().position(|flow| *flow < 0.0)?;
    let mut balance: f64 = flows[..=first_out].iter().sum();
    if balance >= 0.0 {
        return Some(first_out as f64);
    }
    for (year, flow) in flows.iter().enumerate().skip(first_out + 1) {
        if balance + flow >= 0.0 {
            return Some(year as f64 - 1.0 + -balance / flow);
        }
        balance += flow;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Id, Money};

    const GOLDEN: &[i64] = &[-1000, 300, 420, 680];

    fn close(found: f64, wanted: f64, within: f64) -> bool {
        (found - wanted).abs() < within
    }

    #[test]
    fn the_known_example_comes_out() {
        let found = appraise(GOLDEN, Some(0.10)).expect("flows");
        let today = found.today.expect("a rate");
        assert!(close(today.npv, 130.73, 0.005), "NPV {}", today.npv);
        let Irr::Rate(rate) = found.irr else { panic!("one change of sign: {:?}", found.irr) };
        assert!(close(rate, 0.163_406, 0.000_001), "IRR {rate}");
        assert!(close(today.profitability.expect("money went out"), 1.1307, 0.00005));
        assert!(close(found.payback.expect("it comes back"), 2.412, 0.0005));
        assert!(close(today.discounted_payback.expect("it comes back"), 2.744, 0.0005));
    }

    #[test]
    fn now_is_not_discounted() {
        assert!(close(npv(&[-1000], 0.5), -1000.0, 1e-9), "place 0 is today's money");
    }

    #[test]
    fn several_changes_of_direction_have_no_one_rate() {
        let flows = [-100, 230, -132];
        assert_eq!(irr(&flows), Irr::Several(2));
        assert!(close(npv(&flows, 0.10), 0.0, 1e-9) && close(npv(&flows, 0.20), 0.0, 1e-9), "both are roots");
        assert_eq!(irr(&[100, 200]), Irr::NoSignChange);
        assert_eq!(
            irr(&[-1, 0, 0, 100]),
            Irr::Rate(match irr(&[-1, 0, 0, 100]) {
                Irr::Rate(rate) => rate,
                other => panic!("{other:?}"),
            })
        );
        assert_eq!(irr(&[-1, 100]), Irr::OutOfRange, "9,900 % is beyond what is looked for");
    }

    #[test]
    fn a_loan_is_found_too() {
        let Irr::Rate(rate) = irr(&[100, -110]) else { panic!("one change") };
        assert!(close(rate, 0.10, 1e-9), "money in first: {rate}");
    }

    #[test]
    fn what_never_comes_back_has_no_payback() {
        assert_eq!(appraise(&[-100, 30, 30], None).expect("flows").payback, None);
        let never_paid = appraise(&[50, 30], Some(0.0)).expect("flows");
        assert_eq!(never_paid.payback, None, "nothing was paid");
        assert_eq!(never_paid.today.expect("a rate").profitability, None);
        assert_eq!(appraise(&[0, 0], Some(0.1)), None, "no flows, no figures");
    }

    #[test]
    fn without_a_rate_nothing_is_discounted() {
        let found = appraise(GOLDEN, None).expect("flows");
        assert_eq!(found.today, None, "no rate is assumed");
        assert!(found.payback.is_some() && matches!(found.irr, Irr::Rate(_)), "these need none");
    }

    #[test]
    fn rows_of_a_year_add_up_and_gaps_are_nothing() {
        let row = |year, inflow, outflow| CashFlow {
            year,
            inflow: Money(inflow),
            outflow: Money(outflow),
            ..CashFlow::new(Id(1))
        };
        assert_eq!(flows(&[row(3, 500, 20), row(0, 0, 100), row(0, 0, 50)]), [-150, 0, 0, 480]);
    }
}
