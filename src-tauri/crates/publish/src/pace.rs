//! When the next message may go: how many a robot takes in a while, and how long to wait after one that was not taken.

use portfolio::RobotKind;

/// Times are milliseconds since 1970.
pub type Millis = i64;

/// A robot that was told to wait is asked again at the latest after this.
const LONGEST_WAIT: Millis = 60 * 60 * 1000;

/// How often a message is tried before a person has to look.
pub const MOST_TRIES: u32 = 8;

/// At most so many in so long a while. Each stays below what its documents allow, since others may speak through the
/// same robot.
fn limits(kind: RobotKind) -> &'static [(usize, Millis)] {
    match kind {
        // 20 a minute; DingTalk keeps silent for ten minutes whoever sends more.
        RobotKind::WeCom | RobotKind::DingTalk => &[(18, 60_000)],
        // 5 a second and 100 a minute.
        RobotKind::Feishu => &[(4, 1_000), (90, 60_000)],
        RobotKind::Webhook => &[(60, 60_000)],
    }
}

/// When the next message may go, given when those before it went; now at the earliest.
pub fn next(kind: RobotKind, went: &[Millis], now: Millis) -> Millis {
    let mut times: Vec<Millis> = went.to_vec();
    times.sort_unstable();
    let free = |&(most, span): &(usize, Millis)| match times.len().checked_sub(most) {
        Some(place) => times[place] + span,
        None => now,
    };
    limits(kind).iter().map(free).fold(now, Millis::max)
}

/// How long the last times matter.
pub fn remembered(kind: RobotKind) -> Millis {
    limits(kind).iter().map(|(_, span)| *span).max().unwrap_or_default()
}

/// How long to wait after so many tries: half a minute, then twice as long each time.
pub fn wait(tries: u32) -> Millis {
    (30_000 << tries.saturating_sub(1).min(10)).min(LONGEST_WAIT)
}

/// How long to wait when the robot itself says that it was too much.
pub fn wait_limited(kind: RobotKind, tries: u32) -> Millis {
    match kind {
        RobotKind::DingTalk => 10 * 60_000,
        _ => wait(tries).max(60_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_while_holds_more_than_it_may() {
        for kind in RobotKind::ALL.iter().copied() {
            let mut went: Vec<Millis> = Vec::new();
            let mut now = 0;
            for _ in 0..300 {
                now = next(kind, &went, now);
                went.push(now);
            }
            for (most, span) in [(20, 60_000), (100, 60_000), (5, 1_000)] {
                let holds = matches!(
                    (kind, most),
                    (RobotKind::WeCom | RobotKind::DingTalk, 20) | (RobotKind::Feishu, 100 | 5)
                );
                let fullest =
                    went.iter().map(|at| went.iter().filter(|it| (*at..at + span).contains(it)).count());
                assert!(!holds || fullest.max() <= Some(most), "{kind:?}: {most} in {span}");
            }
        }
    }

    #[test]
    fn the_first_goes_at_once_and_waits_grow_to_an_hour() {
        assert_eq!(next(RobotKind::WeCom, &[], 5), 5);
        assert_eq!(next(RobotKind::WeCom, &[0; 18], 5), 60_000);
        assert_eq!(next(RobotKind::WeCom, &[0; 18], 70_000), 70_000);
        let waits: Vec<Millis> = (1..=9).map(|tries| wait(tries) / 1000).collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
        assert_eq!(wait_limited(RobotKind::DingTalk, 1), 600_000);
        assert_eq!(wait_limited(RobotKind::WeCom, 1), 60_000);
    }
}
