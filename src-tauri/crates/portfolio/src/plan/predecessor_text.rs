//! Predecessors as planners type them: `3FS+2d,5SS,7FF-50%`. Numbers are rows of the plan, counted from 1; a row of
//! another project's plan has that project's number before it: `LX-2026-012:14FS+2d`. Chinese commas and full-width signs
//! are understood; FS is left out when there is no lag.

use super::duration_text::{
    TextProblem, TextProblemCode, UnitWord, WorkUnits, decimal, format_duration, minutes, normalised,
    parse_amount,
};
use crate::task::{DependencyType, LagUnit};

/// One predecessor as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedPredecessor {
    /// The number of the project whose row it is; nothing for a row of the plan itself.
    pub project: Option<String>,
    /// The row, from 1.
    pub row: usize,
    /// Which ends are tied.
    pub kind: DependencyType,
    /// The lag, in its unit.
    pub lag: i64,
    /// How the lag counts.
    pub lag_unit: LagUnit,
    /// Where it stands in the text: characters before it.
    pub at: usize,
}

/// Reads a list of predecessors; an empty text is an empty list.
pub fn parse_predecessors(text: &str, units: WorkUnits) -> Result<Vec<TypedPredecessor>, TextProblem> {
    let chars = normalised(text);
    let mut list = Vec::new();
    let mut from = 0;
    for part in chars.split(|c| matches!(c, ',' | ';')) {
        let to = from + part.len();
        if let Some(first) = (from..to).find(|at| !chars[*at].is_whitespace()) {
            let last = (from..to).rfind(|at| !chars[*at].is_whitespace()).unwrap_or(first);
            list.push(predecessor(&chars[..=last], first, units)?);
        }
        from = to + 1;
    }
    Ok(list)
}

/// Writes a list of predecessors as it reads.
pub fn format_predecessors(list: &[TypedPredecessor], units: WorkUnits) -> String {
    let one = |typed: &TypedPredecessor| {
        let lag = format_lag(typed.lag, typed.lag_unit, units);
        let plain = typed.kind == DependencyType::FinishStart && lag.is_empty();
        let kind = if plain { "" } else { typed.kind.code() };
        let project = typed.project.as_ref().map(|code| format!("{code}:")).unwrap_or_default();
        format!("{project}{}{kind}{lag}", typed.row)
    };
    list.iter().map(one).collect::<Vec<_>>().join(",")
}

/// Writes a lag with its sign; nothing when there is none.
pub fn format_lag(lag: i64, unit: LagUnit, units: WorkUnits) -> String {
    if lag == 0 && matches!(unit, LagUnit::Minutes | LagUnit::ElapsedMinutes) {
        return String::new();
    }
    let sign = if lag < 0 { '-' } else { '+' };
    let size = match unit {
        LagUnit::Minutes => format_duration(lag.abs(), false, units),
        LagUnit::ElapsedMinutes => format_duration(lag.abs(), true, units),
        LagUnit::Percent => format!("{}%", decimal(lag.abs() * 100)),
        LagUnit::ElapsedPercent => format!("{}e%", decimal(lag.abs() * 100)),
    };
    format!("{sign}{size}")
}

/// Reads one predecessor from `chars[first..]`, all of it.
fn predecessor(chars: &[char], first: usize, units: WorkUnits) -> Result<TypedPredecessor, TextProblem> {
    let colon = (first..chars.len()).rfind(|at| chars[*at] == ':');
    let Some(colon) = colon else { return own_row(chars, first, units) };
    let project: String = chars[first..colon].iter().collect();
    let row_at = skip_space(chars, colon + 1);
    let typed = own_row(chars, row_at, units)?;
    Ok(TypedPredecessor { project: Some(project.trim().to_owned()), at: first, ..typed })
}

fn own_row(chars: &[char], first: usize, units: WorkUnits) -> Result<TypedPredecessor, TextProblem> {
    let digits_end = (first..chars.len()).find(|at| !chars[*at].is_ascii_digit()).unwrap_or(chars.len());
    let digits: String = chars[first..digits_end].iter().collect();
    let row = digits.parse().ok().filter(|row| (1..=9_999_999).contains(row));
    let row = row.ok_or(TextProblem { code: TextProblemCode::RowExpected, at: first })?;
    let kind_at = skip_space(chars, digits_end);
    let kind_end = (kind_at..chars.len()).find(|at| matches!(chars[*at], '+' | '-')).unwrap_or(chars.len());
    let kind = kind(&chars[kind_at..kind_end]);
    let kind = kind.ok_or(TextProblem { code: TextProblemCode::UnknownType, at: kind_at })?;
    let (lag, lag_unit) = lag(chars, kind_end, units)?;
    Ok(TypedPredecessor { project: None, row, kind, lag, lag_unit, at: first })
}

fn kind(chars: &[char]) -> Option<DependencyType> {
    let word: String = chars.iter().filter(|c| !c.is_whitespace()).collect();
    match word.as_str() {
        "" => Some(DependencyType::FinishStart),
        word => DependencyType::parse(&word.to_ascii_uppercase()),
    }
}

fn lag(chars: &[char], sign_at: usize, units: WorkUnits) -> Result<(i64, LagUnit), TextProblem> {
    if sign_at >= chars.len() {
        return Ok((0, LagUnit::Minutes));
    }
    let sign = if chars[sign_at] == '-' { -1 } else { 1 };
    let from = skip_space(chars, sign_at + 1);
    let amount = parse_amount(chars, from)?;
    let percent = amount.unit == UnitWord::Percent;
    let unit = match (percent, amount.elapsed) {
        (true, false) => LagUnit::Percent,
        (true, true) => LagUnit::ElapsedPercent,
        (false, false) => LagUnit::Minutes,
        (false, true) => LagUnit::ElapsedMinutes,
    };
    let size = if percent { amount.number / 1000 } else { minutes(&amount, units, from)? };
    Ok((sign * size, unit))
}

fn skip_space(chars: &[char], from: usize) -> usize {
    (from..chars.len()).find(|at| !chars[*at].is_whitespace()).unwrap_or(chars.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Plain = (usize, DependencyType, i64, LagUnit);

    fn read(text: &str) -> Result<Vec<Plain>, (TextProblemCode, usize)> {
        let read = parse_predecessors(text, WorkUnits::default());
        let plain = |typed: TypedPredecessor| (typed.row, typed.kind, typed.lag, typed.lag_unit);
        read.map(|list| list.into_iter().map(plain).collect()).map_err(|problem| (problem.code, problem.at))
    }

    #[test]
    fn the_usual_list_reads() {
        let expected = vec![
            (3, DependencyType::FinishStart, 960, LagUnit::Minutes),
            (5, DependencyType::StartStart, 0, LagUnit::Minutes),
            (7, DependencyType::FinishFinish, -50, LagUnit::Percent),
            (8, DependencyType::FinishStart, 2880, LagUnit::ElapsedMinutes),
        ];
        assert_eq!(read("3FS+2d,5SS,7FF-50%,8+2ed"), Ok(expected.clone()));
        assert_eq!(
            read(" 3 fs + 2天，5ＳＳ；7ff－50％、8+2ed "),
            Ok(expected),
            "as typed with a Chinese keyboard"
        );
        assert_eq!(read(""), Ok(vec![]));
        assert_eq!(read("4"), Ok(vec![(4, DependencyType::FinishStart, 0, LagUnit::Minutes)]));
    }

    #[test]
    fn a_row_of_another_project_has_its_number_before_it() {
        let read = parse_predecessors("3, LX-2026-012:14SS+1d，p-7：2", WorkUnits::default()).expect("reads");
        let named: Vec<_> = read.iter().map(|typed| (typed.project.as_deref(), typed.row)).collect();
        assert_eq!(named, [(None, 3), (Some("lx-2026-012"), 14), (Some("p-7"), 2)]);
        assert_eq!((read[1].kind, read[1].lag), (DependencyType::StartStart, 480));
        let bad = parse_predecessors("P-7:x", WorkUnits::default()).map_err(|problem| problem.at);
        assert_eq!(bad, Err(4), "the row is expected after the colon");
    }

    #[test]
    fn the_message_names_the_place() {
        assert_eq!(read("3,x"), Err((TextProblemCode::RowExpected, 2)));
        assert_eq!(read("3,0"), Err((TextProblemCode::RowExpected, 2)), "rows count from 1");
        assert_eq!(read("3,4XX"), Err((TextProblemCode::UnknownType, 3)));
        assert_eq!(read("3FS+"), Err((TextProblemCode::NumberExpected, 4)));
        assert_eq!(read("3FS+2q"), Err((TextProblemCode::UnknownUnit, 5)));
    }

    prop_compose! {
        fn typed()(
            project in prop::option::of("[a-z]{1,3}-[0-9]{1,4}"),
            row in 1usize..10_000,
            kind in prop::sample::select(DependencyType::ALL),
            lag in -100_000i64..100_000,
            lag_unit in prop::sample::select(LagUnit::ALL),
        ) -> TypedPredecessor {
            let elapsed_nothing = lag == 0 && lag_unit == LagUnit::ElapsedMinutes;
            let lag_unit = if elapsed_nothing { LagUnit::Minutes } else { lag_unit };
            TypedPredecessor { project, row, kind, lag, lag_unit, at: 0 }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(list in prop::collection::vec(typed(), 0..6), day in 60i64..1440) {
            let units = WorkUnits::of_day(day);
            let text = format_predecessors(&list, units);
            let read = parse_predecessors(&text, units).expect("written by us");
            let read: Vec<_> = read.into_iter().map(|typed| TypedPredecessor { at: 0, ..typed }).collect();
            prop_assert_eq!(read, list, "{}", text);
        }

        #[test]
        fn no_text_makes_it_panic(text in "[-0-9fsFS+%dewm天,;:， ]{0,30}") {
            let _ = parse_predecessors(&text, WorkUnits::default());
        }
    }
}
