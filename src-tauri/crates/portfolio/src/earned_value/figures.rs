//! The figures of earned value in money and their indices, each from the four that everything rests on. One place for
//! every formula; nothing is rounded but amounts, which are whole 分.

use crate::record::choices;
use crate::value::Money;

choices! {
    /// How the cost at completion is foreseen. It is an assumption, and printed beside the figure.
    EacMethod {
        /// BAC / CPI: the rest costs as the work so far did.
        Typical = "typical",
        /// AC + (BAC − EV): the rest costs as planned.
        Atypical = "atypical",
        /// AC + (BAC − EV) / (CPI × SPI): the rest costs as the work so far did, and lateness costs too.
        CostAndSchedule = "cost_and_schedule",
    }
}

/// What earned value rests on, cumulative up to a date, in 分.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Budget at completion (BAC): of all work, as approved.
    pub bac: Money,
    /// Planned value (PV, BCWS): of the work that was to be done by the date.
    pub pv: Money,
    /// Earned value (EV, BCWP): of the work that is done.
    pub ev: Money,
    /// Actual cost (AC, ACWP) by the date; `None` when it is not known.
    pub ac: Option<Money>,
}

/// An index, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Index {
    /// The index, without a unit; 1 is as planned.
    Of(f64),
    /// There is nothing to divide by, or nothing left to do.
    None,
    /// Work is left and nothing to do it with.
    Unreachable,
}

impl Figures {
    /// Schedule variance SV = EV − PV, in 分; negative is late.
    pub fn sv(&self) -> Money {
        self.ev - self.pv
    }

    /// Cost variance CV = EV − AC, in 分; negative is dear.
    pub fn cv(&self) -> Option<Money> {
        self.ac.map(|ac| self.ev - ac)
    }

    /// Schedule performance index SPI = EV / PV; `None` while nothing was planned.
    pub fn spi(&self) -> Option<f64> {
        ratio(self.ev, self.pv)
    }

    /// Cost performance index CPI = EV / AC; `None` while nothing was spent.
    pub fn cpi(&self) -> Option<f64> {
        ratio(self.ev, self.ac?)
    }

    /// Estimate at completion (EAC) in 分. Where an index that the method divides by is not known or 0, the rest is
    /// taken as planned.
    pub fn eac(&self, method: EacMethod) -> Option<Money> {
        let (ac, left) = (self.ac?, self.bac - self.ev);
        let index = match method {
            EacMethod::Atypical => Some(1.0),
            EacMethod::Typical => self.cpi(),
            EacMethod::CostAndSchedule => self.cpi().zip(self.spi()).map(|(cpi, spi)| cpi * spi),
        };
        let index = index.filter(|index| *index > 0.0).unwrap_or(1.0);
        Some(ac + Money((left.0 as f64 / index).round() as i64))
    }

    /// Estimate to complete ETC = EAC − AC, in 分.
    pub fn etc(&self, method: EacMethod) -> Option<Money> {
        Some(self.eac(method)? - self.ac?)
    }

    /// Variance at completion VAC = BAC − EAC, in 分; negative is dear.
    pub fn vac(&self, method: EacMethod) -> Option<Money> {
        Some(self.bac - self.eac(method)?)
    }

    /// To-complete performance index against the budget: TCPI = (BAC − EV) / (BAC − AC).
    pub fn tcpi(&self) -> Index {
        self.needed(Some(self.bac))
    }

    /// To-complete performance index against an estimate: TCPI = (BAC − EV) / (EAC − AC).
    pub fn tcpi_of_estimate(&self, method: EacMethod) -> Index {
        self.needed(self.eac(method))
    }

    /// Percent of the work done: EV / BAC.
    pub fn percent_done(&self) -> Option<f64> {
        ratio(self.ev, self.bac).map(|share| share * 100.0)
    }

    /// Percent of the work planned by the date: PV / BAC.
    pub fn percent_planned(&self) -> Option<f64> {
        ratio(self.pv, self.bac).map(|share| share * 100.0)
    }

    fn needed(&self, funds: Option<Money>) -> Index {
        let left = self.bac - self.ev;
        match self.ac.zip(funds).map(|(ac, funds)| funds - ac) {
            _ if left.0 <= 0 => Index::None,
            None => Index::None,
            Some(funds) if funds.0 <= 0 => Index::Unreachable,
            Some(funds) => Index::Of(left.0 as f64 / funds.0 as f64),
        }
    }
}

fn ratio(part: Money, whole: Money) -> Option<f64> {
    (whole.0 != 0).then(|| part.0 as f64 / whole.0 as f64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const YUAN: i64 = 100;

    fn near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 0.000_05)
    }

    /// BAC 1,000,000, PV 500,000, EV 400,000, AC 450,000: worked by hand.
    #[test]
    fn the_formulas_give_what_a_calculation_by_hand_gives() {
        let yuan = |yuan: i64| Money(yuan * YUAN);
        let figures =
            Figures { bac: yuan(1_000_000), pv: yuan(500_000), ev: yuan(400_000), ac: Some(yuan(450_000)) };
        assert_eq!((figures.sv(), figures.cv()), (yuan(-100_000), Some(yuan(-50_000))));
        assert!(near(figures.spi(), 0.8) && near(figures.cpi(), 0.888_889));
        let eac = |method| figures.eac(method);
        assert_eq!(eac(EacMethod::Atypical), Some(yuan(1_050_000)));
        assert_eq!(eac(EacMethod::Typical), Some(yuan(1_125_000)));
        assert_eq!(eac(EacMethod::CostAndSchedule), Some(yuan(1_293_750)));
        assert_eq!(figures.etc(EacMethod::Typical), Some(yuan(675_000)));
        assert_eq!(figures.vac(EacMethod::Typical), Some(yuan(-125_000)));
        let index = |index| if let Index::Of(index) = index { Some(index) } else { None };
        assert!(near(index(figures.tcpi()), 1.090_909), "600 left, 550 of the budget");
        assert!(
            near(index(figures.tcpi_of_estimate(EacMethod::Typical)), 0.888_889),
            "600 left, 675 foreseen"
        );
    }

    #[test]
    fn what_cannot_be_divided_is_none_and_never_zero() {
        let begun = Figures { bac: Money(100), ac: Some(Money(0)), ..Figures::default() };
        assert_eq!((begun.spi(), begun.cpi()), (None, None));
        assert_eq!(begun.eac(EacMethod::Typical), Some(Money(100)), "the rest as planned");
        let unknown = Figures { ac: None, ev: Money(50), ..begun };
        assert_eq!(
            (unknown.cv(), unknown.eac(EacMethod::Atypical), unknown.tcpi()),
            (None, None, Index::None)
        );
        let spent = Figures { ac: Some(Money(100)), ..begun };
        assert_eq!(spent.tcpi(), Index::Unreachable, "all spent and work left");
        let done = Figures { ev: Money(100), ..spent };
        assert_eq!(done.tcpi(), Index::None, "nothing left to do");
    }

    proptest! {
        #[test]
        fn the_figures_hold_together(
            bac in 1i64..1_000_000_000, pv in 0i64..=100, ev in 0i64..=100, ac in 0i64..2_000_000_000,
        ) {
            let figures = Figures {
                bac: Money(bac), pv: Money(bac * pv / 100), ev: Money(bac * ev / 100), ac: Some(Money(ac)),
            };
            prop_assert_eq!(figures.sv(), figures.ev - figures.pv);
            prop_assert_eq!(figures.cv(), Some(figures.ev - Money(ac)));
            for &method in EacMethod::ALL {
                let (eac, etc) = (figures.eac(method).expect("known"), figures.etc(method).expect("known"));
                prop_assert_eq!(etc, eac - Money(ac));
                prop_assert_eq!(figures.vac(method), Some(figures.bac - eac));
                prop_assert!(etc.0 >= 0, "work that is left never costs less than nothing");
                if figures.ev == figures.bac {
                    prop_assert_eq!(eac, Money(ac), "all is done: what was spent is what it cost");
                }
            }
        }
    }
}
