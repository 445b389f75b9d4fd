//! The queue from end to end, against a robot on this computer: what is told, once, in what order, how often it is tried,
//! and that no secret is left anywhere.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use portfolio::Date;

use crate::Desk;
use crate::news::parcel::Now;
use crate::wire::{Fact, Facts, NewsBoard};

const CANARY: &str = "canary-7f3b";
const DAY: i64 = 86_400_000;

/// A robot that answers these bodies in turn, each with its status, and hands over what it was sent.
fn robot(answers: &'static [(u16, &'static str)]) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/{CANARY}", listener.local_addr().expect("an address"));
    let (send, receive) = channel();
    thread::spawn(move || {
        for (stream, (status, body)) in listener.incoming().flatten().zip(answers) {
            let mut reader = BufReader::new(stream.try_clone().expect("the stream"));
            let mut length = 0;
            let mut line = String::new();
            while reader.read_line(&mut line).expect("a line") > 2 {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().expect("a length");
                }
                line.clear();
            }
            let mut sent = vec![0; length];
            reader.read_exact(&mut sent).expect("the body");
            let _ = send.send(String::from_utf8(sent).expect("text"));
            let answer = format!(
                "HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                body.len()
            );
            (&stream).write_all(answer.as_bytes()).expect("the answer");
        }
    });
    (address, receive)
}

fn desk() -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let today = || Date::from_ymd(2026, 10, 31).expect("a date");
    let mut desk = Desk::new(Some(folder.path().to_path_buf()), today);
    desk.open_sample_at_start(Some("2026-10-31"));
    (desk, folder)
}

fn facts(pairs: &[(&str, Fact)]) -> Facts {
    pairs.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect()
}

fn text(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}

/// A robot of the portfolio with the address of a server; off.
fn new_robot(desk: &mut Desk, address: &str, more: &[(&str, Fact)]) -> String {
    let mut fields = facts(&[("name", text("门户")), ("kind", text("webhook")), ("risks", Fact::Int(1))]);
    fields.extend(facts(more));
    let id = desk.create_record("robot".into(), fields, String::new()).expect("a robot").id.expect("its id");
    let kept = desk.keep_robot_address(id.clone(), address.into(), CANARY.into(), "session".into());
    kept.expect("it is kept in memory");
    id
}

/// A risk that just happened, in an open project.
fn happens(desk: &mut Desk, title: &str) -> String {
    let projects = desk.records("project".into(), None).expect("projects");
    let running = |it: &&crate::wire::RecordView| it.fields["stage"] == text("executing");
    let project = projects.iter().find(running).expect("a running project").id.clone();
    let fields = facts(&[
        ("project", text(&project)),
        ("title", text(title)),
        ("occurred_on", text("2026-10-31")),
        ("exposure", Fact::Int(35_000_000)),
    ]);
    desk.create_record("risk".into(), fields, String::new()).expect("a risk").id.expect("its id")
}

/// Sends what may go at a time; answers how many messages were tried.
fn send(desk: &mut Desk, millis: i64) -> usize {
    let mut tried = 0;
    while let Some(parcel) = desk.next_parcel_at(Now { millis }).expect("the queue") {
        let carried = parcel.carry_within(Duration::from_secs(5));
        tried += 1;
        if !desk.settle_parcel(&parcel, &carried).expect("is put down") {
            break;
        }
    }
    tried
}

fn states(board: &NewsBoard) -> Vec<(&str, Option<&str>)> {
    board
        .posts
        .iter()
        .map(|post| (post.state.as_str(), post.reason.as_ref().map(|it| it.code.as_str())))
        .collect()
}

#[test]
fn nothing_is_sent_unless_switched_on_and_then_each_event_once() {
    let (mut desk, _folder) = desk();
    let (address, told) = robot(&[(200, "ok"), (200, "ok")]);
    let id = new_robot(&mut desk, &address, &[]);
    happens(&mut desk, "早于开启");
    let now = Now::read().millis;
    assert_eq!(send(&mut desk, now), 0, "it is off");
    desk.switch_robot(id.clone(), true).expect("it is on");
    assert_eq!(send(&mut desk, now), 0, "what was so before is not told");
    happens(&mut desk, "供应商破产");
    assert_eq!(send(&mut desk, now + DAY), 1);
    let sent = told.recv().expect("a message");
    assert!(
        sent.contains("供应商破产") && sent.contains("35.00 万元") && !sent.contains("早于开启"),
        "{sent}"
    );
    assert_eq!(send(&mut desk, now + 2 * DAY), 0, "it is not told twice");
    desk.switch_robot(id, false).expect("it is off");
    happens(&mut desk, "无人知晓");
    assert_eq!(send(&mut desk, now + 3 * DAY), 0);
    let board = desk.news_board().expect("a board");
    assert_eq!(states(&board), [("sent", None)]);
    assert!(told.try_recv().is_err());
}

#[test]
fn what_was_not_taken_is_tried_again_later_and_what_is_no_longer_so_is_not() {
    let (mut desk, _folder) = desk();
    let (address, told) = robot(&[(500, ""), (429, ""), (200, "ok"), (404, ""), (200, "ok")]);
    let id = new_robot(&mut desk, &address, &[]);
    desk.switch_robot(id.clone(), true).expect("it is on");
    let risk = happens(&mut desk, "机房断电");
    let now = Now::read().millis;
    assert_eq!(send(&mut desk, now), 1);
    assert_eq!(states(&desk.news_board().expect("a board")), [("waiting", Some("busy"))]);
    assert_eq!(send(&mut desk, now), 0, "not before it is time");
    assert_eq!(send(&mut desk, now + DAY), 1);
    assert_eq!(states(&desk.news_board().expect("a board")), [("waiting", Some("limited"))]);
    assert_eq!(send(&mut desk, now + 2 * DAY), 1);
    assert_eq!(states(&desk.news_board().expect("a board")), [("sent", None)]);
    let bodies: Vec<String> = told.try_iter().collect();
    assert_eq!(
        (bodies.len(), &bodies[0], &bodies[1]),
        (3, &bodies[1], &bodies[2]),
        "the same message each time"
    );

    let second = happens(&mut desk, "误报");
    assert_eq!(send(&mut desk, now + 3 * DAY), 1);
    let board = desk.news_board().expect("a board");
    assert_eq!(states(&board)[0], ("failed", Some("bad_address")));
    let event = board.posts[0].event.clone();
    desk.retry_post(id.clone(), event.clone()).expect("it waits again");
    desk.set_field("risk".into(), second, "occurred_on".into(), Fact::Null(()), String::new())
        .expect("a mistake");
    assert_eq!(send(&mut desk, now + 4 * DAY), 0, "it is no longer so");
    assert_eq!(states(&desk.news_board().expect("a board"))[0], ("withdrawn", None));
    assert_eq!(desk.discard_post(id, event).expect_err("it is over").context["reason"], "post_settled");
    assert!(desk.records("risk".into(), None).expect("risks").iter().any(|it| it.id == risk));
}

#[test]
fn once_a_day_everything_goes_together() {
    let (mut desk, _folder) = desk();
    let (address, told) = robot(&[(200, "ok"), (200, "ok")]);
    let daily = [("delivery", text("daily")), ("hour", Fact::Int(0)), ("audience", text("public"))];
    let id = new_robot(&mut desk, &address, &daily);
    desk.switch_robot(id, true).expect("it is on");
    for title in ["一", "二", "三（损失 35 万元）"] {
        happens(&mut desk, title);
    }
    let now = Now::read().millis;
    assert_eq!(send(&mut desk, now), 1, "one message");
    let sent = told.recv().expect("a message");
    assert!(sent.contains("项目动态 3 条"), "{sent}");
    assert!(!sent.contains("万元") && !sent.contains("amountFen"), "no amounts for everybody: {sent}");
    happens(&mut desk, "四");
    assert_eq!(send(&mut desk, now), 0, "not twice a day");
    assert_eq!(send(&mut desk, now + DAY), 1);
}

#[test]
fn no_secret_is_left_in_file_journal_board_or_error() {
    let (mut desk, folder) = desk();
    let (address, _told) = robot(&[(200, "ok")]);
    let id = new_robot(&mut desk, &address, &[]);
    desk.switch_robot(id.clone(), true).expect("it is on");
    happens(&mut desk, "泄密");
    assert_eq!(send(&mut desk, Now::read().millis), 1);
    let bad =
        desk.keep_robot_address(id.clone(), format!("http://far/{CANARY}"), CANARY.into(), "session".into());
    let seen = format!(
        "{:?} {:?} {:?} {:?} {:?}",
        bad.expect_err("it is not encrypted"),
        desk.news_board().expect("a board"),
        desk.preview_robot(id.clone()).expect("a preview"),
        desk.history("robot".into(), id.clone()).expect("a history"),
        desk.records("robot".into(), None).expect("robots"),
    );
    assert!(!seen.contains(CANARY), "{seen}");
    assert!(seen.contains("127.0.0.1"), "the host is shown");
    desk.close_portfolio().expect("it closes");
    let mut files = 0;
    for entry in walk(folder.path()) {
        files += 1;
        let bytes = std::fs::read(&entry).expect("reads");
        let found = bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
        assert!(!found, "a secret in {}", entry.display());
    }
    assert!(files > 0);
    assert_eq!(desk.switch_robot(id, true).expect_err("nothing is open").code, crate::Code::NothingOpen);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_robot_without_an_address_or_without_news_is_not_switched_on() {
    let (mut desk, _folder) = desk();
    let fields = facts(&[("name", text("门户")), ("kind", text("wecom"))]);
    let id = desk.create_record("robot".into(), fields, String::new()).expect("a robot").id.expect("its id");
    let refused =
        |desk: &mut Desk| desk.switch_robot(id.clone(), true).expect_err("refused").context["reason"].clone();
    assert_eq!(refused(&mut desk), "robot_no_address");
    let address = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k".to_owned();
    desk.keep_robot_address(id.clone(), address, String::new(), "session".into()).expect("kept");
    assert_eq!(refused(&mut desk), "robot_hears_nothing");
    let by_hand =
        desk.set_field("robot".into(), id.clone(), "switched_on".into(), Fact::Int(1), String::new());
    assert!(by_hand.is_err(), "only the switch switches it on");
    assert!(desk.preview_robot(id).expect("a preview").messages.is_empty());
}
