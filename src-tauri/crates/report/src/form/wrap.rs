//! Breaks text into lines by the widths of its characters. Han may be parted anywhere, words of letters and figures only
//! where they are wider than a line; no line begins with a closing mark or ends with an opening one.

use crate::pdf::fonts::{Weight, shape};

/// Marks that no line begins with.
const NOT_FIRST: &str = "，。、；：？！）】》〉」』〕”’…—·％‰℃,.;:?!)]}%°～〗﹞";
/// Marks that no line ends with.
const NOT_LAST: &str = "（【《〈「『〔“‘([{￥¥$＄〖﹝#＃☑□";

/// The width of a text in points.
pub(crate) fn width(text: &str, size: f32, weight: Weight) -> f32 {
    text.chars().map(|character| shape(character, weight).advance).sum::<f32>() * size
}

/// A line, and what joins it to the one after: nothing, the space that was broken at, or the end of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) joint: &'static str,
}

/// The lines of a text in a width, both in points. A text without characters has no line.
pub(crate) fn wrap(text: &str, room: f32, size: f32, weight: Weight) -> Vec<Line> {
    text.trim_end().lines().flat_map(|line| paragraph(line.trim_end(), room, size, weight)).collect()
}

/// The text that lines were broken from.
pub(crate) fn joined(lines: &[Line]) -> String {
    let text: String = lines.iter().flat_map(|line| [line.text.as_str(), line.joint]).collect();
    text.trim_end().to_owned()
}

fn paragraph(text: &str, room: f32, size: f32, weight: Weight) -> Vec<Line> {
    let spaced = |character: char| if character == '\t' { ' ' } else { character };
    let characters: Vec<char> =
        text.chars().map(spaced).filter(|character| !character.is_control()).collect();
    let mut lines = Vec::new();
    let mut from = 0;
    while from < characters.len() {
        let fit = fitting(&characters[from..], room, size, weight);
        let end = from + if from + fit < characters.len() { breaking(&characters[from..], fit) } else { fit };
        let line: String = characters[from..end].iter().collect();
        let text = line.trim_end().to_owned();
        let spaces = characters[end..].iter().take_while(|character| **character == ' ').count();
        let joint = if spaces > 0 || text.len() < line.len() { " " } else { "" };
        lines.push(Line { text, joint });
        from = end + spaces;
    }
    match lines.last_mut() {
        Some(last) => last.joint = "\n",
        None => lines.push(Line { text: String::new(), joint: "\n" }),
    }
    lines
}

/// How many characters fit into the room; one at least.
fn fitting(characters: &[char], room: f32, size: f32, weight: Weight) -> usize {
    let mut used = 0.0;
    for (count, character) in characters.iter().enumerate() {
        used += shape(*character, weight).advance * size;
        if used > room && *character != ' ' {
            return count.max(1);
        }
    }
    characters.len()
}

/// Where a line that is full after `fit` characters ends: the last place up to there where it may be parted, in a word
/// that is wider than the line wherever no mark is in the way.
fn breaking(characters: &[char], fit: usize) -> usize {
    let last =
        |may: fn(char, char) -> bool| (1..=fit).rev().find(|&at| may(characters[at - 1], characters[at]));
    last(may_part).or_else(|| last(no_mark)).unwrap_or(fit)
}

fn no_mark(before: char, after: char) -> bool {
    !NOT_FIRST.contains(after) && !NOT_LAST.contains(before)
}

fn may_part(before: char, after: char) -> bool {
    if !no_mark(before, after) {
        return false;
    }
    before == ' '
        || after == ' '
        || is_wide(before)
        || is_wide(after)
        || (before == '-' && after.is_alphabetic())
}

/// Han, kana, full-width marks: characters that a line may be parted at.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
        || matches!(character, '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
        || matches!(character, '“' | '”' | '‘' | '’' | '…' | '—' | '☑' | '□')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: f32 = 10.0;

    fn lines(text: &str, ems: f32) -> Vec<String> {
        let lines = wrap(text, ems * SIZE, SIZE, Weight::Regular);
        assert_eq!(joined(&lines), text.trim_end(), "broken lines join to the text");
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn han_are_parted_anywhere_but_before_a_closing_mark_and_after_an_opening_one() {
        assert_eq!(lines("项目按期完成。", 6.0), ["项目按期完", "成。"], "no line begins with 。");
        assert_eq!(lines("全部目标（三项）", 5.0), ["全部目标", "（三项）"], "no line ends with （");
        assert_eq!(lines("一二三四五六", 3.0), ["一二三", "四五六"]);
    }

    #[test]
    fn words_stay_whole_unless_they_are_wider_than_the_line() {
        assert_eq!(lines("use the new plan", 5.0), ["use the", "new plan"]);
        let long = lines("https://example.org/averylongaddress", 5.0);
        assert!(long.len() > 2 && long.concat() == "https://example.org/averylongaddress", "{long:?}");
        assert_eq!(lines("系统上线于2026年", 6.0), ["系统上线于", "2026年"], "a number is a word");
    }

    #[test]
    fn every_line_fits_and_nothing_is_lost() {
        let text = "本项目于2026年6月通过验收，累计投入 1,234.56 万元（含变更 BG-2026-003、BG-2026-007）；\
                    “客户满意度”达到 4.7 分，supplier performance exceeded expectations… 详见附件。";
        for ems in [4.0, 7.3, 11.0, 23.7] {
            let broken = lines(text, ems);
            let kept: String = broken.concat().replace(' ', "");
            assert_eq!(kept, text.replace(' ', ""), "{ems} wide");
            for line in &broken {
                let first = line.chars().next().unwrap_or('一');
                let wide = width(line, SIZE, Weight::Regular);
                assert!(!NOT_FIRST.contains(first), "{ems}: begins with a closing mark: {line}");
                assert!(wide <= ems * SIZE + 0.01, "{ems}: {wide} is too wide: {line}");
            }
        }
    }

    #[test]
    fn blank_lines_between_paragraphs_stay() {
        assert_eq!(lines("一\n\n二\n", 9.0), ["一", "", "二"]);
        assert!(lines("  \n", 9.0).is_empty(), "nothing is no line");
    }
}
