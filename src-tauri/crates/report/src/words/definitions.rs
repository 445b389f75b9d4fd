//! The definition cards in words: what a KPI is, what is counted, what is left out; the rules of lights; parameters.

use portfolio::Terms;
use portfolio::kpi::{CalendarRule, Definition, Kpi, WindowRule};
use portfolio::light::Dimension;

use crate::words::Words;

/// A KPI in words: formula, numerator, denominator.
type Card = (&'static str, &'static str, &'static str);

impl Words {
    /// Formula, numerator and denominator of a KPI.
    pub(crate) fn card(&self, kpi: Kpi) -> Card {
        self.pick(chinese(kpi), english(kpi))
    }

    /// Which date places a record in the window.
    pub(crate) fn window_rule(&self, rule: WindowRule) -> &'static str {
        match rule {
            WindowRule::Closed => self
                .pick("结案批准日在截至数据日期的 12 个月内", "Closed in the twelve months to the data date"),
            WindowRule::Due => {
                self.pick("应完成日在截至数据日期的 12 个月内", "Due in the twelve months to the data date")
            }
            WindowRule::Responded => {
                self.pick("应对完成日在 12 个月内", "Response completed in the twelve months")
            }
            WindowRule::Approved => self.pick("立项批准日在 12 个月内", "Approved in the twelve months"),
            WindowRule::Checked => self.pick("检查日在 12 个月内", "Checked in the twelve months"),
            WindowRule::AsOf => self.pick("数据日期当天的状态", "As of the data date"),
        }
    }

    /// Which days are counted.
    pub(crate) fn calendar_rule(&self, rule: CalendarRule) -> &'static str {
        match rule {
            CalendarRule::WorkingDays => {
                self.pick("项目日历的工作日", "Working days of the project's calendar")
            }
            CalendarRule::CalendarDays => self.pick("自然日", "Calendar days"),
            CalendarRule::None => self.pick("不涉及", "None"),
        }
    }

    /// What a KPI leaves out.
    pub(crate) fn exclusions_of(&self, definition: &Definition) -> String {
        let words: Vec<&str> =
            definition.exclusions.iter().map(|exclusion| self.exclusion(*exclusion)).collect();
        words.join(self.pick("、", ", "))
    }

    /// The rule of a light with its parameters.
    pub(crate) fn light_rule(&self, dimension: Dimension, terms: &Terms) -> String {
        match dimension {
            Dimension::Schedule => self.schedule_rule(terms),
            Dimension::Cost => self.cost_rule(terms),
            Dimension::Risk => self.pick(
                "绿:没有未关闭的重大风险;黄:有重大风险,应对未逾期;红:重大风险应对逾期。".to_owned(),
                "Green: no open major risk. Amber: open major risks, responses in time. Red: a response is late.".to_owned(),
            ),
            Dimension::Quality => {
                let amber = percent(terms.quality_amber_share);
                self.pick(
                    format!("必检项通过率 — 绿:100%;黄:不低于 {amber};红:低于 {amber}。"),
                    format!("Mandatory checks passed. Green: 100%. Amber: at least {amber}. Red: below."),
                )
            }
        }
    }

    fn schedule_rule(&self, terms: &Terms) -> String {
        let (green, amber) = (terms.schedule_green_days, terms.schedule_amber_days);
        let (green_share, amber_share) =
            (percent(terms.schedule_green_share), percent(terms.schedule_amber_share));
        self.pick(
            format!(
                "完成日期较批准推迟 — 绿:≤ {green} 个工作日且 ≤ 工期的 {green_share};\
                 黄:≤ {amber} 个工作日且 ≤ {amber_share};红:超出。"
            ),
            format!(
                "Finish after the approved one. Green: ≤ {green} working days and ≤ {green_share} of the duration. \
                 Amber: ≤ {amber} and ≤ {amber_share}. Red: beyond."
            ),
        )
    }

    fn cost_rule(&self, terms: &Terms) -> String {
        let (green, amber) = (percent(terms.cost_green_share), percent(terms.cost_amber_share));
        let under = percent(terms.underspend_share);
        self.pick(
            format!("完工预测较当前预算 — 绿:超支 ≤ {green};黄:≤ {amber},或节余超过 {under};红:超出。"),
            format!("Cost at completion against budget. Green: ≤ {green} over. Amber: ≤ {amber}, or more than {under} under. Red: beyond."),
        )
    }

    /// The conventions that hold for every figure.
    pub(crate) fn all_conventions(&self) -> [&'static str; 6] {
        self.pick(
            [
                "所有数字截至数据日期;数据日期之后的事实不计入。",
                "金额以分存储,以万元显示两位小数;合计按分计算后再舍入。",
                "目标判定使用未舍入的数值;显示时不会跨越目标取整。",
                "规则灯由阈值计算,与经理自报灯并列;两者不一致本身就是提示。",
                "“较上月”与上一个冻结月份逐条比较:新增、变化、不变、移出。",
                "走势按本期记录重新计算;“上月”是上月冻结时的数值,两者不同说明数据有更正。",
            ],
            [
                "Every figure is as of the data date; nothing dated later counts.",
                "Amounts are stored in 分 and shown in 万元 with two decimals; sums are made of 分 and rounded once.",
                "Targets are judged on unrounded figures; a figure is never rounded across its target.",
                "Lights by rule stand beside the lights that managers report; a disagreement is itself a finding.",
                "Movements compare line by line with the last frozen month: new, changed, same, gone.",
                "Trends are computed from this month's records; “last month” is the frozen figure. A difference is a correction.",
            ],
        )
    }

    /// A parameter's name.
    pub(crate) fn term(&self, name: &str) -> &'static str {
        match name {
            "terms.on_time_tolerance_days" => {
                self.pick("准时宽限(工作日)", "On-time tolerance (working days)")
            }
            "terms.budget_band" => self.pick("预算允许超出", "Budget band"),
            "terms.near_band" => self.pick("接近目标的范围", "Near to target"),
            "terms.major_risk_score" => self.pick("重大风险最低得分", "Least score of a major risk"),
            "terms.major_risk_impact" => {
                self.pick("直接列为重大的影响等级(6 为不启用)", "Impact that makes a risk major (6: off)")
            }
            "terms.freshness_days" => self.pick("状态有效天数", "Days a status stays fresh"),
            "terms.schedule_green_days" => self.pick("进度绿灯(工作日)", "Schedule green (working days)"),
            "terms.schedule_green_share" => {
                self.pick("进度绿灯(占工期)", "Schedule green (share of duration)")
            }
            "terms.schedule_amber_days" => self.pick("进度黄灯(工作日)", "Schedule amber (working days)"),
            "terms.schedule_amber_share" => {
                self.pick("进度黄灯(占工期)", "Schedule amber (share of duration)")
            }
            "terms.cost_green_share" => self.pick("成本绿灯", "Cost green"),
            "terms.cost_amber_share" => self.pick("成本黄灯", "Cost amber"),
            "terms.underspend_share" => self.pick("节余过大", "Under-spend"),
            "terms.quality_amber_share" => self.pick("质量黄灯下限", "Quality amber from"),
            "terms.budget_notice" => self.pick("预算提示线", "Budget notice"),
            "terms.budget_warning" => self.pick("预算警告线", "Budget warning"),
            "terms.budget_stop" => self.pick("预算停支线", "Budget stop"),
            _ => "",
        }
    }
}

/// Whether a parameter counts hundredths of a percent.
pub(crate) fn is_share(name: &str) -> bool {
    name.ends_with("_share") || name.ends_with("_band") || name.starts_with("terms.budget_")
}

fn percent(hundredths: i64) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

fn chinese(kpi: Kpi) -> Card {
    match kpi {
        Kpi::SuccessRate => (
            "准时、预算、质量三项都合格的结案项目 ÷ 可评定的结案项目",
            "三项都合格的结案项目数",
            "可评定的结案项目数(因故终止的算不成功)",
        ),
        Kpi::OnTimeRate => (
            "按期交付的项目 ÷ 统计期内应交付的项目",
            "在应完成日或之前验收的项目数",
            "应完成日在统计期内的项目数(逾期未交付也算)",
        ),
        Kpi::ScheduleDeviation => {
            ("结案项目实际完成与批准完成相差工作日的平均值,正数为延迟", "偏差工作日之和", "结案项目数")
        }
        Kpi::BudgetDeviation => (
            "(实际成本 − 批准预算)÷ 批准预算,多个项目按总额计算",
            "实际成本合计 − 批准预算合计",
            "批准预算合计",
        ),
        Kpi::RiskResponseTime => {
            ("重大风险从成为重大到应对全部完成的天数的平均值", "应对天数之和", "应对已完成的重大风险数")
        }
        Kpi::TemplateAdoption => {
            ("使用标准模板的新项目 ÷ 新批准的项目", "使用标准模板的项目数", "统计期内批准的项目数")
        }
        Kpi::QualityPassRate => {
            ("通过的检查项 ÷ 已检查且适用的检查项", "通过的检查项数", "已检查且适用的检查项数")
        }
        Kpi::DataFreshness => ("状态在有效天数内更新的在管项目 ÷ 在管项目", "按时更新的项目数", "在管项目数"),
    }
}

fn english(kpi: Kpi) -> Card {
    match kpi {
        Kpi::SuccessRate => (
            "Closed projects on time, within budget and good ÷ closed projects that can be assessed",
            "Closed projects that passed all three",
            "Closed projects assessed; one ended for cause counts as not successful",
        ),
        Kpi::OnTimeRate => (
            "Projects delivered by their due date ÷ projects due in the window",
            "Projects accepted on or before their due date",
            "Projects due in the window, delivered or not",
        ),
        Kpi::ScheduleDeviation => (
            "Mean working days between actual and approved finish of closed projects, positive is late",
            "Sum of the deviations",
            "Closed projects",
        ),
        Kpi::BudgetDeviation => (
            "(Actual − approved budget) ÷ approved budget; of several projects the ratio of their sums",
            "Sum of actual cost − sum of budgets",
            "Sum of budgets",
        ),
        Kpi::RiskResponseTime => (
            "Mean days from a risk becoming major to its completed response",
            "Sum of the days",
            "Major risks whose response was completed",
        ),
        Kpi::TemplateAdoption => (
            "New projects on a standard template ÷ new projects",
            "Projects on a template",
            "Projects approved in the window",
        ),
        Kpi::QualityPassRate => {
            ("Checks passed ÷ checks made that apply", "Checks passed", "Checks made that apply")
        }
        Kpi::DataFreshness => (
            "Running projects with a fresh status ÷ running projects",
            "Projects with a fresh status",
            "Running projects",
        ),
    }
}
