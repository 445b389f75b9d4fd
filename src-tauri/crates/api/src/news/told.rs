//! Robots and the queue as the window is told of them.

use chrono::{DateTime, SecondsFormat, Utc};
use portfolio::Robot;
use publish::{Address, Reason};
use store::{Post, PostState};

use crate::news::named;
use crate::wire::{PostReason, PostRow, RobotState};

/// The most rows of the queue that are shown.
const MOST_ROWS: usize = 500;

/// Where a robot stands.
pub(crate) fn state(robot: &Robot, posts: &[Post], address: Option<Address>) -> RobotState {
    let count =
        |state| posts.iter().filter(|post| post.robot == robot.id && post.state == state).count() as u32;
    RobotState {
        id: robot.id.to_string(),
        name: robot.name.clone(),
        kind: robot.kind.code().to_owned(),
        switched_on: robot.switched_on,
        signs: address.as_ref().is_some_and(Address::signs),
        host: address.map(|address| address.host().to_owned()),
        waiting: count(PostState::Waiting),
        failed: count(PostState::Failed),
        sent: count(PostState::Sent),
    }
}

/// The queue, newest first. What was so before a robot was switched on is not part of it.
pub(crate) fn rows(robots: &[Robot], posts: &[Post]) -> Vec<PostRow> {
    let shown = posts.iter().rev().filter(|post| post.state != PostState::Known);
    let row = |post: &Post| {
        let robot = named(robots, post.robot)?;
        Some(PostRow {
            robot: robot.id.to_string(),
            robot_name: robot.name.clone(),
            event: post.event.clone(),
            state: post.state.code().to_owned(),
            kind: post.kind.clone(),
            title: post.title.clone(),
            queued_at: post.queued_at.clone(),
            tried_at: (post.tried_at > 0).then(|| instant(post.tried_at)),
            next_at: (post.next_at > 0).then(|| instant(post.next_at)),
            tries: post.tries,
            reason: read(&post.reason),
        })
    };
    shown.filter_map(row).take(MOST_ROWS).collect()
}

/// Why a message was not taken.
pub(crate) fn reason(reason: Reason) -> PostReason {
    let (code, number) = reason.code();
    PostReason { code: code.to_owned(), number }
}

/// As the queue keeps it.
pub(crate) fn kept(reason: Reason) -> String {
    match reason.code() {
        (code, Some(number)) => format!("{code} {number}"),
        (code, None) => code.to_owned(),
    }
}

fn read(kept: &str) -> Option<PostReason> {
    let (code, number) = kept.split_once(' ').unwrap_or((kept, ""));
    (!code.is_empty()).then(|| PostReason { code: code.to_owned(), number: number.parse().ok() })
}

/// A moment of milliseconds since 1970.
pub(crate) fn moment(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

fn instant(millis: i64) -> String {
    moment(millis).to_rfc3339_opts(SecondsFormat::Secs, true)
}
