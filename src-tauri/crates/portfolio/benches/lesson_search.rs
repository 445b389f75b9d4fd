//! Searching 10,000 lessons: one Han, a word, the first letters of pinyin, several words, and a word that nobody wrote.

use criterion::{Criterion, black_box, criterion_group, criterion_main};
use portfolio::lesson_search::LessonIndex;
use portfolio::{Date, Id, Lesson};

const LESSONS: usize = 10_000;

const SENTENCES: [&str; 8] = [
    "接口联调应提前两周安排，与财务系统、人力系统的负责人共同确认报文和异常处理方式。",
    "供应商交付延期时没有及时升级，导致关键路径顺延，验收测试被压缩到三天。",
    "需求基线确认之后仍有口头变更，未走变更申请，造成成本超出预算。",
    "试点范围过大，问题集中爆发；下次先选一个分公司，观察两周后再推广。",
    "采购合同缺少验收条款，尾款支付与缺陷修复没有挂钩。",
    "数据迁移演练三次以上，正式切换一次成功，业务中断四小时。",
    "关键岗位没有备份人员，请假期间进度停滞。",
    "每周公布偏差清单，会上只谈对策，例会时间缩短一半。",
];

fn lessons() -> Vec<Lesson> {
    let text = |seed: usize, sentences: usize| {
        let pick = |turn: usize| SENTENCES[(seed * 31 + turn * 7) % SENTENCES.len()];
        (0..sentences).map(pick).collect::<String>()
    };
    let lesson = |number: usize| Lesson {
        title: format!("{} {number}", &SENTENCES[number % SENTENCES.len()][..36]),
        context: text(number, 2),
        cause: text(number + 1, 2),
        recommendation: text(number + 2, 3),
        tags: "接口 供应商 验收".into(),
        recorded_on: Some(Date(20_000 + (number % 900) as i32)),
        ..Lesson::new(Id(number as u128))
    };
    (0..LESSONS).map(lesson).collect()
}

fn search(bench: &mut Criterion) {
    let lessons = lessons();
    let index = LessonIndex::new(&lessons);
    let mut group = bench.benchmark_group("10,000 lessons");
    group.sample_size(20);
    for (name, query) in [
        ("one Han", "批"),
        ("a word", "数据迁移"),
        ("pinyin", "sjqy"),
        ("three words", "供应商 验收 gjlj"),
        ("nothing", "无人写过的词"),
    ] {
        group.bench_function(name, |timer| timer.iter(|| index.find(black_box(query))));
    }
    group.bench_function("made ready", |timer| timer.iter(|| LessonIndex::new(black_box(&lessons))));
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);
