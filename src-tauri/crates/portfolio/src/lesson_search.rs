//! Finds lessons by what stands in them: words of one or more characters, and the first letters of their pinyin (`jklt`
//! finds 接口联调). Every word has to be found; where it is found decides the order.

mod text;

use std::cmp::Reverse;

use crate::lesson::Lesson;
use crate::record::choices;
use text::{Find, Text, fold};

choices! {
    /// A part of a lesson that is searched.
    LessonPart {
        /// Its title.
        Title = "title",
        /// Its tags.
        Tags = "tags",
        /// What to do next time.
        Recommendation = "recommendation",
        /// What caused it.
        Cause = "cause",
        /// The situation.
        Context = "context",
        /// The supplier.
        Vendor = "vendor",
        /// The department.
        Department = "department",
        /// The kind of project.
        ProjectType = "project_type",
        /// Its number.
        Code = "code",
    }
}

impl LessonPart {
    /// What a word counts that is found here.
    fn weight(self) -> u32 {
        match self {
            LessonPart::Title => 8,
            LessonPart::Code => 6,
            LessonPart::Tags | LessonPart::Vendor => 5,
            LessonPart::Recommendation => 3,
            LessonPart::Cause | LessonPart::Context => 2,
            LessonPart::Department | LessonPart::ProjectType => 1,
        }
    }

    fn of(self, lesson: &Lesson) -> &str {
        match self {
            LessonPart::Title => &lesson.title,
            LessonPart::Tags => &lesson.tags,
            LessonPart::Recommendation => &lesson.recommendation,
            LessonPart::Cause => &lesson.cause,
            LessonPart::Context => &lesson.context,
            LessonPart::Vendor => &lesson.vendor,
            LessonPart::Department => &lesson.department,
            LessonPart::ProjectType => &lesson.project_type,
            LessonPart::Code => &lesson.code,
        }
    }
}

/// Lessons made ready to be searched.
pub struct LessonIndex {
    entries: Vec<Entry>,
}

struct Entry {
    /// The order among equals: the newest first.
    age: Reverse<Option<schedule::Date>>,
    parts: Vec<(LessonPart, Text)>,
}

/// A lesson that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonHit {
    /// Its place in the list that the index was made of.
    pub place: usize,
    /// How well it fits.
    pub score: u32,
}

/// Where a word was found, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The first character.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
}

impl LessonIndex {
    /// Makes lessons ready to be searched.
    pub fn new(lessons: &[Lesson]) -> LessonIndex {
        let entry = |lesson: &Lesson| {
            let part = |part: &LessonPart| {
                let text = part.of(lesson);
                (!text.is_empty()).then(|| (*part, Text::new(text)))
            };
            Entry {
                age: Reverse(lesson.recorded_on),
                parts: LessonPart::ALL.iter().filter_map(part).collect(),
            }
        };
        LessonIndex { entries: lessons.iter().map(entry).collect() }
    }

    /// The lessons in which every word of a query is found, best first; all of them, newest first, for an empty query.
    pub fn find(&self, query: &str) -> Vec<LessonHit> {
        let words = words(query);
        let fits = |(place, entry): (usize, &Entry)| {
            let score = entry.score(&words)?;
            Some(LessonHit { place, score })
        };
        let mut hits: Vec<LessonHit> = self.entries.iter().enumerate().filter_map(fits).collect();
        hits.sort_by_key(|hit| (Reverse(hit.score), self.entries[hit.place].age, hit.place));
        hits
    }

    /// Where the words of a query stand in a part of a lesson, in order and without overlaps.
    pub fn marks(&self, place: usize, part: LessonPart, query: &str) -> Vec<Mark> {
        let text = self.entries.get(place).and_then(|entry| entry.part(part));
        let Some(text) = text else { return Vec::new() };
        let mut marks: Vec<Mark> = words(query).iter().flat_map(|word| text.all(word)).collect();
        marks.sort_unstable();
        let mut joined: Vec<Mark> = Vec::new();
        for mark in marks {
            match joined.last_mut() {
                Some(last) if mark.from <= last.to => last.to = last.to.max(mark.to),
                _ => joined.push(mark),
            }
        }
        joined
    }
}

impl Entry {
    /// What the words count together; nothing where one of them is not found.
    fn score(&self, words: &[Find]) -> Option<u32> {
        words.iter().try_fold(0, |sum, word| {
            let best = self.parts.iter().filter_map(|(part, text)| Some(part.weight() * text.quality(word)?));
            Some(sum + best.max()?)
        })
    }

    fn part(&self, part: LessonPart) -> Option<&Text> {
        self.parts.iter().find(|(known, _)| *known == part).map(|(_, text)| text)
    }
}

fn words(query: &str) -> Vec<Find> {
    let folded: String = query.chars().map(fold).collect();
    folded.split_whitespace().map(Find::new).collect()
}

#[cfg(test)]
mod tests;
