//! A table as a native one: its columns as wide as their weights say, its rows as high as their texts need. What does not
//! fit goes to the next slide.

use super::emu;
use super::shapes::{MUTED, Paragraph, colour, frame, toned};
use super::slide::{Area, Slide};
use crate::drawing::escaped;
use crate::form::Align;
use crate::form::wrap::wrap;
use crate::pack::{Column, Table, Text};
use crate::pdf::fonts::Weight;

/// Rows that a slide shows at most.
pub(crate) const MOST: usize = 12;
/// Room beside and above the text of a cell.
const SIDE: f32 = 4.0;
const ABOVE: f32 = 2.6;
/// Lines that a cell shows at most; a longer text stands in the workbook.
const LINES: usize = 3;

/// A table laid out for a width.
pub(crate) struct Laid<'a> {
    table: &'a Table,
    widths: Vec<f32>,
    size: f32,
    head: f32,
    heights: Vec<f32>,
}

impl<'a> Laid<'a> {
    /// Measures a table in a size that fits its columns.
    pub(crate) fn new(table: &'a Table, width: f32, size: f32) -> Laid<'a> {
        let total: u16 = table.columns.iter().map(|column| column.weight).sum::<u16>().max(1);
        let widths: Vec<f32> =
            table.columns.iter().map(|column| width * f32::from(column.weight) / f32::from(total)).collect();
        let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
        let head = height(&titles, &widths, size, Weight::Bold, 4);
        let heights = table
            .rows
            .iter()
            .map(|row| {
                let texts: Vec<&str> = row.iter().map(|text| text.text.as_str()).collect();
                height(&texts, &widths, size, Weight::Regular, LINES)
            })
            .collect();
        Laid { table, widths, size, head, heights }
    }

    /// Rows from `from` on that fit into a height.
    pub(crate) fn fitting(&self, from: usize, room: f32) -> usize {
        let mut used = self.head;
        let mut count = 0;
        for height in self.heights[from..].iter().take(MOST) {
            used += height;
            if used > room && count > 0 {
                break;
            }
            count += 1;
        }
        // No row stands alone on the slide after.
        match self.heights.len() - from - count {
            1 if used + self.heights[from + count] <= room => count + 1,
            1 if count > 3 => count - 2,
            _ => count,
        }
    }

    /// The height of some rows below their head.
    pub(crate) fn height(&self, from: usize, count: usize) -> f32 {
        self.head + self.heights[from..from + count].iter().sum::<f32>()
    }
}

/// The height of a row: its highest text.
fn height(texts: &[&str], widths: &[f32], size: f32, weight: Weight, most: usize) -> f32 {
    let lines =
        texts.iter().zip(widths).map(|(text, width)| wrap(text, width - 2.0 * SIDE, size, weight).len());
    lines.max().unwrap_or(1).clamp(1, most) as f32 * size * 1.36 + 2.0 * ABOVE
}

/// The first lines of a text that fit, with a sign where there are more.
fn shortened(text: &str, width: f32, size: f32) -> String {
    let lines = wrap(text, width - 2.0 * SIDE, size, Weight::Regular);
    if lines.len() <= LINES {
        return text.to_owned();
    }
    let kept: String = lines[..LINES].iter().flat_map(|line| [line.text.as_str(), line.joint]).collect();
    let mut kept: Vec<char> = kept.trim_end().chars().collect();
    kept.pop();
    kept.into_iter().chain(['…']).collect()
}

impl Slide {
    /// Some rows of a table with their head.
    pub(crate) fn table(&mut self, area: Area, laid: &Laid, from: usize, count: usize) {
        let (id, table) = (self.id(), laid.table);
        let grid: String =
            laid.widths.iter().map(|width| format!("<a:gridCol w=\"{}\"/>", emu(*width))).collect();
        let mut rows = self.head_row(laid);
        for place in from..from + count {
            let total = table.totals && place + 1 == table.rows.len();
            rows.push_str(&self.row(laid, place, total));
        }
        let name = if table.title.is_empty() { format!("table {id}") } else { table.title.clone() };
        let area = Area { height: laid.height(from, count), ..area };
        self.shapes.push_str(&format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
            escaped(&name),
            frame("p", area)
        ));
    }

    fn head_row(&self, laid: &Laid) -> String {
        let cell = |column: &Column| {
            let text =
                Paragraph::new(&column.title, laid.size).bold().coloured("FFFFFF").aligned(Align::Center);
            self.cell(&text, Some("accent1"))
        };
        let cells: String = laid.table.columns.iter().map(cell).collect();
        format!("<a:tr h=\"{}\">{cells}</a:tr>", emu(laid.head))
    }

    fn row(&self, laid: &Laid, place: usize, total: bool) -> String {
        let cell = |((text, column), width): ((&Text, &Column), &f32)| {
            let shown = shortened(&text.text, *width, laid.size);
            let paragraph = Paragraph::new(&shown, laid.size).aligned(column.align);
            match toned(text.tone) {
                Some((ground, ink)) => {
                    self.cell(&paragraph.coloured(ink).bold().aligned(Align::Center), Some(ground.as_str()))
                }
                None if total => self.cell(&paragraph.bold(), Some("EEF2F7")),
                None => self.cell(&paragraph, None),
            }
        };
        let cells: String =
            laid.table.rows[place].iter().zip(&laid.table.columns).zip(&laid.widths).map(cell).collect();
        format!("<a:tr h=\"{}\">{cells}</a:tr>", emu(laid.heights[place]))
    }

    fn cell(&self, paragraph: &Paragraph, ground: Option<&str>) -> String {
        let side = |name: &str| {
            format!("<a:{name} w=\"6350\"><a:solidFill><a:srgbClr val=\"D0D5DD\"/></a:solidFill></a:{name}>")
        };
        let lines: String = ["lnL", "lnR", "lnT", "lnB"].iter().map(|name| side(name)).collect();
        let fill = ground.map_or("<a:noFill/>".to_owned(), |ground| {
            format!("<a:solidFill>{}</a:solidFill>", colour(ground))
        });
        format!(
            "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody><a:tcPr marL=\"{}\" marR=\"{}\" marT=\"{}\" marB=\"{}\" anchor=\"ctr\">{lines}{fill}</a:tcPr></a:tc>",
            paragraph.xml(self.tag()),
            emu(SIDE),
            emu(SIDE),
            emu(ABOVE),
            emu(ABOVE)
        )
    }

    /// The sentence that stands where a table has no rows.
    pub(crate) fn nothing(&mut self, area: Area, table: &Table) {
        let line = Area { height: 24.0, ..area };
        self.text(
            &table.title,
            line,
            &[Paragraph::new(&table.none, 11.0).coloured(MUTED)],
            Default::default(),
        );
    }
}
