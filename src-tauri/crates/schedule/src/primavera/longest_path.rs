//! The longest path: the driving dependencies traced back from the latest finish (rule P13).

use crate::bound::ask;
use crate::forward_pass::Early;
use crate::frame::Frame;
use crate::links::Line;
use crate::network::DependencyKind;
use crate::outcome::TaskDates;
use crate::progress::Stage;

/// The end of a line that something stands at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    Finish,
}

/// Makes what stands on the longest path critical, and nothing else.
pub(crate) fn mark(frame: &Frame<'_>, early: &Early, tasks: &mut [TaskDates]) {
    let on_path = trace(frame, early);
    for (task, dates) in tasks.iter_mut().enumerate() {
        let is_open = !matches!(frame.stages[task], Stage::Finished { .. });
        dates.critical = on_path[task] && is_open && frame.outline.lines[task] == Line::Leaf;
    }
}

fn trace(frame: &Frame<'_>, early: &Early) -> Vec<bool> {
    let latest = early.latest(frame);
    let ends = |&task: &usize| frame.outline.lines[task] == Line::Leaf && early.finish[task] == latest;
    let mut next: Vec<(usize, End)> =
        (0..frame.tasks.len()).filter(ends).map(|task| (task, End::Finish)).collect();
    let mut seen = vec![[false; 2]; frame.tasks.len()];
    let mut on_path = vec![false; frame.tasks.len()];
    while let Some((line, end)) = next.pop() {
        let is_summary = frame.outline.lines[line] == Line::Summary;
        let side = usize::from(is_summary && end == End::Start);
        if std::mem::replace(&mut seen[line][side], true) {
            continue;
        }
        on_path[line] = true;
        if is_summary {
            let stands = |&child: &usize| match end {
                End::Start => early.start[child] == early.start[line],
                End::Finish => early.finish[child] == early.finish[line],
            };
            next.extend(frame.outline.children(line).filter(stands).map(|child| (child, end)));
        } else {
            next.extend(drivers(frame, early, line));
        }
    }
    on_path
}

/// What drives a task, and by which end: the dependencies without a gap.
fn drivers<'a>(
    frame: &'a Frame<'_>,
    early: &'a Early,
    task: usize,
) -> impl Iterator<Item = (usize, End)> + 'a {
    frame.links.all_before(task).filter_map(move |dependency| {
        let data = &frame.dependencies[dependency];
        let (start, finish) = (early.start[data.predecessor], early.finish[data.predecessor]);
        let asked = ask(frame, dependency, start, finish, frame.times[task]).at;
        let (by, end) = match data.kind {
            DependencyKind::FinishStart => (End::Finish, early.start[task]),
            DependencyKind::FinishFinish => (End::Finish, early.finish[task]),
            DependencyKind::StartStart => (End::Start, early.start[task]),
            DependencyKind::StartFinish => (End::Start, early.finish[task]),
        };
        (frame.minutes(task, asked, end) <= 0).then_some((data.predecessor, by))
    })
}
