//! Messages against a server on this computer that behaves as each robot does: it checks signatures and clocks itself,
//! counts, answers slowly, in numbers of its own, or not at all.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portfolio::news_rules::NewsKind;
use portfolio::{Date, Money, RobotKind, Tongue};
use publish::answer::{self, Outcome, Reason, Silence};
use publish::{Address, Item, Message, body, carry, message, sign};
use serde_json::Value;

const SECRET: &str = "SECcanary91";
const KEY: &str = "key-canary91";
const NOW: i64 = 1_793_440_800_000;
const HOUR: i64 = 3_600_000;
const PATIENCE: Duration = Duration::from_secs(5);

/// What a server was sent.
#[derive(Debug)]
struct Request {
    path: String,
    headers: String,
    body: String,
}

impl Request {
    fn read(stream: &TcpStream) -> Option<Request> {
        let mut reader = BufReader::new(stream);
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? <= 2 {
                break;
            }
            lines.push(line.trim_end().to_owned());
        }
        let path = lines.first()?.split(' ').nth(1)?.to_owned();
        let headers = lines.join("\n").to_lowercase();
        let length = headers.lines().find_map(|line| line.strip_prefix("content-length: "))?.parse().ok()?;
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(Request { path, headers, body: String::from_utf8(body).ok()? })
    }

    fn query(&self, name: &str) -> Option<String> {
        let query = self.path.split_once('?')?.1;
        let found = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        Some(found.replace("%2B", "+").replace("%2F", "/").replace("%3D", "="))
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }
}

/// An answer of HTTP: status line, more headers, body.
fn http(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn ok(body: &str) -> String {
    http("200 OK", "Date: Sat, 31 Oct 2026 10:00:00 GMT\r\n", body)
}

/// A server that answers as it is told; the address of its root, and what it was sent.
fn server(mut answer: impl FnMut(&Request) -> String + Send + 'static) -> (String, Receiver<Request>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let root = format!("http://{}", listener.local_addr().expect("an address"));
    let (send, receive) = channel();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let Some(request) = Request::read(&stream) else { continue };
            let text = answer(&request);
            let _ = (&stream).write_all(text.as_bytes());
            let _ = send.send(request);
        }
    });
    (root, receive)
}

fn news() -> Message {
    let item = Item {
        key: "change_approved:1:2026-10-20".into(),
        kind: NewsKind::ChangeApproved,
        date: Date::parse("2026-10-20").expect("a date"),
        project: "智慧园区".into(),
        title: "增加二期接口".into(),
        days: Some(12),
        amount: Some(Money(35_000_000)),
        person: "周慧敏".into(),
    };
    message::compose(RobotKind::Feishu, &[item], Date::parse("2026-10-31").expect("a date"), Tongue::Chinese)
}

fn path(kind: RobotKind) -> String {
    match kind {
        RobotKind::WeCom => format!("/cgi-bin/webhook/send?key={KEY}"),
        RobotKind::DingTalk => format!("/robot/send?access_token={KEY}"),
        RobotKind::Feishu => format!("/open-apis/bot/v2/hook/{KEY}"),
        RobotKind::Webhook => format!("/in?token={KEY}"),
    }
}

/// Sends the news to a robot whose clock and ours are as given; what became of it.
fn told(kind: RobotKind, root: &str, secret: &str, now: i64) -> Outcome {
    let address = Address::new(kind, &format!("{root}{}", path(kind)), secret).expect("a good address");
    let outgoing = body::outgoing(kind, &news(), &address, now);
    let answered = carry::post(&outgoing, PATIENCE);
    assert!(
        !format!("{address:?} {outgoing:?} {answered:?}").contains("canary"),
        "nothing printed tells a secret"
    );
    answer::read(kind, &answered, 1, now)
}

#[test]
fn wecom_takes_twenty_a_minute_and_no_more() {
    let mut taken = 0;
    let (root, sent) = server(move |_| {
        taken += 1;
        match taken {
            ..=20 => ok(r#"{"errcode":0,"errmsg":"ok"}"#),
            _ => ok(r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#),
        }
    });
    for _ in 0..20 {
        assert_eq!(told(RobotKind::WeCom, &root, "", NOW), Outcome::Sent);
    }
    assert_eq!(told(RobotKind::WeCom, &root, "", NOW), Outcome::Later(Reason::Limited, 60_000));
    let request = sent.recv().expect("a request");
    assert_eq!(request.path, path(RobotKind::WeCom));
    let content = request.json()["markdown"]["content"].as_str().expect("text").to_owned();
    assert!(content.contains("**重大变更获批** 智慧园区｜增加二期接口"), "{content}");
    assert!(content.len() <= 4_096);
}

#[test]
fn dingtalk_takes_what_is_signed_within_the_hour() {
    let (root, sent) = server(|request| {
        let stamp: i64 = request.query("timestamp").and_then(|it| it.parse().ok()).unwrap_or_default();
        if (stamp - NOW).abs() > HOUR {
            return ok(r#"{"errcode":310000,"errmsg":"description:invalid timestamp;solution:check"}"#);
        }
        match request.query("sign") == Some(sign::dingtalk(stamp, SECRET)) {
            true => ok(r#"{"errcode":0,"errmsg":"ok"}"#),
            false => ok(r#"{"errcode":310000,"errmsg":"description:sign not match;solution:check"}"#),
        }
    });
    assert_eq!(told(RobotKind::DingTalk, &root, SECRET, NOW), Outcome::Sent);
    assert_eq!(told(RobotKind::DingTalk, &root, SECRET, NOW + HOUR - 1), Outcome::Sent);
    assert_eq!(told(RobotKind::DingTalk, &root, SECRET, NOW + 2 * HOUR), Outcome::Refused(Reason::ClockOff));
    assert_eq!(told(RobotKind::DingTalk, &root, "SECother", NOW), Outcome::Refused(Reason::BadSignature));
    let request = sent.recv().expect("a request");
    assert_eq!(request.query("access_token").as_deref(), Some(KEY));
    assert_eq!(request.json()["markdown"]["title"], "PMO · 重大变更获批");
}

#[test]
fn feishu_takes_what_is_signed_in_its_body() {
    let (root, sent) = server(|request| {
        let json = request.json();
        let stamp: i64 = json["timestamp"].as_str().and_then(|it| it.parse().ok()).unwrap_or_default();
        let good = (stamp - NOW / 1000).abs() <= HOUR / 1000 && json["sign"] == sign::feishu(stamp, SECRET);
        match good {
            true => ok(r#"{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}"#),
            false => ok(r#"{"code":19021,"msg":"sign match fail or timestamp is not within one hour"}"#),
        }
    });
    assert_eq!(told(RobotKind::Feishu, &root, SECRET, NOW), Outcome::Sent);
    assert_eq!(told(RobotKind::Feishu, &root, SECRET, NOW + 2 * HOUR), Outcome::Refused(Reason::ClockOff));
    assert_eq!(told(RobotKind::Feishu, &root, "other", NOW), Outcome::Refused(Reason::BadSignature));
    let post = sent.recv().expect("a request").json()["content"]["post"]["zh_cn"].clone();
    assert_eq!(post["title"], "PMO · 重大变更获批");
    assert!(post["content"][0][1]["text"].as_str().expect("text").contains("费用 +35.00 万元"));
}

#[test]
fn any_other_program_can_check_the_signature_and_knows_a_message_again() {
    let (root, sent) = server(|_| http("204 No Content", "", ""));
    assert_eq!(told(RobotKind::Webhook, &root, SECRET, NOW), Outcome::Sent);
    assert_eq!(told(RobotKind::Webhook, &root, SECRET, NOW + 30_000), Outcome::Sent);
    let (first, again) = (sent.recv().expect("a request"), sent.recv().expect("a request"));
    let signature = format!("x-pmo-signature: sha256={}", sign::webhook(NOW / 1000, SECRET, &first.body));
    assert!(first.headers.contains(&signature), "{}", first.headers);
    assert_eq!(first.body, again.body, "a second try is the same message");
    assert_eq!(first.json()["events"][0]["amountFen"], 35_000_000);
    let header = format!("x-pmo-message: {}", first.json()["id"].as_str().expect("an id"));
    assert!(first.headers.contains(&header) && again.headers.contains(&header));
}

#[test]
fn trouble_is_told_apart() {
    let (root, sent) = server(|request| match request.query("token").as_deref() {
        Some(KEY) => http("302 Found", "Location: /elsewhere\r\n", ""),
        _ => ok(""),
    });
    assert_eq!(told(RobotKind::Webhook, &root, "", NOW), Outcome::Refused(Reason::Redirected));
    assert!(sent.recv().is_ok() && sent.recv_timeout(Duration::from_millis(100)).is_err(), "not followed");
    for (status, headers, outcome) in [
        ("500 Oh", "", Outcome::Later(Reason::Busy(500), 30_000)),
        ("429 Slow", "Retry-After: 90\r\n", Outcome::Later(Reason::Limited, 90_000)),
        ("404 None", "", Outcome::Refused(Reason::BadAddress)),
        ("403 No", "", Outcome::Refused(Reason::BadSignature)),
        ("413 Big", "", Outcome::Refused(Reason::Refused(413))),
    ] {
        let (root, _sent) = server(move |_| http(status, headers, ""));
        assert_eq!(told(RobotKind::Webhook, &root, "", NOW), outcome, "{status}");
    }
}

#[test]
fn who_is_slow_silent_absent_or_not_encrypted_is_not_waited_for() {
    let post = |url: &str, patience| {
        let address = Address::new(RobotKind::Webhook, url, "").expect("a good address");
        carry::post(&body::outgoing(RobotKind::Webhook, &news(), &address, NOW), patience)
    };
    let (root, _sent) = server(|_| {
        thread::sleep(Duration::from_secs(3));
        ok("")
    });
    let began = Instant::now();
    assert_eq!(post(&root, Duration::from_millis(300)), Err(Silence::Timeout));
    assert!(began.elapsed() < Duration::from_secs(2));
    let plain = TcpListener::bind("127.0.0.1:0").expect("a port");
    let encrypted = format!("https://{}/", plain.local_addr().expect("an address"));
    let answers = thread::spawn(move || {
        let (mut stream, _) = plain.accept().expect("a caller");
        let _ = stream.read(&mut [0; 2_048]);
        stream.write_all(http("400 Bad Request", "", "").as_bytes()).expect("the answer");
    });
    assert_eq!(post(&encrypted, PATIENCE), Err(Silence::NoEncryption));
    answers.join().expect("it answered");
    let closed = TcpListener::bind("127.0.0.1:0").expect("a port");
    let nobody = format!("http://{}/", closed.local_addr().expect("an address"));
    drop(closed);
    assert_eq!(post(&nobody, PATIENCE), Err(Silence::Unreachable));
}
