//! News to robots: who hears of what, what waits, what went. Finding events stands in `gather`, sending in `parcel`.
//! Addresses and secrets pass through here into the vault and never come back.

mod gather;
mod parcel;
mod told;

use portfolio::{Change, Entity, Id, Robot, Value};
use publish::{Address, Keep};
use store::{Post, PostState};

use crate::convert;
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, NewsBoard, PreviewedMessage, RobotPreview};
use crate::{Answer, ApiError, Code};

pub use parcel::{Carried, Parcel};

impl Desk {
    /// Robots and the queue.
    pub fn news_board(&mut self) -> Answer<NewsBoard> {
        let vault = self.vault.clone();
        let office = self.office()?;
        let (robots, posts) = (robots(office)?, office.posts()?);
        Ok(NewsBoard {
            robots: robots.iter().map(|robot| told::state(robot, &posts, vault.address(robot.id))).collect(),
            posts: told::rows(&robots, &posts),
        })
    }

    /// Keeps the address of a robot on this computer: in its keychain, or `session` until the program ends.
    pub fn keep_robot_address(
        &mut self,
        robot: String,
        address: String,
        secret: String,
        keep: String,
    ) -> Answer<()> {
        let keep = if keep == "session" { Keep::Session } else { Keep::Keychain };
        let vault = self.vault.clone();
        let robot: Robot = self.office()?.get(convert::id(&robot)?)?;
        let address = Address::new(robot.kind, &address, &secret).map_err(|bad| refused(bad.code()))?;
        vault.keep(robot.id, address, keep).map_err(|_| refused("no_keychain"))
    }

    /// Forgets the address of a robot on this computer.
    pub fn forget_robot_address(&mut self, robot: String) -> Answer<()> {
        self.vault.forget(convert::id(&robot)?).map_err(|_| refused("no_keychain"))
    }

    /// Switches a robot on or off. What is so already when it is switched on is not told: news begins there.
    pub fn switch_robot(&mut self, robot: String, on: bool) -> Answer<Changed> {
        let (author, vault) = (self.author(), self.vault.clone());
        let office = self.office()?;
        let robot: Robot = office.get(convert::id(&robot)?)?;
        if on && vault.address(robot.id).is_none() {
            return Err(refused("robot_no_address"));
        }
        if on && !(robot.milestones || robot.risks || robot.changes) {
            return Err(refused("robot_hears_nothing"));
        }
        let value = Value::Int(i64::from(on));
        let change = Change::Set { entity: Entity::Robot, id: robot.id, field: "switched_on", value };
        let op = if on { "robot_on" } else { "robot_off" };
        let changed = office.transact(Act { op, author: &author, reason: "" }, vec![change])?;
        if on {
            gather::begin(office, &robot)?;
        }
        Ok(changed)
    }

    /// What would be sent to a robot now; where nothing waits, what it would have been told of lately. Nothing is sent.
    pub fn preview_robot(&mut self, robot: String) -> Answer<RobotPreview> {
        let office = self.office()?;
        let robot: Robot = office.get(convert::id(&robot)?)?;
        let mut waiting = Vec::new();
        if robot.switched_on {
            waiting = gather::waiting(office, &robot)?;
        }
        let items = if waiting.is_empty() { gather::lately(office, &robot)? } else { waiting.clone() };
        let messages = parcel::messages(&robot, &items, office.data_date()?);
        let told = |message: &publish::Message| PreviewedMessage {
            title: message.title.clone(),
            lines: message.lines.iter().map(|(what, text)| format!("{what}　{text}")).collect(),
            body: publish::body::preview(robot.kind, message),
        };
        Ok(RobotPreview { waiting: !waiting.is_empty(), messages: messages.iter().map(told).collect() })
    }

    /// Lets an event that was not taken, or was taken out of the queue, wait again.
    pub fn retry_post(&mut self, robot: String, event: String) -> Answer<()> {
        self.turn_post(
            &robot,
            &event,
            &[PostState::Failed, PostState::Discarded, PostState::Waiting],
            |post| Post { state: PostState::Waiting, next_at: 0, tries: 0, reason: String::new(), ..post },
        )
    }

    /// Takes an event out of the queue.
    pub fn discard_post(&mut self, robot: String, event: String) -> Answer<()> {
        self.turn_post(&robot, &event, &[PostState::Failed, PostState::Waiting], |post| Post {
            state: PostState::Discarded,
            ..post
        })
    }

    fn turn_post(
        &mut self,
        robot: &str,
        event: &str,
        from: &[PostState],
        turn: impl FnOnce(Post) -> Post,
    ) -> Answer<()> {
        let robot = convert::id(robot)?;
        let office = self.office()?;
        let gone = || ApiError::new(Code::NoSuchRecord).with("name", event);
        let mut posts = office.posts()?.into_iter();
        let post = posts.find(|post| post.robot == robot && post.event == event).ok_or_else(gone)?;
        if !from.contains(&post.state) {
            return Err(refused("post_settled"));
        }
        Ok(office.store.put_posts(&[turn(post)])?)
    }
}

/// All robots of the file.
fn robots(office: &Office) -> Answer<Vec<Robot>> {
    Ok(office.all::<Robot>()?)
}

/// The robot of an id among these.
fn named(robots: &[Robot], id: Id) -> Option<&Robot> {
    robots.iter().find(|robot| robot.id == id)
}

#[cfg(test)]
mod tests;
