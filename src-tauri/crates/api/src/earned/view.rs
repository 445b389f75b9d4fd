//! Figures of earned value as they cross: money in 分, indices unrounded.

use portfolio::earned_value::{CurvePoint, EacMethod, Earned, Figures, Index, TaskValue, Timing};

use crate::convert::fen;
use crate::wire::{EarnedEstimate, EarnedFigures, EarnedIndex, EarnedPoint, EarnedTask, EarnedTiming};

pub(super) const WORKING_DAYS: &str = "working_days";
pub(super) const MONTHS: &str = "months";

pub(super) fn figures(figures: &Figures) -> EarnedFigures {
    let others = EacMethod::ALL.iter().copied().filter(|method| *method != Earned::METHOD);
    EarnedFigures {
        bac: figures.bac.0,
        pv: figures.pv.0,
        ev: figures.ev.0,
        ac: fen(figures.ac),
        sv: figures.sv().0,
        cv: fen(figures.cv()),
        spi: figures.spi(),
        cpi: figures.cpi(),
        estimates: std::iter::once(Earned::METHOD)
            .chain(others)
            .map(|method| estimate(figures, method))
            .collect(),
        tcpi: index(figures.tcpi()),
        percent_done: figures.percent_done(),
        percent_planned: figures.percent_planned(),
    }
}

fn estimate(figures: &Figures, method: EacMethod) -> EarnedEstimate {
    EarnedEstimate {
        method: method.code().to_owned(),
        eac: fen(figures.eac(method)),
        etc: fen(figures.etc(method)),
        vac: fen(figures.vac(method)),
        tcpi: index(figures.tcpi_of_estimate(method)),
    }
}

fn index(index: Index) -> EarnedIndex {
    match index {
        Index::Of(value) => EarnedIndex { value: Some(value), unreachable: false },
        Index::None => EarnedIndex { value: None, unreachable: false },
        Index::Unreachable => EarnedIndex { value: None, unreachable: true },
    }
}

pub(super) fn timing(timing: &Timing, unit: &str) -> EarnedTiming {
    EarnedTiming {
        unit: unit.to_owned(),
        planned: timing.planned_periods(),
        elapsed: timing.elapsed_periods(),
        earned: timing.earned_periods(),
        variance: timing.variance(),
        index: timing.index(),
        duration: timing.duration(),
        needed: index(timing.needed()),
    }
}

pub(super) fn curve(curve: &[CurvePoint]) -> Vec<EarnedPoint> {
    let point = |point: &CurvePoint| EarnedPoint {
        date: point.on.to_string(),
        planned: point.pv.0,
        earned: fen(point.ev),
        actual: fen(point.ac),
    };
    curve.iter().map(point).collect()
}

pub(super) fn task(task: &TaskValue, row: Option<u32>) -> EarnedTask {
    EarnedTask {
        task: task.task.to_string(),
        row,
        name: task.name.clone(),
        method: task.method.code().to_owned(),
        figures: figures(&task.figures),
        start: task.start.to_string(),
        finish: task.finish.to_string(),
        doubt: task.doubt.map(|doubt| doubt.code().to_owned()),
    }
}
