//! The figures that the sample's approved closure reviews carry: those of their submission, computed from the records as
//! the product would have.

use portfolio::{Calendars, Change, ClosureReview, ClosureStatus, Entity, Portfolio, Record, closure_rules};

use super::World;

/// Gives every approved review its figures.
pub(crate) fn fill(world: &mut World) {
    let book = Portfolio {
        projects: world.made(),
        risks: world.made(),
        change_requests: world.made(),
        budget_lines: world.made(),
        quality_checks: world.made(),
        lessons: world.made(),
        ..Portfolio::default()
    };
    let exceptions = world.made();
    let calendars = Calendars::new(&world.made(), &exceptions);
    for change in &mut world.changes {
        let Change::Insert(Entity::ClosureReview, row) = change else { continue };
        let Ok(review) = ClosureReview::from_row(row) else { continue };
        let project = book.projects.iter().find(|project| project.id == review.project);
        let (Some(project), Some(day)) = (project, review.submitted_on) else { continue };
        if review.status == ClosureStatus::Approved {
            let figures = closure_rules::figures(project, &book, &calendars, day).format();
            *change = Change::insert(&ClosureReview { figures, ..review });
        }
    }
}
