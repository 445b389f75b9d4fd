//! Whom news is sent to: robots of chat programs and addresses of other programs. The address itself is a secret and
//! stands in no record; the computer that sends keeps it.

use crate::record::{choices, record};

choices! {
    /// What a robot is, which decides how it is spoken to.
    RobotKind {
        /// A group robot of WeCom (企业微信).
        WeCom = "wecom",
        /// A group robot of DingTalk (钉钉).
        DingTalk = "dingtalk",
        /// A group robot of Feishu (飞书).
        Feishu = "feishu",
        /// Any program that takes JSON.
        Webhook = "webhook",
    }
}

choices! {
    /// When news goes out.
    Delivery {
        /// As it happens.
        AtOnce = "at_once",
        /// Once a day, all of it together.
        Daily = "daily",
    }
}

choices! {
    /// Who reads, and what must not stand in theirs.
    Audience {
        /// The executives: everything.
        Executive = "executive",
        /// Departments and teams: no amounts of money.
        Team = "team",
        /// Everybody: no amounts and no names of people.
        Public = "public",
    }
}

choices! {
    /// A language of messages.
    Tongue {
        /// Chinese.
        Chinese = "zh-CN",
        /// English.
        English = "en",
    }
}

impl Audience {
    /// Whether it may see amounts of money.
    pub fn sees_amounts(self) -> bool {
        self == Audience::Executive
    }

    /// Whether it may see names of people.
    pub fn sees_names(self) -> bool {
        self != Audience::Public
    }
}

record! {
    /// A robot or another program that news is sent to. It is off until somebody switches it on.
    Robot {
        /// Its name.
        name: String = Text, required;
        /// What it is.
        kind: RobotKind = Choice(RobotKind::CODES), required;
        /// Whether it hears of milestones.
        milestones: bool = Flag;
        /// Whether it hears of risks.
        risks: bool = Flag;
        /// Whether it hears of major changes.
        changes: bool = Flag;
        /// When news goes out.
        delivery: Delivery = Choice(Delivery::CODES), required;
        /// From which hour of the day the news of a day goes out; nine where nobody says.
        hour: Option<i64> = Integer(0, 23);
        /// Who reads it.
        audience: Audience = Choice(Audience::CODES), required;
        /// The language of its messages.
        language: Tongue = Choice(Tongue::CODES), required;
        /// Whether anything is sent to it.
        switched_on: bool = Flag, rules;
    }
}
