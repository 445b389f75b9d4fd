//! What the command palette finds: projects, risks, change requests, lessons, people by number, name or text.

use portfolio::Entity;

use crate::Answer;
use crate::desk::Desk;
use crate::office::Loaded;
use crate::wire::SearchHit;

/// How many hits are shown.
const MOST: usize = 40;

impl Desk {
    /// Records whose number or name holds the text, whatever its case; numbers and beginnings first.
    pub fn search(&mut self, text: String) -> Answer<Vec<SearchHit>> {
        let wanted = text.trim().to_lowercase();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let loaded = self.office()?.loaded()?;
        let mut hits: Vec<(usize, SearchHit)> =
            candidates(&loaded).into_iter().filter_map(|hit| Some((rank(&hit, &wanted)?, hit))).collect();
        hits.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.title.cmp(&b.1.title)));
        hits.truncate(MOST);
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }
}

/// Where the text stands: the earlier the better.
fn rank(hit: &SearchHit, wanted: &str) -> Option<usize> {
    let place = |text: &str| text.to_lowercase().find(wanted);
    place(&hit.subtitle).into_iter().chain(place(&hit.title)).min()
}

fn candidates(loaded: &Loaded) -> Vec<SearchHit> {
    let portfolio = &loaded.portfolio;
    let hit = |entity: Entity, id, project: Option<portfolio::Id>, title: &str, subtitle: &str| SearchHit {
        entity: entity.name().to_owned(),
        id: portfolio::Id::to_string(&id),
        project: project.map(|project| project.to_string()),
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
    };
    let projects =
        portfolio.projects.iter().map(|p| hit(Entity::Project, p.id, Some(p.id), &p.name, &p.code));
    let risks = portfolio.risks.iter().map(|r| hit(Entity::Risk, r.id, Some(r.project), &r.title, &r.code));
    let changes = portfolio.change_requests.iter();
    let changes = changes.map(|c| hit(Entity::ChangeRequest, c.id, Some(c.project), &c.title, &c.code));
    let lessons = portfolio.lessons.iter().map(|l| hit(Entity::Lesson, l.id, l.project, &l.title, &l.tags));
    let people = portfolio.people.iter().map(|p| hit(Entity::Person, p.id, None, &p.name, &p.department));
    projects.chain(risks).chain(changes).chain(lessons).chain(people).collect()
}
