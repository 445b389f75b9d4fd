//! Milestone trend analysis: what each report forecast for a milestone, how far that moved, and what kind of movement it
//! is. Reports are never changed afterwards: a later one adds a point and leaves the others where they are.

use schedule::Date;

use crate::record::choices;

/// What one report said of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// The data date of the report.
    pub reported: Date,
    /// When it was expected.
    pub forecast: Option<Date>,
    /// When it was reached, where the report knew.
    pub actual: Option<Date>,
    /// Its date in the baseline that was approved then.
    pub baseline: Option<Date>,
}

/// A point of a milestone's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The data date of the report.
    pub reported: Date,
    /// The forecast, or the date on which it was reached.
    pub date: Date,
    /// Whether it was reached.
    pub reached: bool,
}

/// From this report on the milestone is measured against this date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The first report with it.
    pub from: Date,
    /// The date in the baseline.
    pub date: Date,
}

choices! {
    /// Where a milestone stands by its last report.
    TrendState {
        /// Still to come.
        Ahead = "ahead",
        /// Its date has come and nobody says that it was reached.
        Unconfirmed = "unconfirmed",
        /// Reached.
        Reached = "reached",
    }
}

choices! {
    /// How the forecasts of a milestone move.
    TrendClass {
        /// They stay where they are.
        Stable = "stable",
        /// They come earlier.
        Improving = "improving",
        /// They go later, slower than time passes.
        Worsening = "worsening",
        /// They go later as fast as time passes: the milestone comes no nearer.
        Runaway = "runaway",
        /// They go to and fro.
        Erratic = "erratic",
    }
}

/// A milestone's line and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The points by report date; the line ends where it was reached.
    pub points: Vec<Point>,
    /// The baselines that it was measured against, in order: a new one begins with each re-baselining.
    pub references: Vec<Reference>,
    /// Where it stands.
    pub state: TrendState,
    /// Working days by which the last point lies after the last baseline.
    pub slip: Option<i64>,
    /// Working days by which the forecast moved over the last three reports.
    pub change: Option<i64>,
    /// Days of forecast per day of time over the last three reports.
    pub slope: Option<f64>,
    /// How it moves; nothing with fewer than three reports.
    pub class: Option<TrendClass>,
}

/// Reports that a slope is measured over, and the fewest that a class needs.
const WINDOW: usize = 3;

/// Reports that are looked at for a forecast that goes to and fro.
const LONG_WINDOW: usize = 5;

/// Working days within which a forecast has not moved.
const QUIET: i64 = 2;

/// Days of forecast per day of time above which it moves.
const MOVES: f64 = 0.2;

/// Days of forecast per day of time from which it runs away.
const RUNS: f64 = 1.0;

/// The line of a milestone out of what reports said of it. `days` counts working days from one date to another. Of two
/// reports of the same date the later one in the list holds; a report without any date of the milestone adds nothing.
pub fn trend(reports: &[Report], days: impl Fn(Date, Date) -> i64) -> Option<Trend> {
    let mut reports: Vec<&Report> =
        reports.iter().filter(|report| report.actual.or(report.forecast).is_some()).collect();
    reports.sort_by_key(|report| report.reported);
    reports.reverse();
    reports.dedup_by_key(|report| report.reported);
    reports.reverse();
    let points = points(&reports);
    let last = *points.last()?;
    let references = references(&reports, last.reported);
    let recent = &points[points.len().saturating_sub(WINDOW)..];
    let enough = recent.len() == WINDOW;
    let change = enough.then(|| days(recent[0].date, last.date));
    let slope = enough.then(|| slope(recent[0], last));
    Some(Trend {
        state: match last {
            Point { reached: true, .. } => TrendState::Reached,
            Point { date, reported, .. } if date <= reported => TrendState::Unconfirmed,
            _ => TrendState::Ahead,
        },
        slip: references.last().map(|reference| days(reference.date, last.date)),
        class: change.zip(slope).map(|(change, slope)| class(&points, change, slope, &days)),
        change,
        slope,
        points,
        references,
    })
}

/// One point a report, up to the first that knows that the milestone was reached.
fn points(reports: &[&Report]) -> Vec<Point> {
    let mut points = Vec::with_capacity(reports.len());
    for report in reports {
        let Some(date) = report.actual.or(report.forecast) else { continue };
        points.push(Point { reported: report.reported, date, reached: report.actual.is_some() });
        if report.actual.is_some() {
            break;
        }
    }
    points
}

fn references(reports: &[&Report], until: Date) -> Vec<Reference> {
    let mut references: Vec<Reference> = Vec::new();
    for report in reports.iter().take_while(|report| report.reported <= until) {
        let Some(date) = report.baseline else { continue };
        if references.last().is_none_or(|known| known.date != date) {
            references.push(Reference { from: report.reported, date });
        }
    }
    references
}

fn slope(first: Point, last: Point) -> f64 {
    let time = (last.reported.0 - first.reported.0).max(1);
    f64::from(last.date.0 - first.date.0) / f64::from(time)
}

fn class(points: &[Point], change: i64, slope: f64, days: impl Fn(Date, Date) -> i64) -> TrendClass {
    if turns(points, days) >= 2 {
        return TrendClass::Erratic;
    }
    match slope {
        _ if change.abs() <= QUIET => TrendClass::Stable,
        slope if slope >= RUNS => TrendClass::Runaway,
        slope if slope > MOVES => TrendClass::Worsening,
        slope if slope < -MOVES => TrendClass::Improving,
        _ => TrendClass::Stable,
    }
}

/// How often the forecast changed its direction in the last reports; movements that are none are passed over.
fn turns(points: &[Point], days: impl Fn(Date, Date) -> i64) -> usize {
    let recent = &points[points.len().saturating_sub(LONG_WINDOW)..];
    let moves = recent.windows(2).map(|pair| days(pair[0].date, pair[1].date));
    let directions: Vec<i64> = moves.filter(|moved| moved.abs() > QUIET).map(i64::signum).collect();
    directions.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every day is a working day here: what is tested is not the calendar.
    fn days(from: Date, to: Date) -> i64 {
        i64::from(to.0 - from.0)
    }

    /// Reports every thirty days with these forecasts, against a baseline of day 400.
    fn reports(forecasts: &[i32]) -> Vec<Report> {
        let report = |(place, forecast): (i32, &i32)| Report {
            reported: Date(place * 30),
            forecast: Some(Date(*forecast)),
            actual: None,
            baseline: Some(Date(400)),
        };
        (0..).zip(forecasts).map(report).collect()
    }

    fn class_of(forecasts: &[i32]) -> Option<TrendClass> {
        trend(&reports(forecasts), days).expect("a line").class
    }

    #[test]
    fn the_classes_by_their_thresholds() {
        assert_eq!(class_of(&[400, 400]), None, "three reports are needed");
        assert_eq!(class_of(&[400, 401, 402]), Some(TrendClass::Stable), "two days are none");
        assert_eq!(class_of(&[400, 406, 412]), Some(TrendClass::Stable), "0.2 a day is not more than 0.2");
        assert_eq!(class_of(&[400, 406, 413]), Some(TrendClass::Worsening));
        assert_eq!(class_of(&[400, 430, 459]), Some(TrendClass::Worsening));
        assert_eq!(class_of(&[400, 430, 460]), Some(TrendClass::Runaway), "day for day");
        assert_eq!(class_of(&[420, 410, 407]), Some(TrendClass::Improving));
        assert_eq!(class_of(&[400, 420, 405, 425, 410]), Some(TrendClass::Erratic));
        assert_eq!(class_of(&[400, 420, 405]), Some(TrendClass::Stable), "one turn is not yet erratic");
    }

    #[test]
    fn only_the_last_reports_count() {
        assert_eq!(class_of(&[300, 340, 400, 400, 401]), Some(TrendClass::Stable));
        assert_eq!(class_of(&[400, 420, 400, 420, 420, 420, 420]), Some(TrendClass::Stable));
    }

    #[test]
    fn the_line_ends_where_it_was_reached() {
        let mut reports = reports(&[400, 410, 70, 70, 70]);
        reports[2].actual = Some(Date(58));
        reports[3].actual = Some(Date(58));
        let line = trend(&reports, days).expect("a line");
        assert_eq!(line.points.len(), 3);
        assert_eq!((line.state, line.points[2].date), (TrendState::Reached, Date(58)));
        assert_eq!(line.slip, Some(58 - 400));
    }

    #[test]
    fn a_date_that_has_come_without_an_actual_is_not_confirmed() {
        assert_eq!(trend(&reports(&[40, 40, 61]), days).expect("a line").state, TrendState::Ahead);
        assert_eq!(trend(&reports(&[40, 40, 60]), days).expect("a line").state, TrendState::Unconfirmed);
    }

    #[test]
    fn a_new_baseline_begins_a_new_reference_and_the_slip_counts_from_it() {
        let mut reports = reports(&[400, 430, 430, 432]);
        reports[2].baseline = Some(Date(430));
        reports[3].baseline = Some(Date(430));
        let line = trend(&reports, days).expect("a line");
        let references: Vec<(i32, i32)> =
            line.references.iter().map(|reference| (reference.from.0, reference.date.0)).collect();
        assert_eq!(references, [(0, 400), (60, 430)]);
        assert_eq!(line.slip, Some(2));
    }

    #[test]
    fn of_two_reports_of_one_date_the_later_holds() {
        let mut reports = reports(&[400, 410]);
        reports.push(Report { forecast: Some(Date(420)), ..reports[1] });
        let line = trend(&reports, days).expect("a line");
        assert_eq!(line.points.iter().map(|point| point.date.0).collect::<Vec<_>>(), [400, 420]);
        assert_eq!(trend(&[], days), None);
    }

    proptest! {
        #[test]
        fn forecasts_that_stay_are_stable(day in 0i32..2_000, count in 3usize..12) {
            let line = trend(&reports(&vec![day; count]), days).expect("a line");
            prop_assert_eq!(line.class, Some(TrendClass::Stable));
            prop_assert_eq!((line.change, line.slope), (Some(0), Some(0.0)));
        }

        #[test]
        fn a_later_report_leaves_earlier_points_where_they_are(
            forecasts in prop::collection::vec(0i32..900, 2..12),
            reached in prop::option::of(0usize..12),
        ) {
            let mut all = reports(&forecasts);
            if let Some(report) = reached.and_then(|at| all.get_mut(at)) {
                report.actual = Some(report.reported);
            }
            let whole = trend(&all, days).expect("a line");
            let before = trend(&all[..all.len() - 1], days).expect("a line");
            prop_assert!(whole.points.starts_with(&before.points));
            prop_assert!(whole.references.starts_with(&before.references));
        }

        #[test]
        fn the_order_of_the_list_does_not_matter(forecasts in prop::collection::vec(0i32..900, 1..9)) {
            let sorted = reports(&forecasts);
            let mut turned = sorted.clone();
            turned.reverse();
            prop_assert_eq!(trend(&sorted, days), trend(&turned, days));
        }
    }
}
