//! Where something is sent: the address of a robot, which is a credential, and its secret. Neither can be printed by
//! accident: what is shown of an address is its host.

use std::fmt;

use portfolio::RobotKind;

/// An address with its secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    url: String,
    secret: String,
}

/// Why an address cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadAddress {
    /// It is no address of the web.
    NotAnAddress,
    /// It is not encrypted, and leads to another computer.
    NotEncrypted,
    /// It is not what a robot of this kind has.
    WrongKind,
    /// The secret has blanks or other signs that no secret has.
    BadSecret,
}

impl BadAddress {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            BadAddress::NotAnAddress => "robot_not_an_address",
            BadAddress::NotEncrypted => "robot_not_encrypted",
            BadAddress::WrongKind => "robot_wrong_kind",
            BadAddress::BadSecret => "robot_bad_secret",
        }
    }
}

impl Address {
    /// Checks what a person typed. Addresses are encrypted, but for those of this computer.
    pub fn new(kind: RobotKind, url: &str, secret: &str) -> Result<Address, BadAddress> {
        let (url, secret) = (url.trim(), secret.trim());
        let (scheme, rest) = url.split_once("://").ok_or(BadAddress::NotAnAddress)?;
        let host = host_of(rest);
        let plain = |text: &str| text.chars().all(|sign| sign.is_ascii_graphic());
        if host.is_empty() || rest.contains('#') || rest.contains('@') || !plain(url) {
            return Err(BadAddress::NotAnAddress);
        }
        match scheme {
            "https" => {}
            "http" if is_this_computer(host) => {}
            "http" => return Err(BadAddress::NotEncrypted),
            _ => return Err(BadAddress::NotAnAddress),
        }
        let mark = match kind {
            RobotKind::WeCom => "/cgi-bin/webhook/send?key=",
            RobotKind::DingTalk => "/robot/send?access_token=",
            RobotKind::Feishu => "/open-apis/bot/v2/hook/",
            RobotKind::Webhook => "",
        };
        if rest.split_once(mark).is_none_or(|(_, key)| kind != RobotKind::Webhook && key.is_empty()) {
            return Err(BadAddress::WrongKind);
        }
        if !plain(secret) {
            return Err(BadAddress::BadSecret);
        }
        Ok(Address { url: url.to_owned(), secret: secret.to_owned() })
    }

    /// The host, which may be shown.
    pub fn host(&self) -> &str {
        self.url.split_once("://").map_or("", |(_, rest)| host_of(rest))
    }

    /// Whether it signs.
    pub fn signs(&self) -> bool {
        !self.secret.is_empty()
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn secret(&self) -> Option<&str> {
        Some(self.secret.as_str()).filter(|secret| !secret.is_empty())
    }

    /// As the keychain keeps it.
    pub(crate) fn kept(&self) -> String {
        format!("{}\n{}", self.url, self.secret)
    }

    /// From what the keychain kept.
    pub(crate) fn from_kept(kept: &str) -> Option<Address> {
        let (url, secret) = kept.split_once('\n')?;
        Some(Address { url: url.to_owned(), secret: secret.to_owned() })
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.host())
    }
}

fn host_of(rest: &str) -> &str {
    rest.split(['/', '?']).next().unwrap_or_default()
}

fn is_this_computer(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    const WECOM: &str = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693axxx6-7aoc";

    #[test]
    fn an_address_is_encrypted_and_of_its_kind() {
        let new = |kind, url| Address::new(kind, url, "").map(|address| address.host().to_owned());
        assert_eq!(new(RobotKind::WeCom, WECOM), Ok("qyapi.weixin.qq.com".to_owned()));
        assert_eq!(new(RobotKind::DingTalk, WECOM), Err(BadAddress::WrongKind));
        assert_eq!(new(RobotKind::WeCom, WECOM.split_at(WECOM.len() - 13).0), Err(BadAddress::WrongKind));
        assert_eq!(new(RobotKind::Webhook, "http://intranet/hook"), Err(BadAddress::NotEncrypted));
        assert_eq!(new(RobotKind::Webhook, "http://127.0.0.1:8080/hook"), Ok("127.0.0.1:8080".to_owned()));
        assert_eq!(new(RobotKind::Webhook, "https://me:pass@host/"), Err(BadAddress::NotAnAddress));
        assert_eq!(new(RobotKind::Webhook, "ftp://host/"), Err(BadAddress::NotAnAddress));
        assert_eq!(new(RobotKind::Webhook, "host"), Err(BadAddress::NotAnAddress));
        assert_eq!(Address::new(RobotKind::Webhook, "https://host/", "a b"), Err(BadAddress::BadSecret));
    }

    #[test]
    fn printing_an_address_tells_no_secret() {
        let address = Address::new(RobotKind::WeCom, WECOM, "SECdemo").expect("it is good");
        assert_eq!(format!("{address:?}"), "Address(qyapi.weixin.qq.com)");
        assert_eq!(Address::from_kept(&address.kept()), Some(address));
    }
}
