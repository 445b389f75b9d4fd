//! What waits to be sent, was sent or could not be. It is no record: a message that went out cannot be undone, so these
//! rows stand outside the journal. An event stands once for each robot, which is what keeps it from being told twice.

use portfolio::Id;
use rusqlite::{Connection, Row, params};

use crate::convert;
use crate::error::StoreError;
use crate::rows::Reads;
use crate::store::Store;

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostState {
    /// It was so before the robot was switched on: never told.
    Known,
    /// It waits.
    Waiting,
    /// It was taken.
    Sent,
    /// It was not taken; a person has to look.
    Failed,
    /// A person does not want it sent.
    Discarded,
    /// It was no longer so when its turn came.
    Withdrawn,
}

/// One event for one robot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The robot.
    pub robot: Id,
    /// The key of the event.
    pub event: String,
    /// Where it stands.
    pub state: PostState,
    /// What happened: the code of its kind.
    pub kind: String,
    /// To what, as the robot's audience may read it.
    pub title: String,
    /// When it was found.
    pub queued_at: String,
    /// When it was last tried, in milliseconds since 1970; 0 before.
    pub tried_at: i64,
    /// Not before this, in milliseconds since 1970.
    pub next_at: i64,
    /// How often it was tried.
    pub tries: u32,
    /// Why it was not taken: a code and perhaps a number.
    pub reason: String,
    /// The message it went out with.
    pub message: String,
}

const COLUMNS: &str =
    "robot, event, state, kind, title, queued_at, tried_at, next_at, tries, reason, message";

impl PostState {
    /// All of them.
    pub const ALL: [PostState; 6] = [
        PostState::Known,
        PostState::Waiting,
        PostState::Sent,
        PostState::Failed,
        PostState::Discarded,
        PostState::Withdrawn,
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            PostState::Known => "known",
            PostState::Waiting => "waiting",
            PostState::Sent => "sent",
            PostState::Failed => "failed",
            PostState::Discarded => "discarded",
            PostState::Withdrawn => "withdrawn",
        }
    }
}

impl Reads {
    /// Everything that is waiting, was sent or was not, in the order in which it was found.
    pub fn posts(&self) -> Result<Vec<Post>, StoreError> {
        let select = format!("SELECT {COLUMNS} FROM outbox ORDER BY queued_at, event, robot");
        self.sql((|| {
            let mut statement = self.conn.prepare_cached(&select)?;
            let rows = statement.query_map([], post)?;
            rows.collect()
        })())
    }
}

impl Store {
    /// Puts down how these stand, all or none; one that was there gives way.
    pub fn put_posts(&mut self, posts: &[Post]) -> Result<(), StoreError> {
        if posts.is_empty() {
            return Ok(());
        }
        let reads = self.writable()?;
        reads.sql((|| {
            let transaction = reads.conn.unchecked_transaction()?;
            posts.iter().try_for_each(|post| put(&reads.conn, post))?;
            transaction.commit()
        })())
    }
}

fn put(conn: &Connection, post: &Post) -> rusqlite::Result<()> {
    let insert =
        format!("INSERT OR REPLACE INTO outbox ({COLUMNS}) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
    conn.prepare_cached(&insert)?.execute(params![
        post.robot.to_string(),
        post.event,
        post.state.code(),
        post.kind,
        post.title,
        post.queued_at,
        post.tried_at,
        post.next_at,
        post.tries,
        post.reason,
        post.message,
    ])?;
    Ok(())
}

fn post(row: &Row<'_>) -> rusqlite::Result<Post> {
    let state: String = row.get(2)?;
    Ok(Post {
        robot: convert::id_at(row, 0)?,
        event: row.get(1)?,
        state: PostState::ALL.into_iter().find(|it| it.code() == state).unwrap_or(PostState::Failed),
        kind: row.get(3)?,
        title: row.get(4)?,
        queued_at: row.get(5)?,
        tried_at: row.get(6)?,
        next_at: row.get(7)?,
        tries: row.get(8)?,
        reason: row.get(9)?,
        message: row.get(10)?,
    })
}
