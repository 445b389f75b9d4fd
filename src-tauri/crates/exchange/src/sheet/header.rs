//! What headers usually mean, in Chinese and English. Words of files, not of screens: nothing here is shown.

use super::mapping::MoneyUnit;

/// Fields of a project with the headers that stand for them, split by `|`; earlier ones fit better.
const WORDS: &[(&str, &str)] = &[
    (
        "code",
        "项目编号|项目编码|项目代码|项目号|编号|编码|project code|project id|project no \
         |project number|code|id|unique project id|项目id",
    ),
    ("name", "项目名称|项目名|名称|project name|project title|project|name|title|项目"),
    ("program", "项目群|所属项目群|项目集|program|programme|program name|investment title|投资名称"),
    (
        "department",
        "部门|所属部门|需求部门|责任部门|申请部门|归口部门|业务部门|单位|department|business unit \
         |agency name|agency|division|owner department",
    ),
    ("category", "项目类型|项目类别|项目分类|类别|类型|category|project type|type"),
    ("sponsor", "发起人|项目发起人|项目赞助人|分管领导|sponsor|project sponsor|executive sponsor"),
    ("manager", "项目经理|项目负责人|负责人|经理|pm|project manager|manager|project lead"),
    ("stage", "项目阶段|阶段|项目状态|状态|stage|phase|project status|status|lifecycle stage"),
    ("priority", "优先级|项目优先级|priority"),
    ("description", "项目描述|项目简介|项目说明|描述|简介|项目概述|description|project description|summary"),
    ("goals", "项目目标|目标|goals|objectives|objective"),
    ("approved_on", "立项日期|批准日期|立项时间|approved on|approval date|approved"),
    (
        "planned_start",
        "计划开始日期|计划开始时间|计划开始|计划启动日期|开始日期|开始时间|启动日期 \
         |planned start date|planned start|start date|start",
    ),
    ("actual_start", "实际开始日期|实际开始时间|实际开始|实际启动日期|actual start date|actual start"),
    (
        "baseline_finish",
        "计划完成日期|计划完成时间|计划完成|计划结束日期|计划结束时间|计划结束|基线完成日期 \
         |计划交付日期|planned project completion date|planned completion date \
         |planned finish date|planned finish|planned end date|planned end|baseline finish \
         |due date",
    ),
    (
        "original_finish",
        "原计划完成日期|原始计划完成日期|首次批准完成日期|original finish \
         |original completion date",
    ),
    (
        "forecast_finish",
        "预计完成日期|预计完成时间|预计完成|预测完成日期|预计结束日期 \
         |projected/actual project completion date|projected actual completion date \
         |forecast finish date|forecast finish|expected finish|projected completion date \
         |forecast end date",
    ),
    (
        "actual_finish",
        "实际完成日期|实际完成时间|实际完成|实际结束日期|实际结束时间|验收日期|actual finish date \
         |actual finish|actual completion date|actual end date|accepted on",
    ),
    (
        "budget",
        "项目预算|批准预算|批复预算|核定预算|立项预算|预算金额|预算|计划成本|计划投资|总投资|planned cost|budget \
         |approved budget|total budget|bac",
    ),
    (
        "actual_cost",
        "实际成本|实际支出|累计支出|已发生成本|实际投资|实际费用|actual cost|cost to date|spent \
         |actual spend",
    ),
    (
        "forecast_cost",
        "预计成本|预计总成本|完工估算|预测成本|projected/actual cost|projected cost|forecast cost \
         |estimate at completion|eac",
    ),
    ("reported_light", "状态灯|健康度|红绿灯|项目健康度|整体状态|rag|rag status|health|light|overall status"),
    ("reported_reason", "状态说明|原因说明|status reason|status comment"),
    ("reported_on", "汇报日期|填报日期|上报日期|reported on|report date|status date"),
];

/// A field that a header may stand for, and how well it fits: the higher the better.
pub(super) fn fields(header: &str) -> Vec<(&'static str, u32)> {
    let plain = plain(header);
    let mut found = Vec::new();
    if plain.is_empty() {
        return found;
    }
    for (field, words) in WORDS {
        let best =
            words.split('|').enumerate().filter_map(|(at, word)| fit(&plain, &squeezed(word), at)).max();
        found.extend(best.map(|score| (*field, score)));
    }
    found
}

/// The same words: 1000 and less for later ones. Words inside a longer header fit worse, and the shorter the worse.
fn fit(header: &str, word: &str, at: usize) -> Option<u32> {
    if header == word {
        return Some(1_000 - at as u32);
    }
    let long = word.chars().count();
    let enough = if word.is_ascii() { long >= 8 } else { long >= 4 };
    (enough && header.contains(word)).then_some(100 + long as u32)
}

/// Whether a header is one of the known words.
pub(super) fn is_known(header: &str) -> bool {
    let plain = plain(header);
    !plain.is_empty() && WORDS.iter().any(|(_, words)| words.split('|').any(|word| squeezed(word) == plain))
}

/// A header without what stands in brackets, without spaces and signs, in small letters.
pub(super) fn plain(header: &str) -> String {
    let outside = header.split(['(', '（', '[', '【']).next().unwrap_or_default();
    squeezed(outside)
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The unit of amounts that a header names.
pub(super) fn unit(header: &str) -> Option<MoneyUnit> {
    let small: String = header.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let has = |words: &[&str]| words.iter().any(|word| small.contains(word));
    match () {
        () if has(&["百万", "($m", "(m$", "million", "musd", "(usdm", "（百万"]) => {
            Some(MoneyUnit::Million)
        }
        () if has(&["亿"]) => Some(MoneyUnit::HundredMillion),
        () if has(&["万元", "(万", "（万", "/万"]) => Some(MoneyUnit::TenThousand),
        () if has(&["千元", "($k", "(k$", "thousand"]) => Some(MoneyUnit::Thousand),
        () if has(&["(元", "（元", "/元", "($)", "(usd)", "(cny)", "(rmb)", "(€)"]) => {
            Some(MoneyUnit::One)
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(header: &str) -> Option<&'static str> {
        fields(header).into_iter().max_by_key(|(_, score)| *score).map(|(field, _)| field)
    }

    #[test]
    fn headers_of_both_languages_find_their_field() {
        assert_eq!(best("项目名称"), Some("name"));
        assert_eq!(best("预算（万元）"), Some("budget"));
        assert_eq!(best("计划完成日期"), Some("baseline_finish"));
        assert_eq!(best("Planned Project Completion Date (B2)"), Some("baseline_finish"));
        assert_eq!(best("Projected/Actual Project Completion Date (B2)"), Some("forecast_finish"));
        assert_eq!(best("Projected/Actual Cost ($ M)"), Some("forecast_cost"));
        assert_eq!(best("Cost Variance (%)"), None, "a variance is computed, not carried");
        assert_eq!(best(""), None);
    }

    #[test]
    fn units_stand_in_headers() {
        assert_eq!(unit("Planned Cost ($ M)"), Some(MoneyUnit::Million));
        assert_eq!(unit("预算（万元）"), Some(MoneyUnit::TenThousand));
        assert_eq!(unit("预算"), None);
    }
}
