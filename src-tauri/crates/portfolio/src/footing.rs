//! Rounding a table of amounts so that the rounded rows and columns still add up to their rounded totals: every figure,
//! totals included, is the exact one rounded down or up to the unit, and one that is whole already stays as it is.

/// A table with its totals, in the unit it was rounded to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footed {
    /// The rounded figures.
    pub cells: Vec<Vec<i64>>,
    /// The total of each row.
    pub rows: Vec<i64>,
    /// The total of each column.
    pub columns: Vec<i64>,
    /// The total of all.
    pub total: i64,
}

/// Rounds a table to multiples of `unit` (at least 1); figures are returned in multiples of it.
pub fn foot(table: &[Vec<i64>], unit: i64) -> Footed {
    let unit = unit.max(1);
    let width = table.first().map_or(0, Vec::len);
    let mut whole = balanced(table, width);
    while let Some(circle) = circle_of_fractions(&whole, unit) {
        shift(&mut whole, &circle, unit);
    }
    let in_units = |row: &[i64]| row.iter().map(|figure| figure / unit).collect::<Vec<i64>>();
    let (body, last) = whole.split_at(table.len());
    Footed {
        cells: body.iter().map(|row| in_units(&row[..width])).collect(),
        rows: body.iter().map(|row| -row[width] / unit).collect(),
        columns: last[0][..width].iter().map(|figure| -figure / unit).collect(),
        total: last[0][width] / unit,
    }
}

/// With a row and a column of negative totals, so that every row and every column adds up to nothing.
fn balanced(table: &[Vec<i64>], width: usize) -> Vec<Vec<i64>> {
    let mut whole: Vec<Vec<i64>> =
        table.iter().map(|row| row.iter().copied().chain([-row.iter().sum::<i64>()]).collect()).collect();
    let column = |at: usize| -whole.iter().map(|row| row[at]).sum::<i64>();
    whole.push((0..=width).map(column).collect());
    whole
}

/// A row or a column.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Row(usize),
    Column(usize),
}

/// A circle of figures that are not whole, going along a row and a column by turns; nothing when all are whole. A row that
/// holds one such figure holds another, since it adds up to nothing: so does a column.
fn circle_of_fractions(whole: &[Vec<i64>], unit: i64) -> Option<Vec<(usize, usize)>> {
    let fraction = |(row, column): (usize, usize)| whole[row][column] % unit != 0;
    let (rows, columns) = (0..whole.len(), 0..whole[0].len());
    let first = rows.clone().find(|&row| columns.clone().any(|column| fraction((row, column))))?;
    let mut sides = vec![Side::Row(first)];
    let mut cells: Vec<(usize, usize)> = Vec::new();
    loop {
        let free = |cell: &(usize, usize)| fraction(*cell) && cells.last() != Some(cell);
        let (cell, next) = match *sides.last()? {
            Side::Row(row) => {
                let cell = columns.clone().map(|column| (row, column)).find(free)?;
                (cell, Side::Column(cell.1))
            }
            Side::Column(column) => {
                let cell = rows.clone().map(|row| (row, column)).find(free)?;
                (cell, Side::Row(cell.0))
            }
        };
        cells.push(cell);
        if let Some(start) = sides.iter().position(|side| *side == next) {
            return Some(cells.split_off(start));
        }
        sides.push(next);
    }
}

/// Moves the figures of a circle up and down by turns until one of them is whole, the shorter way.
fn shift(whole: &mut [Vec<i64>], circle: &[(usize, usize)], unit: i64) {
    let below = |(row, column): (usize, usize)| whole[row][column].rem_euclid(unit);
    let way = |up: usize| {
        let need = |(at, &cell): (usize, &(usize, usize))| match at % 2 == up {
            true => unit - below(cell),
            false => below(cell),
        };
        circle.iter().enumerate().map(need).min().unwrap_or(0)
    };
    let (first_up, first_down) = (way(0), way(1));
    let step = if first_up <= first_down { first_up } else { -first_down };
    for (at, &(row, column)) in circle.iter().enumerate() {
        whole[row][column] += if at % 2 == 0 { step } else { -step };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn thirds_add_up() {
        let footed = foot(&[vec![3_333, 3_333, 3_334]], 10_000);
        assert_eq!(footed.cells[0].iter().sum::<i64>(), 1);
        assert_eq!((footed.rows[0], footed.total), (1, 1));
    }

    #[test]
    fn what_is_whole_stays() {
        let footed = foot(&[vec![20, 0], vec![-10, 30]], 10);
        assert_eq!(footed.cells, [[2, 0], [-1, 3]]);
        assert_eq!((footed.rows, footed.columns, footed.total), (vec![2, 2], vec![1, 3], 4));
        assert_eq!(foot(&[], 10).total, 0, "an empty table");
    }

    proptest! {
        #[test]
        fn rows_and_columns_foot_and_no_figure_moves_by_a_unit(
            table in (1usize..7, 1usize..9).prop_flat_map(|(rows, columns)| {
                prop::collection::vec(prop::collection::vec(-50_000i64..50_000, columns), rows)
            }),
            unit in 1i64..2_000,
        ) {
            let footed = foot(&table, unit);
            for (exact, rounded) in table.iter().zip(&footed.cells) {
                for (exact, rounded) in exact.iter().zip(rounded) {
                    prop_assert!((exact - rounded * unit).abs() < unit, "{exact} became {}", rounded * unit);
                }
            }
            for (row, total) in footed.cells.iter().zip(&footed.rows) {
                prop_assert_eq!(row.iter().sum::<i64>(), *total);
            }
            for (at, total) in footed.columns.iter().enumerate() {
                prop_assert_eq!(footed.cells.iter().map(|row| row[at]).sum::<i64>(), *total);
            }
            prop_assert_eq!(footed.rows.iter().sum::<i64>(), footed.total);
            let exact: i64 = table.iter().flatten().sum();
            prop_assert!((exact - footed.total * unit).abs() < unit);
        }
    }
}
