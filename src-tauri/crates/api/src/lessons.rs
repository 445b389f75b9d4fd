//! Lessons: found by words and pinyin, narrowed, read with what they changed and how often they were used again; and the
//! way back, from what was changed to the lessons behind it.

mod pieces;
mod traces;

use std::collections::{BTreeSet, HashMap};

use portfolio::lesson_search::LessonPart;
use portfolio::{Entity, Id, Lesson, LessonAnswer, LessonTake, LessonTrace, Record};

use crate::convert::{self, text};
use crate::derived::Views;
use crate::desk::Desk;
use crate::office::{Loaded, Office};
use crate::wire::{LessonFound, LessonList, LessonQuery, LessonView, Reuse};
use crate::{Answer, records};

/// Lessons that are listed; more are counted.
const MOST: usize = 200;

impl Desk {
    /// Lessons by what stands in them, narrowed, best first.
    pub fn search_lessons(&mut self, query: LessonQuery) -> Answer<LessonList> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let used = reuse(office)?;
        let lessons = &loaded.portfolio.lessons;
        let index = loaded.lessons();
        let hits = index.find(&query.text).into_iter().map(|hit| hit.place);
        let fitting: Vec<usize> = hits.filter(|place| fits(&lessons[*place], &query, &used)).collect();
        let found = |place: &usize| listed(*place, &query.text, &loaded, &used);
        let named = |name: fn(&Lesson) -> &str| {
            let names = lessons.iter().map(name).map(str::trim).filter(|name| !name.is_empty());
            names.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        Ok(LessonList {
            hits: fitting.iter().take(MOST).map(found).collect(),
            found: fitting.len() as u32,
            all: lessons.len() as u32,
            project_types: named(|lesson| &lesson.project_type),
            departments: named(|lesson| &lesson.department),
            vendors: named(|lesson| &lesson.vendor),
        })
    }

    /// One lesson with what it changed and how it was answered.
    pub fn lesson(&mut self, id: String) -> Answer<LessonView> {
        let id = convert::id(&id)?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let found = loaded.portfolio.lessons.iter().find(|lesson| lesson.id == id);
        let found = found.ok_or_else(|| records::gone(Entity::Lesson))?;
        let used = reuse(office)?;
        Ok(LessonView {
            record: Views::new(office)?.view(Entity::Lesson, &found.to_row()),
            traces: traces::of(office, id)?,
            answers: traces::answers(office, id)?,
            reuse: used.get(&id).copied().unwrap_or_default(),
        })
    }
}

/// How often each lesson was used again.
fn reuse(office: &Office) -> Answer<HashMap<Id, Reuse>> {
    let mut used: HashMap<Id, Reuse> = HashMap::new();
    for answer in office.all::<LessonAnswer>()? {
        let of = used.entry(answer.lesson).or_default();
        of.shown += 1;
        of.adopted += u32::from(answer.answer == LessonTake::Adopted);
        of.not_applicable += u32::from(answer.answer == LessonTake::NotApplicable);
    }
    for trace in office.all::<LessonTrace>()? {
        used.entry(trace.lesson).or_default().traces += 1;
    }
    Ok(used)
}

fn fits(lesson: &Lesson, query: &LessonQuery, used: &HashMap<Id, Reuse>) -> bool {
    let same = |wanted: &Option<String>, held: &str| {
        wanted.as_deref().is_none_or(|wanted| wanted.is_empty() || wanted == held.trim())
    };
    let idle = || used.get(&lesson.id).is_none_or(|reuse| reuse.adopted + reuse.traces == 0);
    same(&query.kind, lesson.kind.code())
        && same(&query.project_type, &lesson.project_type)
        && same(&query.department, &lesson.department)
        && same(&query.vendor, &lesson.vendor)
        && same(&query.risk_category, lesson.risk_category.map_or("", |category| category.code()))
        && (!query.unused || idle())
}

fn listed(place: usize, query: &str, loaded: &Loaded, used: &HashMap<Id, Reuse>) -> LessonFound {
    let (lesson, index) = (&loaded.portfolio.lessons[place], loaded.lessons());
    let title = index.marks(place, LessonPart::Title, query);
    let bodies = [
        (LessonPart::Recommendation, &lesson.recommendation),
        (LessonPart::Cause, &lesson.cause),
        (LessonPart::Context, &lesson.context),
    ];
    let mut bodies = bodies.map(|(part, text)| (index.marks(place, part, query), text.as_str()));
    // The text with most of what was looked for; the recommendation where none has any.
    bodies.sort_by_key(|(marks, text)| (std::cmp::Reverse(marks.len()), text.is_empty()));
    let (marks, text_of) = &bodies[0];
    let project = lesson.project.and_then(|id| loaded.project(id));
    LessonFound {
        id: lesson.id.to_string(),
        code: lesson.code.clone(),
        kind: lesson.kind.code().to_owned(),
        title: pieces::whole(&lesson.title, &title),
        text: pieces::around(text_of, marks),
        tags: lesson.tags.split_whitespace().map(str::to_owned).collect(),
        project: project.map(|project| project.name.clone()),
        recorded_on: text(lesson.recorded_on),
        reuse: used.get(&lesson.id).copied().unwrap_or_default(),
    }
}
