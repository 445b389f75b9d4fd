//! Amounts in the figures of contracts and cheques, which nobody alters with a stroke: 人民币贰拾万零伍佰元整.

use portfolio::Money;

const FIGURES: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const UNITS: [&str; 4] = ["", "拾", "佰", "仟"];
const GROUPS: [&str; 5] = ["", "万", "亿", "万亿", "亿亿"];

/// An amount in words.
pub fn in_words(amount: Money) -> String {
    let fen = amount.0.unsigned_abs();
    let (yuan, jiao, rest) = (fen / 100, (fen / 10 % 10) as usize, (fen % 10) as usize);
    let mut text = String::from(if amount.0 < 0 { "人民币负" } else { "人民币" });
    if yuan > 0 || fen == 0 {
        text.push_str(&whole(yuan));
        text.push('元');
    }
    match (jiao, rest) {
        (0, 0) => text.push('整'),
        (0, _) => {
            if yuan > 0 {
                text.push('零');
            }
            text.push(FIGURES[rest]);
            text.push('分');
        }
        _ => {
            text.push(FIGURES[jiao]);
            text.push('角');
            if rest == 0 {
                text.push('整');
            } else {
                text.push(FIGURES[rest]);
                text.push('分');
            }
        }
    }
    text
}

/// A whole number: four figures at a time, one 零 for any run of them that is left out.
fn whole(number: u64) -> String {
    if number == 0 {
        return FIGURES[0].to_string();
    }
    let groups: Vec<u64> = std::iter::successors(Some(number), |left| Some(left / 10_000))
        .take_while(|left| *left > 0)
        .map(|left| left % 10_000)
        .collect();
    let (mut text, mut gap) = (String::new(), false);
    for (place, group) in groups.iter().enumerate().rev() {
        if *group == 0 {
            gap = true;
            continue;
        }
        if !text.is_empty() && (gap || *group < 1_000) {
            text.push(FIGURES[0]);
        }
        text.push_str(&four(*group));
        text.push_str(GROUPS[place]);
        gap = false;
    }
    text
}

fn four(group: u64) -> String {
    let (mut text, mut gap) = (String::new(), false);
    for place in (0..4).rev() {
        let figure = (group / 10u64.pow(place) % 10) as usize;
        if figure == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push(FIGURES[0]);
        }
        text.push(FIGURES[figure]);
        text.push_str(UNITS[place as usize]);
        gap = false;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_on_a_cheque() {
        for (fen, words) in [
            (0, "人民币零元整"),
            (20_000_000, "人民币贰拾万元整"),
            (100_000_000, "人民币壹佰万元整"),
            (120_340_050, "人民币壹佰贰拾万叁仟肆佰元伍角整"),
            (100_050_007, "人民币壹佰万零伍佰元零柒分"),
            (1_000_000_100, "人民币壹仟万零壹元整"),
            (10_000_000_000_000, "人民币壹仟亿元整"),
            (10_000_500_000_000, "人民币壹仟亿零伍佰万元整"),
            (1_234, "人民币壹拾贰元叁角肆分"),
            (50, "人民币伍角整"),
            (5, "人民币伍分"),
            (-30_000_000, "人民币负叁拾万元整"),
        ] {
            assert_eq!(in_words(Money(fen)), words, "{fen}");
        }
    }
}
