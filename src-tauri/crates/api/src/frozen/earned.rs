//! Earned value in a frozen month: what was measured on the plans, which are not frozen themselves. A month frozen before
//! this was kept has none.

use portfolio::earned_value::{Basis, CurvePoint, Earned, Figures, Missing, Timing};
use portfolio::{Date, Id, Money, ProjectEarned};
use serde_json::{Value as Json, json};

pub(super) fn write(earned: &[ProjectEarned]) -> Json {
    let mut sorted: Vec<&ProjectEarned> = earned.iter().collect();
    sorted.sort_by_key(|one| one.project);
    let one = |one: &&ProjectEarned| match &one.value {
        Ok(value) => json!([one.project.to_string(), values(value)]),
        Err(reason) => json!([one.project.to_string(), reason.code()]),
    };
    sorted.iter().map(one).collect()
}

fn values(earned: &Earned) -> Json {
    let Figures { bac, pv, ev, ac } = earned.figures;
    let Timing { planned, elapsed, earned: done } = earned.timing;
    let curve: Vec<Json> = earned.curve.iter().map(point).collect();
    json!({
        "baseline": earned.baseline.to_string(),
        "basis": earned.basis.code(),
        "plan_cost": earned.plan_cost.0,
        "figures": [bac.0, pv.0, ev.0, ac.map(|ac| ac.0)],
        "timing": [planned, elapsed, done],
        "start": earned.start.to_string(),
        "finish": earned.finish.to_string(),
        "forecast": earned.forecast_finish.map(|date| date.to_string()),
        "curve": curve,
    })
}

fn point(point: &CurvePoint) -> Json {
    json!([point.on.to_string(), point.pv.0, point.ev.map(|ev| ev.0), point.ac.map(|ac| ac.0)])
}

/// `None` where the text is not what was written.
pub(super) fn read(json: &Json) -> Option<Vec<ProjectEarned>> {
    let all = json.as_array().map(Vec::as_slice).unwrap_or_default().iter();
    all.map(|one| {
        let project = Id::parse(one[0].as_str()?)?;
        let value = match one[1].as_str() {
            Some(reason) => Err(Missing::parse(reason)?),
            None => Ok(read_values(project, &one[1])?),
        };
        Some(ProjectEarned { project, value })
    })
    .collect()
}

fn read_values(project: Id, json: &Json) -> Option<Earned> {
    let (figures, timing) = (&json["figures"], &json["timing"]);
    Some(Earned {
        project,
        baseline: Id::parse(json["baseline"].as_str()?)?,
        basis: Basis::parse(json["basis"].as_str()?)?,
        plan_cost: Money(json["plan_cost"].as_i64()?),
        figures: Figures {
            bac: Money(figures[0].as_i64()?),
            pv: Money(figures[1].as_i64()?),
            ev: Money(figures[2].as_i64()?),
            ac: figures[3].as_i64().map(Money),
        },
        timing: Timing {
            planned: timing[0].as_i64()?,
            elapsed: timing[1].as_i64()?,
            earned: timing[2].as_i64()?,
        },
        start: date(&json["start"])?,
        finish: date(&json["finish"])?,
        forecast_finish: date(&json["forecast"]),
        curve: json["curve"].as_array()?.iter().map(read_point).collect::<Option<Vec<_>>>()?,
        tasks: Vec::new(),
    })
}

fn read_point(json: &Json) -> Option<CurvePoint> {
    Some(CurvePoint {
        on: date(&json[0])?,
        pv: Money(json[1].as_i64()?),
        ev: json[2].as_i64().map(Money),
        ac: json[3].as_i64().map(Money),
    })
}

fn date(json: &Json) -> Option<Date> {
    Date::parse(json.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_frozen_reads_back() {
        let day = Date::parse("2026-10-31").expect("a date");
        let point = |on, ev, ac| CurvePoint { on, pv: Money(70), ev, ac };
        let value = Earned {
            project: Id(1),
            baseline: Id(2),
            basis: Basis::Budget,
            plan_cost: Money(90),
            figures: Figures { bac: Money(100), pv: Money(70), ev: Money(60), ac: None },
            timing: Timing { planned: 200_000, elapsed: 150_000, earned: 123_456 },
            start: day,
            finish: day.plus_days(9),
            forecast_finish: Some(day.plus_days(12)),
            curve: vec![point(day, Some(Money(60)), Some(Money(55))), point(day.plus_days(30), None, None)],
            tasks: Vec::new(),
        };
        let known = ProjectEarned { project: Id(1), value: Ok(value) };
        let unknown = ProjectEarned { project: Id(2), value: Err(Missing::NoTaskCosts) };
        let kept = write(&[unknown.clone(), known.clone()]);
        assert_eq!(read(&kept), Some(vec![known, unknown]), "in the order of their ids");
        assert_eq!(read(&Json::Null), Some(Vec::new()), "older months have none");
        assert_eq!(read(&json!([["x", "no_plan"]])), None, "damage is seen");
    }
}
