//! A form as the marks on its pages: grounds, rules, lines of text, ticks. Whoever paints them, on paper or on a screen,
//! paints the same.

use crate::form::grid::{Role, TICKED, rows};
use crate::form::laid::{FORM, LEADING, Laid, LaidCell, MILLIMETRE, SIDE, SIZE, WIDTH, lay};
use crate::form::pages::{Page, Room, set};
use crate::form::wrap::{Line, width, wrap};
use crate::form::{Align, Form};
use crate::pdf::fonts::{Weight, shape};

/// The sheet in points: A4 upright.
pub(crate) const PAPER: (f32, f32) = (210.0 * MILLIMETRE, 297.0 * MILLIMETRE);
const LEFT: f32 = 20.0 * MILLIMETRE;
const TOP: f32 = 20.0 * MILLIMETRE;
const BOTTOM: f32 = PAPER.1 - 20.0 * MILLIMETRE;
/// The size of the title: 二号; it is made smaller where it would not fit.
const TITLE: f32 = 22.0;
const SMALL: f32 = 9.0;
const LABEL_GREY: u8 = 0xf2;
const HEAD_GREY: u8 = 0xe4;
const RULE: f32 = 0.6;
const FRAME: f32 = 1.2;

/// A rectangle in points: left, top, width, height.
pub(crate) type Area = (f32, f32, f32, f32);

/// A mark on a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mark {
    /// A ground in a grey.
    Ground(Area, u8),
    /// A rectangle drawn with a rule.
    Frame(Area, f32),
    /// A line of text.
    Text(Words),
    /// A tick over a box that was set with its left edge and baseline here, in this size.
    Tick(f32, f32, f32),
}

/// A line of text with its left edge and its baseline.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
    pub(crate) weight: Weight,
}

/// The marks of every page.
pub(crate) fn drawn(form: &Form) -> Vec<Vec<Mark>> {
    let pages = pages(form);
    let sheet = |(place, page): (usize, &Page)| {
        let mut sheet = Sheet { marks: Vec::new() };
        let top = if place == 0 { sheet.head(form) } else { sheet.running_head(form) };
        sheet.table(page, top);
        sheet.foot(form, place + 1, pages.len());
        sheet.marks
    };
    pages.iter().enumerate().map(sheet).collect()
}

/// The rows on pages. Room to write is given up where that saves a page.
fn pages(form: &Form) -> Vec<Page> {
    let room = Room { first: BOTTOM - TOP - head_height(form), other: BOTTOM - TOP - LEADING };
    let rows = rows(form);
    let roomy = |most: usize| {
        let laid: Vec<Laid> = rows.iter().map(|row| lay(row).with_least(most)).collect();
        set(&laid, room)
    };
    let tried = [usize::MAX, 2, 1, 0].map(roomy);
    let least = tried.iter().map(Vec::len).min().unwrap_or_default();
    tried.into_iter().find(|pages| pages.len() == least).unwrap_or_default()
}

/// Everything above the table on the first page.
fn head_height(form: &Form) -> f32 {
    let organisation = if form.organisation.is_empty() { 0.0 } else { 18.0 };
    organisation + 32.0 * title_lines(form).len() as f32 + 26.0
}

fn title_lines(form: &Form) -> Vec<Line> {
    wrap(&form.title, WIDTH, TITLE, Weight::Bold)
}

/// A page that is drawn.
struct Sheet {
    marks: Vec<Mark>,
}

impl Sheet {
    /// Organisation, title, number and date; answers where the table begins.
    fn head(&mut self, form: &Form) -> f32 {
        let mut y = TOP;
        if !form.organisation.is_empty() {
            self.text(&form.organisation, (LEFT, y + 10.0), WIDTH, Align::Center, 12.0, Weight::Regular);
            y += 18.0;
        }
        for line in title_lines(form) {
            self.text(&line.text, (LEFT, y + 22.0), WIDTH, Align::Center, TITLE, Weight::Bold);
            y += 32.0;
        }
        let blank = "　".repeat(8);
        let number = if form.number.is_empty() { &blank } else { &form.number };
        let number = format!("{}{number}", form.language.words().form_number);
        self.text(&number, (LEFT, y + 17.0), WIDTH, Align::Left, SIZE, Weight::Regular);
        self.text(&form.dated, (LEFT, y + 17.0), WIDTH, Align::Right, SIZE, Weight::Regular);
        TOP + head_height(form)
    }

    fn running_head(&mut self, form: &Form) -> f32 {
        let title = format!("{}{}", form.title, form.language.words().form_continued);
        self.text(&title, (LEFT, TOP + 9.0), WIDTH, Align::Left, SMALL, Weight::Regular);
        self.text(&form.number, (LEFT, TOP + 9.0), WIDTH, Align::Right, SMALL, Weight::Regular);
        TOP + LEADING
    }

    fn foot(&mut self, form: &Form, page: usize, pages: usize) {
        let y = BOTTOM + 18.0;
        let words = form.language.words();
        let place = words.pick(format!("第 {page} 页 / 共 {pages} 页"), format!("Page {page} of {pages}"));
        self.text(&form.number, (LEFT, y), WIDTH, Align::Left, SMALL, Weight::Regular);
        self.text(&place, (LEFT, y), WIDTH, Align::Right, SMALL, Weight::Regular);
    }

    fn table(&mut self, rows: &[Laid], top: f32) {
        let mut y = top;
        for row in rows {
            let height = row.height();
            row.cells.iter().for_each(|cell| self.cell(cell, y, height));
            y += height;
        }
        self.marks.push(Mark::Frame((LEFT, top, WIDTH, y - top), FRAME));
    }

    fn cell(&mut self, cell: &LaidCell, y: f32, height: f32) {
        let x = LEFT + FORM.edge(cell.at);
        let wide = FORM.edge(cell.at + cell.units) - FORM.edge(cell.at);
        let area = (x, y, wide, height);
        match cell.role {
            Role::Heading | Role::Head => self.marks.push(Mark::Ground(area, HEAD_GREY)),
            Role::Label => self.marks.push(Mark::Ground(area, LABEL_GREY)),
            _ => {}
        }
        self.marks.push(Mark::Frame(area, RULE));
        let used = LEADING * cell.lines.len() as f32;
        let foot = if cell.foot.is_empty() { 0.0 } else { LEADING };
        let high = cell.least > 1;
        let above = if high { 4.0 } else { ((height - foot - used) / 2.0).max(4.0) };
        let weight = cell.role.weight();
        for (place, line) in cell.lines.iter().enumerate() {
            let baseline = y + above + LEADING * place as f32 + 12.0;
            self.text(&line.text, (x + SIDE, baseline), wide - 2.0 * SIDE, cell.align, SIZE, weight);
        }
        let baseline = y + height - 8.0;
        self.text(&cell.foot, (x + SIDE, baseline), wide - 2.0 * SIDE, Align::Right, SIZE, Weight::Regular);
    }

    /// Sets a line of text; `x` and the baseline, in a room that it stands in as asked.
    fn text(&mut self, text: &str, (x, y): (f32, f32), room: f32, align: Align, size: f32, weight: Weight) {
        if text.is_empty() {
            return;
        }
        let free = room - width(text, size, weight);
        let x = x + match align {
            Align::Left => 0.0,
            Align::Center => free / 2.0,
            Align::Right => free,
        };
        self.marks.push(Mark::Text(Words { text: text.to_owned(), x, y, size, weight }));
        let mut inside = x;
        for character in text.chars() {
            if character == TICKED {
                self.marks.push(Mark::Tick(inside, y, size));
            }
            inside += shape(character, weight).advance * size;
        }
    }
}
