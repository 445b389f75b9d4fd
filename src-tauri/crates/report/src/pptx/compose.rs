//! Which slides a document becomes: a cover, the steering page, and for every part its drawings and tables, small ones
//! beside each other, long ones over several slides.

use super::shapes::{Look, MUTED, Paragraph};
use super::slide::{Area, Kind, Slide};
use super::steering;
use super::table::Laid;
use super::template::Template;
use crate::form::Align;
use crate::pack::{Block, Pack, Part, Table};

/// Slides that a table covers at most; the workbook holds all its rows.
const SLIDES: usize = 4;

/// What slides are composed with.
pub(crate) struct Composer<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) base: &'a Template,
    slides: Vec<Slide>,
}

/// The slides of a document.
pub(crate) fn slides(pack: &Pack, base: &Template) -> Vec<Slide> {
    let mut composer = Composer { pack, base, slides: Vec::new() };
    composer.cover();
    for part in &pack.parts {
        match part.code {
            "one_page" => composer.steering(part),
            _ => composer.part(part),
        }
    }
    composer.slides
}

impl Composer<'_> {
    fn cover(&mut self) {
        let mut slide = Slide::new(Kind::Cover, self.pack.language);
        slide.placeholder("ctrTitle", &self.pack.title);
        let company = &self.pack.brand.company;
        let below = if company.is_empty() {
            self.pack.month.clone()
        } else {
            format!("{}\n{company}", self.pack.month)
        };
        slide.placeholder("subTitle", &below);
        let area = self.base.facts();
        let lines: Vec<String> =
            self.pack.facts.iter().map(|(label, value)| format!("{label}  {value}")).collect();
        let paragraphs: Vec<Paragraph> =
            lines.iter().map(|line| Paragraph::new(line, 11.0).coloured(MUTED)).collect();
        slide.text("facts", area, &paragraphs, Look::default());
        self.slides.push(slide);
    }

    fn steering(&mut self, part: &Part) {
        let (mut slide, area) = self.titled(&format!("{} · {}", part.title, self.pack.month));
        steering::fill(&mut slide, area, part);
        self.finish(slide);
    }

    /// A slide with its title and the room below it.
    fn titled(&self, title: &str) -> (Slide, Area) {
        let mut slide = Slide::new(Kind::Titled, self.pack.language);
        slide.title(title);
        (slide, self.base.body())
    }

    /// Puts the stamp and the page's number on a slide.
    fn finish(&mut self, mut slide: Slide) {
        let foot = self.base.foot();
        let (left, right) = foot.beside(0.75);
        slide.text(
            "stamp",
            left,
            &[Paragraph::new(&self.pack.stamp, 9.0).coloured(MUTED)],
            Look { middle: true, ..Look::default() },
        );
        let page = (self.slides.len() + 1).to_string();
        let number = Paragraph::new(&page, 9.0).coloured(MUTED).aligned(Align::Right);
        slide.text("page", right, &[number], Look { middle: true, ..Look::default() });
        self.slides.push(slide);
    }

    fn part(&mut self, part: &Part) {
        let drawn: Vec<&Block> = part.blocks.iter().filter(|block| is_drawn(block)).collect();
        let mut at = 0;
        while at < drawn.len() {
            let block = drawn[at];
            let next = drawn.get(at + 1).copied();
            at += 1;
            match (block, next) {
                (_, Some(next)) if is_small(block) && is_small(next) => {
                    at += 1;
                    self.pair(part, block, next);
                }
                (_, Some(Block::Table(table))) if lead_height(block).is_some() && !table.rows.is_empty() => {
                    at += 1;
                    self.table(part, table, Some(block));
                }
                (Block::Table(table), _) => self.table(part, table, None),
                _ => self.alone(part, block),
            }
        }
    }

    fn pair(&mut self, part: &Part, left: &Block, right: &Block) {
        let (mut slide, area) = self.titled(&part.title);
        let area = note(&mut slide, area, &part.note);
        let (at_left, at_right) = area.beside(0.5);
        put(&mut slide, at_left, left);
        put(&mut slide, at_right, right);
        self.finish(slide);
    }

    fn alone(&mut self, part: &Part, block: &Block) {
        let (mut slide, area) = self.titled(&part.title);
        let area = note(&mut slide, area, &part.note);
        put(&mut slide, area, block);
        self.finish(slide);
    }

    fn table(&mut self, part: &Part, table: &Table, lead: Option<&Block>) {
        let title = match table.title.is_empty() {
            true => part.title.clone(),
            false if table.title == part.title => part.title.clone(),
            false => format!("{} · {}", part.title, table.title),
        };
        if table.rows.is_empty() {
            let (mut slide, area) = self.titled(&title);
            slide.nothing(area, table);
            return self.finish(slide);
        }
        let size = size(table);
        let room = self.base.body();
        let laid = Laid::new(table, room.width, size);
        let mut pages: Vec<(usize, usize)> = Vec::new();
        let mut from = 0;
        while from < table.rows.len() && pages.len() < SLIDES {
            let above = NOTE + lead.and_then(lead_height).unwrap_or_default();
            let first = if pages.is_empty() { above } else { 0.0 };
            let count = laid.fitting(from, room.height - first - REST);
            pages.push((from, count));
            from += count;
        }
        let left = table.rows.len() - from;
        let all = pages.len();
        for (place, (from, count)) in pages.into_iter().enumerate() {
            let numbered = if all > 1 { format!("{title} ({}/{all})", place + 1) } else { title.clone() };
            let (mut slide, area) = self.titled(&numbered);
            let mut area = if place == 0 { note(&mut slide, area, &part.note) } else { area };
            if let Some(lead) = lead.filter(|_| place == 0) {
                let (top, rest) = area.above(lead_height(lead).unwrap_or_default());
                put(&mut slide, Area { height: top.height - 8.0, ..top }, lead);
                area = rest;
            }
            slide.table(area, &laid, from, count);
            if left > 0 && place + 1 == all {
                let words = self.pack.language.words();
                let more = format!("{} {left} · {}", words.more_rows, words.all_rows);
                let (_, below) = area.above(laid.height(from, count) + 2.0);
                let line = Area { height: REST, ..below };
                slide.text("more", line, &[Paragraph::new(&more, 9.0).coloured(MUTED)], Look::default());
            }
            self.finish(slide);
        }
    }
}

/// The height of a block that may stand above a long table; `None` for others.
fn lead_height(block: &Block) -> Option<f32> {
    match block {
        Block::Chart(chart) if chart.is_stacked() => Some(150.0),
        Block::Table(table) if table.columns.len() <= 6 && table.rows.len() <= 3 => {
            Some(20.0 + 24.0 * (table.rows.len() + 1) as f32 + 16.0)
        }
        _ => None,
    }
}

/// The height of a note below the title, and of a line below a table.
const NOTE: f32 = 22.0;
const REST: f32 = 18.0;

fn note(slide: &mut Slide, area: Area, text: &str) -> Area {
    if text.is_empty() {
        return area;
    }
    let (line, rest) = area.above(NOTE);
    let shown = crate::drawing::fitted(text, line.width);
    slide.text("note", line, &[Paragraph::new(&shown, 10.0).coloured(MUTED)], Look::default());
    rest
}

/// Puts a small block into an area.
pub(super) fn put(slide: &mut Slide, area: Area, block: &Block) {
    match block {
        Block::Chart(chart) => slide.chart(area, chart),
        Block::Timeline(timeline) => slide.timeline(area, timeline),
        Block::Table(table) => drop(small_table(slide, area, table, 11.0)),
        Block::Headline(text) => {
            slide.text(
                "headline",
                area,
                &[Paragraph::new(text, 14.0)],
                Look { fill: Some("F3F6FA"), middle: true, line: None },
            );
        }
        Block::Figures(_) => {}
    }
}

/// A table under its title, as many rows as fit; answers the height that both take.
pub(super) fn small_table(slide: &mut Slide, area: Area, table: &Table, size: f32) -> f32 {
    let (head, rest) = area.above(20.0);
    let title = Paragraph::new(&table.title, 12.0).bold().coloured("accent1");
    slide.text(
        &format!("title of {}", table.title),
        head,
        &[title],
        Look { middle: true, ..Look::default() },
    );
    if table.rows.is_empty() {
        slide.nothing(rest, table);
        return 48.0;
    }
    let laid = Laid::new(table, rest.width, size);
    let count = laid.fitting(0, rest.height);
    slide.table(rest, &laid, 0, count);
    20.0 + laid.height(0, count)
}

fn is_drawn(block: &Block) -> bool {
    match block {
        Block::Chart(chart) => chart.is_drawn(),
        Block::Timeline(timeline) => !timeline.rows.is_empty(),
        _ => true,
    }
}

/// Whether a block leaves room for another beside it.
fn is_small(block: &Block) -> bool {
    match block {
        Block::Chart(_) => true,
        Block::Table(table) => table.columns.len() <= 6 && table.rows.len() <= 6,
        _ => false,
    }
}

/// The size of text that as many columns leave room for.
fn size(table: &Table) -> f32 {
    match table.columns.len() {
        0..=7 => 11.0,
        8..=10 => 10.0,
        11..=13 => 9.0,
        _ => 8.0,
    }
}
