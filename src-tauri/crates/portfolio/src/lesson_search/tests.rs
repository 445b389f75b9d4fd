//! Searching a handful of lessons.

use super::*;
use crate::value::Id;

fn lesson(title: &str, recommendation: &str, tags: &str) -> Lesson {
    Lesson {
        title: title.into(),
        recommendation: recommendation.into(),
        tags: tags.into(),
        ..Lesson::new(Id(1))
    }
}

fn book() -> Vec<Lesson> {
    vec![
        lesson("接口联调提前两周", "方案阶段就与财务系统约定 ERP 接口", "接口 联调"),
        lesson("分批上线", "先试点一个分公司，再推广", "上线 试点"),
        lesson("银行对账延期", "重要单据双人复核", "财务"),
    ]
}

fn found(query: &str) -> Vec<usize> {
    LessonIndex::new(&book()).find(query).iter().map(|hit| hit.place).collect()
}

#[test]
fn words_of_one_and_two_characters_are_found() {
    assert_eq!(found("批"), [1], "one character");
    assert_eq!(found("接口"), [0]);
    assert_eq!(found("财务"), [2, 0], "a tag counts more than a sentence");
    assert!(found("采购").is_empty());
}

#[test]
fn the_first_letters_of_pinyin_find_han_of_every_reading() {
    assert_eq!(found("jklt"), [0], "接口联调");
    assert_eq!(found("FPSX"), [1], "capitals and full width are the same: 分批上线");
    assert_eq!(found("ｆｐｓｘ"), [1]);
    assert_eq!((found("yhdz"), found("yxdz")), (vec![2], vec![2]), "行 is hang and xing");
    assert_eq!((found("zydj"), found("cydj")), (vec![2], vec![2]), "重 is zhong and chong");
    assert_eq!(found("erpjk"), Vec::<usize>::new(), "a space stands between");
    assert!(found("xyz").is_empty());
}

#[test]
fn every_word_has_to_be_found_wherever_it_stands() {
    assert_eq!(found("接口 erp"), [0]);
    assert_eq!(found("财务 jk"), [0], "Han and pinyin together");
    assert!(found("接口 试点").is_empty());
}

#[test]
fn an_empty_query_lists_the_newest_first() {
    let mut lessons = book();
    for (place, lesson) in lessons.iter_mut().enumerate() {
        lesson.recorded_on = Some(schedule::Date(20_000 + place as i32));
    }
    let hits = LessonIndex::new(&lessons).find("  ");
    assert_eq!(hits.iter().map(|hit| hit.place).collect::<Vec<_>>(), [2, 1, 0]);
}

#[test]
fn what_was_found_is_marked_without_overlaps() {
    let index = LessonIndex::new(&book());
    let marks = |query: &str| index.marks(0, LessonPart::Title, query);
    assert_eq!(marks("联调"), [Mark { from: 2, to: 4 }]);
    assert_eq!(marks("jk lt"), [Mark { from: 0, to: 4 }], "neighbours are joined");
    assert_eq!(marks("接口联 口联调"), [Mark { from: 0, to: 4 }]);
    assert!(marks("财务").is_empty());
    assert!(index.marks(9, LessonPart::Title, "接").is_empty(), "no such lesson");
}
