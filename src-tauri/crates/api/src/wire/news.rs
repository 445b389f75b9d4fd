//! Robots, what waits for them and what they were told. No address and no secret crosses.

use crate::wire::wire;

wire! {
    /// Robots and the queue.
    pub struct NewsBoard {
        /// The robots, in the order they were made.
        pub robots: Vec<RobotState>,
        /// What waits, went or did not, newest first.
        pub posts: Vec<PostRow>,
    }
}

wire! {
    /// Where a robot stands.
    pub struct RobotState {
        /// The robot.
        pub id: String,
        /// Its name.
        pub name: String,
        /// What it is.
        pub kind: String,
        /// Whether anything is sent to it.
        pub switched_on: bool,
        /// The host of its address; nothing where this computer does not know it.
        pub host: Option<String>,
        /// Whether a secret signs its messages.
        pub signs: bool,
        /// Events that wait.
        pub waiting: u32,
        /// Events that a person has to look at.
        pub failed: u32,
        /// Events that were told.
        pub sent: u32,
    }
}

wire! {
    /// One event for one robot.
    pub struct PostRow {
        /// The robot.
        pub robot: String,
        /// Its name.
        pub robot_name: String,
        /// The key of the event.
        pub event: String,
        /// `waiting`, `sent`, `failed`, `discarded` or `withdrawn`.
        pub state: String,
        /// What happened.
        pub kind: String,
        /// To what, as its audience may read it.
        pub title: String,
        /// When it was found.
        pub queued_at: String,
        /// When it was last tried.
        pub tried_at: Option<String>,
        /// When it is tried next, where it waits for that.
        pub next_at: Option<String>,
        /// How often it was tried.
        pub tries: u32,
        /// Why it was not taken.
        pub reason: Option<PostReason>,
    }
}

wire! {
    /// Why a message was not taken.
    pub struct PostReason {
        /// Its code; the text is `news.reason_<code>`.
        pub code: String,
        /// The number that the robot gave.
        #[specta(type = Option<specta_typescript::Number>)]
        pub number: Option<i64>,
    }
}

wire! {
    /// What would be sent to a robot.
    pub struct RobotPreview {
        /// Whether it is what waits; otherwise it is an example of what happened lately.
        pub waiting: bool,
        /// The messages.
        pub messages: Vec<PreviewedMessage>,
    }
}

wire! {
    /// A message as it would be sent.
    pub struct PreviewedMessage {
        /// Its heading.
        pub title: String,
        /// Its lines.
        pub lines: Vec<String>,
        /// The body, without its signature.
        pub body: String,
    }
}

wire! {
    /// What became of a test message.
    pub struct RobotTrial {
        /// Whether it was taken.
        pub sent: bool,
        /// Why not.
        pub reason: Option<PostReason>,
    }
}
