//! A message as each robot takes it: JSON, with the signature where it belongs.

use std::fmt;

use portfolio::{RobotKind, Tongue};
use serde_json::{Value, json};

use crate::address::Address;
use crate::message::{Item, Message};
use crate::pace::Millis;
use crate::sign;

/// Something that is ready to be carried. Its address cannot be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub(crate) url: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: String,
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outgoing({} bytes)", self.body.len())
    }
}

/// Whether a robot takes a message of this length. WeCom takes 4096 bytes of text, DingTalk and Feishu 20 kB in all.
pub fn fits(kind: RobotKind, message: &Message) -> bool {
    match kind {
        RobotKind::WeCom => marked(message).len() <= 4_096,
        RobotKind::DingTalk | RobotKind::Feishu => content(kind, message).to_string().len() <= 18_000,
        RobotKind::Webhook => true,
    }
}

/// The body of a message without its signature, as a person reads it.
pub fn preview(kind: RobotKind, message: &Message) -> String {
    format!("{:#}", content(kind, message))
}

/// The message signed for an address, now.
pub fn outgoing(kind: RobotKind, message: &Message, address: &Address, now: Millis) -> Outgoing {
    let mut content = content(kind, message);
    let mut url = address.url().to_owned();
    let mut headers = Vec::new();
    let seconds = now / 1000;
    match (kind, address.secret()) {
        (RobotKind::DingTalk, Some(secret)) => {
            let signed = sign::escaped(&sign::dingtalk(now, secret));
            url.push_str(&format!("&timestamp={now}&sign={signed}"));
        }
        (RobotKind::Feishu, Some(secret)) => {
            content["timestamp"] = json!(seconds.to_string());
            content["sign"] = json!(sign::feishu(seconds, secret));
        }
        _ => {}
    }
    let body = content.to_string();
    if kind == RobotKind::Webhook {
        headers.push(("X-PMO-Message", message.id.clone()));
        headers.push(("X-PMO-Timestamp", seconds.to_string()));
        if let Some(secret) = address.secret() {
            headers.push(("X-PMO-Signature", format!("sha256={}", sign::webhook(seconds, secret, &body))));
        }
    }
    Outgoing { url, headers, body }
}

fn content(kind: RobotKind, message: &Message) -> Value {
    match kind {
        RobotKind::WeCom => json!({ "msgtype": "markdown", "markdown": { "content": marked(message) } }),
        RobotKind::DingTalk => json!({
            "msgtype": "markdown",
            "markdown": { "title": message.title, "text": marked(message) },
        }),
        RobotKind::Feishu => feishu(message),
        RobotKind::Webhook => json!({
            "id": message.id,
            "title": message.title,
            "text": message.lines.iter().map(|(what, text)| format!("{what}: {text}")).collect::<Vec<_>>(),
            "footer": message.footer,
            "events": message.items.iter().map(event).collect::<Vec<_>>(),
        }),
    }
}

fn marked(message: &Message) -> String {
    let lines: String = message.lines.iter().map(|(what, text)| format!("- **{what}** {text}\n")).collect();
    format!("**{}**\n\n{lines}\n> {}", message.title, message.footer)
}

fn feishu(message: &Message) -> Value {
    let line = |(what, text): &(String, String)| {
        json!([
            { "tag": "text", "text": format!("{what}　"), "style": ["bold"] },
            { "tag": "text", "text": text },
        ])
    };
    let mut lines: Vec<Value> = message.lines.iter().map(line).collect();
    lines.push(json!([{ "tag": "text", "text": message.footer }]));
    let language = match message.tongue {
        Tongue::Chinese => "zh_cn",
        Tongue::English => "en_us",
    };
    let post = json!({ language: { "title": message.title, "content": lines } });
    json!({ "msg_type": "post", "content": { "post": post } })
}

/// An event for programs: what is hidden from an audience is not in it.
fn event(item: &Item) -> Value {
    let mut event = json!({
        "key": item.key,
        "kind": item.kind.code(),
        "date": item.date.to_string(),
        "project": item.project,
        "title": item.title,
    });
    if let Some(days) = item.days {
        event["workingDays"] = json!(days);
    }
    if let Some(amount) = item.amount {
        event["amountFen"] = json!(amount.0);
    }
    if !item.person.is_empty() {
        event["person"] = json!(item.person);
    }
    event
}
