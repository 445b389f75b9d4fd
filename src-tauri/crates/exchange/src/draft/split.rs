//! Pauses inside a task, from the way its assignments spread their work over time. What cannot be told is not guessed.

use schedule::{Moment, WorkTime};

/// The pauses of a task, or that there are some which cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pauses {
    /// As (stop, resume), in order; none for a task in one piece.
    Known(Vec<(Moment, Moment)>),
    /// The work is spread so unevenly that its pauses cannot be told from slow days.
    Unclear,
}

/// `stretches` is where any assignment works, `duration` the task's working minutes. Pauses are believed when the
/// working time from the first minute to the last, without them, is just that duration.
pub(crate) fn pauses(mut stretches: Vec<(Moment, Moment)>, duration: i64, calendar: &WorkTime) -> Pauses {
    stretches.sort_unstable();
    let (Some(&(start, _)), Some(finish)) = (stretches.first(), stretches.iter().map(|s| s.1).max()) else {
        return Pauses::Known(Vec::new());
    };
    let whole = calendar.work_between(start, finish);
    let mut paused = 0;
    let mut pauses = Vec::new();
    let mut end = start;
    for (from, to) in stretches {
        let gap = calendar.work_between(end, from);
        if from > end && gap > 0 {
            paused += gap;
            pauses.push((calendar.previous_work_end(end), calendar.next_work_start(from)));
        }
        end = end.max(to);
    }
    if pauses.is_empty() || (whole - paused - duration).abs() <= 1 {
        Pauses::Known(pauses)
    } else {
        Pauses::Unclear
    }
}

#[cfg(test)]
mod tests {
    use schedule::Calendar;

    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).expect("a moment")
    }

    fn days(pairs: &[(&str, &str)]) -> Vec<(Moment, Moment)> {
        pairs.iter().map(|(from, to)| (at(from), at(to))).collect()
    }

    #[test]
    fn a_free_day_in_the_middle_is_a_pause() {
        let work =
            days(&[("2026-03-02T08:00", "2026-03-03T08:00"), ("2026-03-03T17:00", "2026-03-04T17:00")]);
        let got = pauses(work, 960, &Calendar::standard().compile());
        let pause = (at("2026-03-02T17:00"), at("2026-03-04T08:00"));
        assert_eq!(got, Pauses::Known(vec![pause]), "Tuesday is free");
    }

    #[test]
    fn a_weekend_is_no_pause() {
        let work =
            days(&[("2026-03-06T08:00", "2026-03-06T17:00"), ("2026-03-09T08:00", "2026-03-09T17:00")]);
        assert_eq!(pauses(work, 960, &Calendar::standard().compile()), Pauses::Known(vec![]));
    }

    #[test]
    fn slow_days_are_not_read_as_pauses() {
        let work =
            days(&[("2026-03-02T08:00", "2026-03-02T17:00"), ("2026-03-04T08:00", "2026-03-06T17:00")]);
        assert_eq!(pauses(work, 600, &Calendar::standard().compile()), Pauses::Unclear);
    }
}
