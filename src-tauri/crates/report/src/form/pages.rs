//! Rows on pages: what does not fit goes to the next page, a row higher than what is left is parted, the head of a table
//! stands again above what follows of it, and no heading stands alone at the foot of a page.

use crate::form::grid::Keep;
use crate::form::laid::Laid;

/// Lines that a parted row leaves on either page.
const ORPHANS: usize = 3;

/// What sums of heights may differ by.
const CLOSE: f32 = 0.01;

/// The rows of one page.
pub(crate) type Page = Vec<Laid>;

/// Room for rows on the first page and on the others, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    pub(crate) first: f32,
    pub(crate) other: f32,
}

/// Sets rows on pages.
pub(crate) fn set(rows: &[Laid], room: Room) -> Vec<Page> {
    let mut setting = Setting { rows, room, pages: vec![Vec::new()], left: room.first };
    for (place, row) in rows.iter().enumerate() {
        setting.put(row, place);
    }
    setting.pages
}

struct Setting<'a> {
    rows: &'a [Laid],
    room: Room,
    pages: Vec<Page>,
    left: f32,
}

impl Setting<'_> {
    fn put(&mut self, row: &Laid, place: usize) {
        let mut row = row.clone();
        loop {
            if row.height() + self.kept_after(&row, place) <= self.left + CLOSE {
                return self.add(row);
            }
            let lines = row.measure.lines_in(self.left).min(row.lines().saturating_sub(ORPHANS));
            let enough = lines >= ORPHANS;
            if enough && (row.keep == Keep::Nothing || self.is_fresh()) {
                let (first, rest) = row.parted(lines);
                self.add(first);
                row = rest;
            } else if self.is_fresh() {
                return self.add(row);
            }
            self.turn(row.head);
        }
    }

    /// What must stand on the same page after a row: of a heading, the beginning of what it heads.
    fn kept_after(&self, row: &Laid, place: usize) -> f32 {
        if row.keep != Keep::Next {
            return 0.0;
        }
        let Some(next) = self.rows.get(place + 1) else { return 0.0 };
        match next.keep {
            Keep::Nothing if next.lines() >= 2 * ORPHANS => next.measure.height_of(ORPHANS),
            Keep::Nothing => next.height(),
            Keep::Together => next.height(),
            Keep::Next => next.height() + self.kept_after(next, place + 1),
        }
    }

    /// Whether nothing but a repeated head stands on the page.
    fn is_fresh(&self) -> bool {
        self.pages
            .last()
            .is_none_or(|page| page.iter().all(|row| row.keep == Keep::Next && row.head.is_some()))
    }

    fn turn(&mut self, head: Option<usize>) {
        self.pages.push(Vec::new());
        self.left = self.room.other;
        if let Some(place) = head {
            // Marked as a repetition, so that a page with nothing else still counts as fresh.
            self.add(Laid { head: Some(place), ..self.rows[place].clone() });
        }
    }

    fn add(&mut self, row: Laid) {
        self.left -= row.height();
        if let Some(page) = self.pages.last_mut() {
            page.push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::grid::rows;
    use crate::form::laid::lay;
    use crate::form::wrap::joined;
    use crate::form::{Align, Body, Column, Form, Section, Signature};
    use crate::words::Language;

    const ROOM: Room = Room { first: 300.0, other: 400.0 };

    fn form(body: Body) -> Form {
        Form {
            language: Language::Chinese,
            title: "表".into(),
            organisation: String::new(),
            number: String::new(),
            dated: String::new(),
            sections: vec![Section { heading: "一、".into(), body: vec![body] }],
            signatures: vec![Signature::open("批准人")],
        }
    }

    fn set_form(form: &Form) -> Vec<Page> {
        set(&rows(form).iter().map(lay).collect::<Vec<_>>(), ROOM)
    }

    fn heights(pages: &[Page]) -> Vec<f32> {
        pages.iter().map(|page| page.iter().map(Laid::height).sum()).collect()
    }

    #[test]
    fn a_long_text_is_parted_over_pages_and_keeps_its_label_and_its_words() {
        let text: String = (0..2_000).map(|place| char::from_u32(0x4e00 + place).unwrap_or('一')).collect();
        let pages = set_form(&form(Body::Text { label: "原因".into(), text: text.clone(), lines: 1 }));
        assert!(pages.len() >= 3, "{} pages", pages.len());
        let read = |page: &Page| page.iter().filter(|row| row.cells.len() == 2).cloned().collect::<Vec<_>>();
        let parts: Vec<Laid> = pages.iter().flat_map(read).collect();
        let words: String =
            parts.iter().flat_map(|row| joined(&row.cells[1].lines).chars().collect::<Vec<_>>()).collect();
        assert_eq!(words, text, "every word once, in order");
        assert!(
            parts[..parts.len() - 1].iter().all(|row| joined(&row.cells[0].lines) == "原因"),
            "the label again"
        );
        let limits = std::iter::once(ROOM.first).chain(std::iter::repeat(ROOM.other));
        assert!(
            heights(&pages).iter().zip(limits).all(|(height, limit)| *height <= limit + 0.01),
            "{:?}",
            heights(&pages)
        );
    }

    #[test]
    fn the_head_of_a_table_stands_on_every_page_of_it() {
        let columns = vec![Column::new("序号", 1).aligned(Align::Center), Column::new("事项", 5)];
        let rows: Vec<_> =
            (1..=80).map(|number| vec![number.to_string(), format!("第 {number} 项")]).collect();
        let pages = set_form(&form(Body::Table { columns, rows, blank: 0 }));
        assert!(pages.len() > 2);
        for page in &pages[1..pages.len() - 1] {
            assert_eq!(joined(&page[0].cells[0].lines), "序号", "the head first");
        }
        let bodies = pages.iter().flatten().filter(|row| row.head.is_some() && row.keep == Keep::Nothing);
        assert_eq!(bodies.count(), 80, "every row once");
    }

    #[test]
    fn no_heading_stands_alone_and_no_signature_is_parted() {
        for filler in 1..30 {
            let mut long = form(Body::Text { label: String::new(), text: String::new(), lines: filler });
            let table =
                Body::Table {
                    columns: vec![Column::new("列", 1)], rows: vec![vec!["值".into()]], blank: 0
                };
            long.sections.push(Section { heading: "二、".into(), body: vec![table] });
            for page in set_form(&long) {
                let last = page.last().expect("a page has rows");
                assert_ne!(last.keep, Keep::Next, "{filler}: a heading alone");
            }
            let signed = set_form(&long)
                .iter()
                .flatten()
                .filter(|row| row.cells.iter().any(|c| !c.foot.is_empty()))
                .count();
            assert_eq!(signed, 1, "{filler}: one place to sign");
        }
    }
}
