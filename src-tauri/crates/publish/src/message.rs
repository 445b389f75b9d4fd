//! What is said: one message of one event or of many, in one language, for one audience. Text that people typed cannot
//! break out of its line: marks of formatting and of calling somebody are taken out of it.

use portfolio::news_rules::NewsKind;
use portfolio::{Audience, Date, Money, RobotKind, Tongue};
use sha2::{Digest, Sha256};

use crate::{body, words};

/// The most events in one message.
const MOST_ITEMS: usize = 20;

/// The longest text of a person in a message, in characters.
const LONGEST_TEXT: usize = 120;

/// An event with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Names it.
    pub key: String,
    /// What happened.
    pub kind: NewsKind,
    /// When.
    pub date: Date,
    /// The name of the project.
    pub project: String,
    /// To what.
    pub title: String,
    /// By how many working days something moves.
    pub days: Option<i64>,
    /// By how much.
    pub amount: Option<Money>,
    /// Who is to act; may be empty.
    pub person: String,
}

/// Something to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Names it, so that whoever gets it twice can tell.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// A line for each event: what happened, and to what.
    pub lines: Vec<(String, String)>,
    /// Of when it tells.
    pub footer: String,
    /// The events.
    pub items: Vec<Item>,
    /// Its language.
    pub tongue: Tongue,
}

impl Item {
    /// Without what an audience must not see. Text that people typed is cleaned by whoever knows names and amounts.
    pub fn seen_by(self, audience: Audience) -> Item {
        Item {
            amount: self.amount.filter(|_| audience.sees_amounts()),
            person: if audience.sees_names() { self.person } else { String::new() },
            ..self
        }
    }
}

/// The message of as many of the events as one message of a robot takes, the first of them first.
pub fn compose(kind: RobotKind, items: &[Item], as_of: Date, tongue: Tongue) -> Message {
    let mut count = items.len().min(MOST_ITEMS);
    loop {
        let message = of(&items[..count], as_of, tongue);
        if count <= 1 || body::fits(kind, &message) {
            return message;
        }
        count -= 1;
    }
}

/// A message that tells that messages arrive.
pub fn trial(as_of: Date, tongue: Tongue) -> Message {
    let line = words::pick(
        tongue,
        "收到本条消息，说明地址与签名有效。",
        "This message arrived: address and signature are good.",
    );
    let heading = words::pick(tongue, "测试消息", "Test message");
    Message {
        title: format!("PMO · {heading}"),
        lines: vec![(heading.to_owned(), line.to_owned())],
        ..of(&[], as_of, tongue)
    }
}

fn of(items: &[Item], as_of: Date, tongue: Tongue) -> Message {
    let id = id(items);
    let title = match items {
        [item] => format!("PMO · {}", words::heading(item.kind, tongue)),
        _ => match tongue {
            Tongue::Chinese => format!("PMO · 项目动态 {} 条", items.len()),
            Tongue::English => format!("PMO · {} project events", items.len()),
        },
    };
    let short = &id[..8];
    let footer = match tongue {
        Tongue::Chinese => format!("数据日期 {as_of} · 编号 {short}"),
        Tongue::English => format!("Data date {as_of} · No. {short}"),
    };
    let lines = items.iter().map(|item| line(item, tongue)).collect();
    Message { id, title, lines, footer, items: items.to_vec(), tongue }
}

/// What happened, and the line that says to what.
pub fn line(item: &Item, tongue: Tongue) -> (String, String) {
    let mut facts = vec![words::dated(item.kind, &item.date.to_string(), tongue)];
    facts.extend(item.days.map(|days| words::days(item.kind, days, tongue)));
    facts.extend(item.amount.map(|amount| words::amount(item.kind, amount, tongue)));
    if !item.person.is_empty() {
        facts.push(words::person(item.kind, &plain(&item.person), tongue));
    }
    let (project, title) = (plain(&item.project), plain(&item.title));
    let text = match tongue {
        Tongue::Chinese => format!("{project}｜{title}（{}）", facts.join("，")),
        Tongue::English => format!("{project} | {title} ({})", facts.join(", ")),
    };
    (words::heading(item.kind, tongue).to_owned(), text)
}

fn id(items: &[Item]) -> String {
    let mut digest = Sha256::new();
    for item in items {
        digest.update(item.key.as_bytes());
        digest.update([0]);
    }
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Text of a person on one line, its marks replaced by ones that look alike and do nothing.
fn plain(text: &str) -> String {
    let mut kept: String = text.chars().take(LONGEST_TEXT).map(harmless).collect();
    if text.chars().nth(LONGEST_TEXT).is_some() {
        kept.push('…');
    }
    kept.trim().to_owned()
}

fn harmless(sign: char) -> char {
    match sign {
        '<' => '＜',
        '>' => '＞',
        '[' => '［',
        ']' => '］',
        '*' => '＊',
        '_' => '＿',
        '`' => '｀',
        '#' => '＃',
        '@' => '＠',
        '\\' => '＼',
        sign if sign.is_control() || ('\u{202a}'..='\u{202e}').contains(&sign) => ' ',
        sign => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(number: usize) -> Item {
        Item {
            key: format!("change_approved:{number}"),
            kind: NewsKind::ChangeApproved,
            date: Date::parse("2026-10-20").expect("a date"),
            project: "智慧园区".into(),
            title: "增加二期接口".into(),
            days: Some(12),
            amount: Some(Money(35_000_000)),
            person: "周慧敏".into(),
        }
    }

    const AS_OF: Date = Date(20_757);

    #[test]
    fn a_line_says_what_its_audience_may_know() {
        let text = |audience, tongue| line(&item(1).seen_by(audience), tongue).1;
        assert_eq!(
            text(Audience::Executive, Tongue::Chinese),
            "智慧园区｜增加二期接口（2026-10-20，工期 +12 个工作日，费用 +35.00 万元，决策人 周慧敏）"
        );
        assert_eq!(
            text(Audience::Team, Tongue::Chinese),
            "智慧园区｜增加二期接口（2026-10-20，工期 +12 个工作日，决策人 周慧敏）"
        );
        assert_eq!(
            text(Audience::Public, Tongue::English),
            "智慧园区 | 增加二期接口 (2026-10-20, schedule +12 working days)"
        );
    }

    #[test]
    fn a_title_calls_nobody_and_formats_nothing() {
        let evil = Item { title: "<@all> [x](http://y)\n**b** @所有人 \u{202e}".into(), ..item(1) };
        let text = line(&evil, Tongue::Chinese).1;
        assert!(!text.contains(['<', '>', '[', ']', '*', '@', '\n', '\u{202e}']), "{text}");
        let long = Item { title: "长".repeat(500), ..item(1) };
        assert!(line(&long, Tongue::Chinese).1.chars().count() < 250);
    }

    #[test]
    fn many_events_are_one_message_as_long_as_they_fit() {
        let items: Vec<Item> =
            (0..50).map(|number| Item { title: "长".repeat(200), ..item(number) }).collect();
        for kind in RobotKind::ALL.iter().copied() {
            let message = compose(kind, &items, AS_OF, Tongue::Chinese);
            assert!((2..=MOST_ITEMS).contains(&message.items.len()), "{kind:?}: {}", message.items.len());
            assert!(body::fits(kind, &message), "{kind:?}");
        }
        let one = compose(RobotKind::WeCom, &items[..1], AS_OF, Tongue::Chinese);
        assert_eq!(one.title, "PMO · 重大变更获批");
        assert_ne!(one.id, compose(RobotKind::WeCom, &items[1..2], AS_OF, Tongue::Chinese).id);
    }
}
