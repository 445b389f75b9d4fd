//! What an answer means: taken, to be tried again, or refused for good. Robots answer 200 to almost anything and say in
//! numbers of their own what they think of it.

use portfolio::{Date, RobotKind};
use serde_json::Value;

use crate::pace::{self, Millis};

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    /// The clock of whoever answered.
    pub date: Option<Millis>,
    /// After how many seconds it wants to be asked again.
    pub retry_after: Option<i64>,
    /// What it said.
    pub body: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It took too long.
    Timeout,
    /// Nobody is there.
    Unreachable,
    /// The connection could not be encrypted, or the certificate is not good.
    NoEncryption,
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken.
    Sent,
    /// It was not; it is tried again after this.
    Later(Reason, Millis),
    /// It was not, and would not be another time.
    Refused(Reason),
}

/// Why a message was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Too many in a while.
    Limited,
    /// Whoever answers is out of order.
    Busy(i64),
    /// No answer in time.
    Timeout,
    /// Nobody there.
    Unreachable,
    /// No encryption.
    NoEncryption,
    /// It leads elsewhere; that is not followed.
    Redirected,
    /// The clock of this computer is wrong by an hour or more.
    ClockOff,
    /// The signature is wrong.
    BadSignature,
    /// The robot asks for a word that is not in the message.
    KeywordMissing,
    /// The robot does not know this network.
    NetworkRefused,
    /// There is no such robot.
    BadAddress,
    /// Refused with a number.
    Refused(i64),
}

impl Reason {
    /// Its code, and the number behind it where there is one.
    pub fn code(self) -> (&'static str, Option<i64>) {
        match self {
            Reason::Limited => ("limited", None),
            Reason::Busy(number) => ("busy", Some(number)),
            Reason::Timeout => ("timeout", None),
            Reason::Unreachable => ("unreachable", None),
            Reason::NoEncryption => ("no_encryption", None),
            Reason::Redirected => ("redirected", None),
            Reason::ClockOff => ("clock_off", None),
            Reason::BadSignature => ("bad_signature", None),
            Reason::KeywordMissing => ("keyword_missing", None),
            Reason::NetworkRefused => ("network_refused", None),
            Reason::BadAddress => ("bad_address", None),
            Reason::Refused(number) => ("refused", Some(number)),
        }
    }
}

/// An hour: what DingTalk and Feishu allow a clock to differ.
const CLOCK: Millis = 60 * 60 * 1000;

/// What an answer means after so many tries, this one included.
pub fn read(kind: RobotKind, answer: &Result<Reply, Silence>, tries: u32, now: Millis) -> Outcome {
    let reply = match answer {
        Ok(reply) => reply,
        Err(Silence::Timeout) => return Outcome::Later(Reason::Timeout, pace::wait(tries)),
        Err(Silence::Unreachable) => return Outcome::Later(Reason::Unreachable, pace::wait(tries)),
        Err(Silence::NoEncryption) => return Outcome::Refused(Reason::NoEncryption),
    };
    let told = match by_status(reply).or_else(|| by_number(kind, &reply.body)) {
        None => return Outcome::Sent,
        Some(reason) => reason,
    };
    let clock_off = reply.date.is_some_and(|date| (date - now).abs() >= CLOCK);
    match told {
        Reason::Limited => {
            let asked = reply.retry_after.map_or(0, |seconds| seconds.clamp(0, 3_600) * 1000);
            Outcome::Later(Reason::Limited, pace::wait_limited(kind, tries).max(asked))
        }
        Reason::Busy(_) => Outcome::Later(told, pace::wait(tries)),
        Reason::BadSignature if clock_off => Outcome::Refused(Reason::ClockOff),
        told => Outcome::Refused(told),
    }
}

fn by_status(reply: &Reply) -> Option<Reason> {
    let number = i64::from(reply.status);
    match reply.status {
        200..=299 => None,
        300..=399 => Some(Reason::Redirected),
        429 => Some(Reason::Limited),
        408 | 425 | 500..=599 => Some(Reason::Busy(number)),
        401 | 403 => Some(Reason::BadSignature),
        404 | 410 => Some(Reason::BadAddress),
        _ => Some(Reason::Refused(number)),
    }
}

fn by_number(kind: RobotKind, body: &str) -> Option<Reason> {
    if kind == RobotKind::Webhook {
        return None;
    }
    let Ok(answer) = serde_json::from_str::<Value>(body) else { return Some(Reason::Busy(200)) };
    let number = ["errcode", "code", "StatusCode"].iter().find_map(|name| answer[*name].as_i64());
    let Some(number) = number else { return Some(Reason::Busy(200)) };
    let said = answer["errmsg"].as_str().or(answer["msg"].as_str()).unwrap_or_default();
    Some(match (kind, number) {
        (_, 0) => return None,
        (RobotKind::WeCom, 45_009 | 45_033) | (RobotKind::DingTalk, 130_101 | 410_100) => Reason::Limited,
        (RobotKind::Feishu, 11_232 | 9_499) => Reason::Limited,
        (RobotKind::WeCom | RobotKind::DingTalk, -1) => Reason::Busy(number),
        (RobotKind::WeCom, 93_000) | (RobotKind::DingTalk, 300_001 | 300_005 | 40_035) => Reason::BadAddress,
        (RobotKind::DingTalk, 310_000) => dingtalk_refusal(said),
        (RobotKind::Feishu, 19_001) => Reason::BadAddress,
        (RobotKind::Feishu, 19_021) => Reason::BadSignature,
        (RobotKind::Feishu, 19_022) => Reason::NetworkRefused,
        (RobotKind::Feishu, 19_024) => Reason::KeywordMissing,
        (_, number) => Reason::Refused(number),
    })
}

/// DingTalk has one number for all that its safety settings refuse, and tells them apart in words.
fn dingtalk_refusal(said: &str) -> Reason {
    if said.contains("timestamp") {
        Reason::ClockOff
    } else if said.contains("sign") {
        Reason::BadSignature
    } else if said.contains("keywords") {
        Reason::KeywordMissing
    } else if said.contains("ip ") || said.contains("whitelist") {
        Reason::NetworkRefused
    } else {
        Reason::Refused(310_000)
    }
}

/// Reads `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(crate) fn http_date(text: &str) -> Option<Millis> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut words = text.split_once(", ")?.1.split(' ');
    let day = words.next()?.parse().ok()?;
    let month = MONTHS.find(words.next()?)? as u32 / 3 + 1;
    let date = Date::from_ymd(words.next()?.parse().ok()?, month, day)?;
    let mut clock = words.next()?.split(':').map(|part| part.parse::<i64>().ok());
    let seconds = (clock.next()?? * 60 + clock.next()??) * 60 + clock.next()??;
    Some((i64::from(date.0) * 86_400 + seconds) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: RobotKind, body: &str) -> Outcome {
        read(kind, &Ok(Reply { status: 200, body: body.into(), ..Reply::default() }), 1, 0)
    }

    #[test]
    fn the_numbers_of_each_robot_are_told_apart() {
        use RobotKind::*;
        let refused = Outcome::Refused;
        for (kind, body, outcome) in [
            (WeCom, r#"{"errcode":0,"errmsg":"ok"}"#, Outcome::Sent),
            (WeCom, r#"{"errcode":45009}"#, Outcome::Later(Reason::Limited, 60_000)),
            (WeCom, r#"{"errcode":93000}"#, refused(Reason::BadAddress)),
            (WeCom, r#"{"errcode":40058}"#, refused(Reason::Refused(40_058))),
            (WeCom, "<html>", Outcome::Later(Reason::Busy(200), 30_000)),
            (
                DingTalk,
                r#"{"errcode":130101,"errmsg":"send too fast"}"#,
                Outcome::Later(Reason::Limited, 600_000),
            ),
            (
                DingTalk,
                r#"{"errcode":310000,"errmsg":"keywords not in content"}"#,
                refused(Reason::KeywordMissing),
            ),
            (DingTalk, r#"{"errcode":310000,"errmsg":"invalid timestamp"}"#, refused(Reason::ClockOff)),
            (DingTalk, r#"{"errcode":310000,"errmsg":"sign not match"}"#, refused(Reason::BadSignature)),
            (
                DingTalk,
                r#"{"errcode":310000,"errmsg":"ip 1.2.3.4 not in whitelist"}"#,
                refused(Reason::NetworkRefused),
            ),
            (Feishu, r#"{"StatusCode":0,"StatusMessage":"success"}"#, Outcome::Sent),
            (Feishu, r#"{"code":11232,"msg":"frequency limited"}"#, Outcome::Later(Reason::Limited, 60_000)),
            (Feishu, r#"{"code":19021,"msg":"sign match fail"}"#, refused(Reason::BadSignature)),
            (Feishu, r#"{"code":19024}"#, refused(Reason::KeywordMissing)),
            (Webhook, "anything", Outcome::Sent),
        ] {
            assert_eq!(said(kind, body), outcome, "{kind:?} {body}");
        }
    }

    #[test]
    fn a_wrong_clock_is_named_where_a_signature_is_refused() {
        let date = http_date("Sat, 31 Oct 2026 10:00:00 GMT");
        assert_eq!(date, Some(1_793_440_800_000));
        let reply = Reply { status: 200, date, body: r#"{"code":19021}"#.into(), ..Reply::default() };
        let outcome = |now| read(RobotKind::Feishu, &Ok(reply.clone()), 1, now);
        assert_eq!(outcome(1_793_440_800_000 + 2 * CLOCK), Outcome::Refused(Reason::ClockOff));
        assert_eq!(outcome(1_793_440_800_000), Outcome::Refused(Reason::BadSignature));
        assert_eq!(http_date("yesterday"), None);
    }

    #[test]
    fn a_robot_is_not_asked_again_before_it_wants_to() {
        let reply = Reply { status: 429, retry_after: Some(120), ..Reply::default() };
        let outcome = read(RobotKind::Webhook, &Ok(reply), 1, 0);
        assert_eq!(outcome, Outcome::Later(Reason::Limited, 120_000));
    }
}
