//! Sending, in three steps, so that the network is never waited for while the desk is held: the desk hands out the next
//! parcel, it is carried outside, and the desk is told what became of it.

use std::sync::Arc;
use std::time::Duration;

use portfolio::{Date, Delivery, Id, Robot, RobotKind};
use publish::{Item, Message, Outcome, Vault, answer, body, carry, message, pace};
use store::{Post, PostState};

use crate::desk::Desk;
use crate::news::{gather, told};
use crate::office::Office;
use crate::wire::RobotTrial;
use crate::{Answer, convert};

/// The hour from which the news of a day goes out where a robot names none.
const USUAL_HOUR: i64 = 9;

/// A message on its way. It holds no address: that is asked for when it is carried.
#[derive(Clone)]
pub struct Parcel {
    robot: Id,
    kind: RobotKind,
    message: Message,
    tries: u32,
    vault: Arc<Vault>,
}

/// What became of a parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    outcome: Option<Outcome>,
    at: i64,
}

/// The clock, as whoever sends reads it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Now {
    /// Milliseconds since 1970.
    pub millis: i64,
}

impl Now {
    pub(crate) fn read() -> Now {
        Now { millis: chrono::Utc::now().timestamp_millis() }
    }

    /// The day and the hour where this computer stands.
    fn local(self) -> (chrono::NaiveDate, i64) {
        let local = told::moment(self.millis).with_timezone(&chrono::Local);
        (local.date_naive(), i64::from(chrono::Timelike::hour(&local)))
    }
}

impl Parcel {
    /// Carries it: asks the vault for the address, signs, sends, waits for the answer. Takes seconds.
    pub fn carry(&self) -> Carried {
        self.carry_within(carry::PATIENCE)
    }

    pub(crate) fn carry_within(&self, patience: Duration) -> Carried {
        let Some(address) = self.vault.address(self.robot) else {
            return Carried { outcome: None, at: Now::read().millis };
        };
        let signed = body::outgoing(self.kind, &self.message, &address, Now::read().millis);
        let answered = carry::post(&signed, patience);
        let at = Now::read().millis;
        Carried { outcome: Some(answer::read(self.kind, &answered, self.tries + 1, at)), at }
    }
}

impl Desk {
    /// The next message that may go; nothing where none waits, none may go yet, or the file can only be read.
    pub fn next_parcel(&mut self) -> Answer<Option<Parcel>> {
        self.next_parcel_at(Now::read())
    }

    pub(crate) fn next_parcel_at(&mut self, now: Now) -> Answer<Option<Parcel>> {
        let vault = self.vault.clone();
        let Some(office) = self.office.as_mut().filter(|office| !office.is_read_only()) else {
            return Ok(None);
        };
        for robot in super::robots(office)?.into_iter().filter(|robot| robot.switched_on) {
            if vault.address(robot.id).is_none() {
                continue;
            }
            let items = gather::waiting(office, &robot)?;
            if let Some((message, tries)) = due(office, &robot, &items, now)? {
                return Ok(Some(Parcel { robot: robot.id, kind: robot.kind, message, tries, vault }));
            }
        }
        Ok(None)
    }

    /// Puts down what became of a parcel. Answers whether the next may be asked for at once.
    pub fn settle_parcel(&mut self, parcel: &Parcel, carried: &Carried) -> Answer<bool> {
        let Some(outcome) = &carried.outcome else { return Ok(false) };
        let Some(office) = self.office.as_mut().filter(|office| !office.is_read_only()) else {
            return Ok(false);
        };
        let carries = |post: &Post| {
            post.robot == parcel.robot && parcel.message.items.iter().any(|item| item.key == post.event)
        };
        let posts: Vec<Post> = office.posts()?.into_iter().filter(carries).collect();
        let settled: Vec<Post> =
            posts.into_iter().map(|post| settled(post, &parcel.message.id, outcome, carried.at)).collect();
        office.store.put_posts(&settled)?;
        Ok(*outcome == Outcome::Sent)
    }

    /// A message that only shows whether messages arrive.
    pub fn trial_parcel(&mut self, robot: String) -> Answer<Parcel> {
        let vault = self.vault.clone();
        let office = self.office()?;
        let robot: Robot = office.get(convert::id(&robot)?)?;
        if vault.address(robot.id).is_none() {
            return Err(crate::error::refused("robot_no_address"));
        }
        let message = message::trial(office.data_date()?, robot.language);
        Ok(Parcel { robot: robot.id, kind: robot.kind, message, tries: 0, vault })
    }
}

impl Carried {
    /// What became of a test message.
    pub fn trial(&self) -> RobotTrial {
        let reason = match &self.outcome {
            Some(Outcome::Later(reason, _) | Outcome::Refused(reason)) => Some(told::reason(*reason)),
            Some(Outcome::Sent) | None => None,
        };
        RobotTrial { sent: self.outcome == Some(Outcome::Sent), reason }
    }
}

/// All messages that these events make.
pub(crate) fn messages(robot: &Robot, items: &[Item], as_of: Date) -> Vec<Message> {
    let mut messages = Vec::new();
    let mut rest = items;
    while !rest.is_empty() {
        let message = message::compose(robot.kind, rest, as_of, robot.language);
        rest = &rest[message.items.len()..];
        messages.push(message);
    }
    messages
}

/// The message whose turn it is, and how often it was tried. Who sends at once sends what waits together; a robot that was
/// told to wait is left alone, so that the order stays.
fn due(office: &mut Office, robot: &Robot, items: &[Item], now: Now) -> Answer<Option<(Message, u32)>> {
    let posts = gather::posts_of(office, robot)?;
    let waiting = |item: &&Item| posts.get(&item.key).is_some_and(|post| post.state == PostState::Waiting);
    let items: Vec<Item> = items.iter().filter(waiting).cloned().collect();
    let held = items.iter().filter_map(|item| posts.get(&item.key)).any(|post| post.next_at > now.millis);
    if items.is_empty() || held || !is_hour(robot, posts.values(), now) {
        return Ok(None);
    }
    let mut went: Vec<(i64, &str)> = posts
        .values()
        .filter(|post| post.tried_at > now.millis - pace::remembered(robot.kind))
        .map(|post| (post.tried_at, post.message.as_str()))
        .collect();
    went.sort_unstable();
    went.dedup();
    let times: Vec<i64> = went.iter().map(|(at, _)| *at).collect();
    if pace::next(robot.kind, &times, now.millis) > now.millis {
        return Ok(None);
    }
    let message = message::compose(robot.kind, &items, office.data_date()?, robot.language);
    let tries = message.items.iter().filter_map(|item| posts.get(&item.key)).map(|post| post.tries).max();
    Ok(Some((message, tries.unwrap_or(0))))
}

/// Whether a robot that hears once a day is to hear now: its hour has come, and today it was told nothing.
fn is_hour<'a>(robot: &Robot, posts: impl Iterator<Item = &'a Post>, now: Now) -> bool {
    if robot.delivery == Delivery::AtOnce {
        return true;
    }
    let (today, hour) = now.local();
    let mut sent = posts.filter(|post| post.state == PostState::Sent);
    let told_today = sent.any(|post| Now { millis: post.tried_at }.local().0 == today);
    hour >= robot.hour.unwrap_or(USUAL_HOUR) && !told_today
}

fn settled(post: Post, message: &str, outcome: &Outcome, at: i64) -> Post {
    let tries = post.tries + 1;
    let tried = Post { tried_at: at, tries, message: message.to_owned(), ..post };
    match outcome {
        Outcome::Sent => Post { state: PostState::Sent, next_at: 0, reason: String::new(), ..tried },
        Outcome::Later(reason, wait) if tries < pace::MOST_TRIES => {
            Post { next_at: at + wait, reason: told::kept(*reason), ..tried }
        }
        Outcome::Later(reason, _) | Outcome::Refused(reason) => {
            Post { state: PostState::Failed, next_at: 0, reason: told::kept(*reason), ..tried }
        }
    }
}
