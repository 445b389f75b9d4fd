//! Words of files for stages, lights and priorities, in Chinese and English. Words of files, not of screens.

/// The code of a choice that a word stands for; the codes themselves are understood too.
pub(super) fn choice(field: &str, word: &str) -> Option<&'static str> {
    let plain: String =
        word.chars().filter(|c| c.is_alphanumeric() || !c.is_ascii()).flat_map(char::to_lowercase).collect();
    let table = match field {
        "stage" => STAGES,
        "priority" => PRIORITIES,
        "reported_light" => LIGHTS,
        _ => return None,
    };
    let fits = |(code, words): &&(&'static str, &[&str])| *code == plain || words.contains(&plain.as_str());
    table.iter().find(fits).map(|(code, _)| *code)
}

type Words = &'static [(&'static str, &'static [&'static str])];

const STAGES: Words = &[
    ("proposed", &["提议", "申请", "待立项", "立项中", "意向", "proposal", "idea", "pending"]),
    (
        "planning",
        &[
            "规划",
            "计划",
            "计划中",
            "规划中",
            "筹备",
            "启动",
            "已立项",
            "planned",
            "initiation",
            "notstarted",
        ],
    ),
    (
        "executing",
        &[
            "执行",
            "执行中",
            "进行中",
            "实施",
            "实施中",
            "在建",
            "在途",
            "running",
            "active",
            "inprogress",
            "ongoing",
            "execution",
            "open",
        ],
    ),
    ("closing", &["收尾", "收尾中", "验收", "验收中", "结项中", "结案中", "closeout", "delivered"]),
    (
        "closed",
        &[
            "已结项",
            "已结案",
            "结项",
            "结案",
            "已完成",
            "完成",
            "已关闭",
            "关闭",
            "done",
            "complete",
            "completed",
            "finished",
        ],
    ),
    ("suspended", &["暂停", "已暂停", "挂起", "搁置", "paused", "onhold", "hold"]),
    ("cancelled", &["取消", "已取消", "终止", "已终止", "中止", "canceled", "terminated", "stopped"]),
    ("withdrawn", &["撤回", "已撤回", "合并", "merged"]),
];

const PRIORITIES: Words = &[
    ("high", &["高", "紧急", "重要", "p1", "1", "critical", "urgent"]),
    ("medium", &["中", "一般", "普通", "p2", "2", "normal"]),
    ("low", &["低", "p3", "3"]),
];

const LIGHTS: Words = &[
    ("green", &["绿", "绿灯", "绿色", "正常", "g", "ontrack"]),
    ("amber", &["黄", "黄灯", "黄色", "橙", "预警", "关注", "y", "a", "yellow", "atrisk"]),
    ("red", &["红", "红灯", "红色", "严重", "r", "offtrack"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages() {
        assert_eq!(choice("stage", "进行中"), Some("executing"));
        assert_eq!(choice("stage", "In Progress"), Some("executing"));
        assert_eq!(choice("reported_light", "黄灯"), Some("amber"));
        assert_eq!(choice("priority", "High"), Some("high"));
        assert_eq!(choice("stage", "什么"), None, "an unknown word is not guessed");
    }
}
