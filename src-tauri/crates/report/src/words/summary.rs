//! The sentences of the summary in words. Every figure in them comes from the model.

use portfolio::{Money, SummaryLanguage, SummaryTopic};

use crate::monthly::MonthlyReport;
use crate::monthly::beside::Beside;
use crate::monthly::summary::{KpiStand, Says, Sentence};
use crate::words::{Language, Words, decimals};

/// A sentence as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// What it is about.
    pub topic: SummaryTopic,
    /// Its words: a person's, or the drafted ones.
    pub text: String,
    /// Whether a person wrote it.
    pub edited: bool,
}

/// KPI that a sentence names.
const NAMED: usize = 3;

impl Words {
    /// The summary as every export prints it: a person's words where there are some, what was left out left out.
    pub fn summary(&self, report: &MonthlyReport) -> Vec<SummaryLine> {
        let line = |sentence: &Sentence| {
            let edit = sentence.edit(self.summary_language());
            SummaryLine {
                topic: sentence.topic,
                text: edit.map_or_else(|| self.drafted(&sentence.says), |edit| edit.text.trim().to_owned()),
                edited: edit.is_some(),
            }
        };
        report.summary.iter().map(line).filter(|line| !line.text.is_empty()).collect()
    }

    /// The language under which edits are kept.
    pub fn summary_language(&self) -> SummaryLanguage {
        self.pick(SummaryLanguage::Chinese, SummaryLanguage::English)
    }

    /// A sentence as it is drafted.
    pub fn drafted(&self, says: &Says) -> String {
        let parts = match says {
            Says::Lights { counts, worse, better, named } => {
                self.said_lights(counts.now, counts.last, (*worse, *better), named.as_deref())
            }
            Says::Kpi { met, judged, missed } => self.said_kpi(*met, *judged, missed),
            Says::Milestones { reached, overdue, soon, later, most } => {
                self.said_milestones([*reached, *overdue, *soon], *later, most.as_ref())
            }
            Says::Money { used, excess, deviation, exceeded } => {
                self.said_money(*used, (*excess, *deviation), *exceeded)
            }
            Says::Risks { open, major, new, gone, late, worst } => {
                self.said_risks(*open, (*new, *gone), *major, *late, worst.as_ref())
            }
            Says::Changes { waiting, longest, approved, days, cost } => {
                self.said_changes((*waiting, *longest), *approved, (*days, *cost))
            }
            Says::Quality { rate, stops, new } => self.said_quality(*rate, *stops, *new),
            Says::Trust { watermelons, named, stale, expected } => {
                self.said_trust(*watermelons, named.as_deref(), *stale, *expected)
            }
            Says::Decisions { kinds } if kinds.is_empty() => {
                vec![self.pick("无待决策事项".to_owned(), "Nothing waits for a decision".to_owned())]
            }
            Says::Decisions { kinds } => {
                let all: usize = kinds.iter().map(|(_, count)| count).sum();
                let each: Vec<String> = kinds
                    .iter()
                    .map(|(kind, count)| format!("{} {count}", self.decision_kind(*kind)))
                    .collect();
                vec![self.pick(
                    format!("待决策 {all} 项：{}", each.join("、")),
                    format!("{all} waiting for a decision: {}", each.join(", ")),
                )]
            }
            Says::Own => return String::new(),
        };
        format!("{}{}", parts.join(self.pick("；", "; ")), self.pick("。", "."))
    }

    fn said_lights(
        &self,
        now: [usize; 4],
        last: Option<[usize; 4]>,
        (worse, better): (Option<usize>, Option<usize>),
        named: Option<&str>,
    ) -> Vec<String> {
        let [green, amber, red, grey] = std::array::from_fn(|place| {
            self.beside(now[place].to_string(), last.map(|l| l[place].to_string()))
        });
        let projects: usize = now.iter().sum();
        let mut parts = vec![self.pick(
            format!("本期跟踪项目 {projects} 个：绿 {green}、黄 {amber}、红 {red}、无数据 {grey}"),
            format!(
                "{projects} projects followed: {green} green, {amber} amber, {red} red, {grey} without data"
            ),
        )];
        if let Some((worse, better)) = worse.zip(better).filter(|(worse, better)| worse + better > 0) {
            let name = named.map_or(String::new(), |name| {
                self.pick(format!("（首要关注“{name}”）"), format!(" (first of all “{name}”)"))
            });
            parts.push(self.pick(
                format!("{worse} 个转差{name}，{better} 个好转"),
                format!("{worse} got worse{name}, {better} better"),
            ));
        }
        parts
    }

    /// A figure with last month's in brackets.
    fn beside(&self, now: String, last: Option<String>) -> String {
        match last {
            Some(last) => self.pick(format!("{now}（上月 {last}）"), format!("{now} (last month {last})")),
            None => now,
        }
    }

    fn said_kpi(&self, met: usize, judged: usize, missed: &[KpiStand]) -> Vec<String> {
        let mut parts = vec![self.pick(
            format!("有目标的 {judged} 项 KPI 中 {met} 项达成"),
            format!("{met} of {judged} KPI with a target reached it"),
        )];
        if !missed.is_empty() {
            let named: Vec<String> = missed.iter().take(NAMED).map(|stand| self.said_stand(stand)).collect();
            let rest = match missed.len() > NAMED {
                true => self
                    .pick(format!("等 {} 项", missed.len()), format!(" and {} more", missed.len() - NAMED)),
                false => String::new(),
            };
            parts.push(self.pick(
                format!("未达成：{}{rest}", named.join("、")),
                format!("not reached: {}{rest}", named.join(", ")),
            ));
        }
        parts
    }

    /// Name, figure, target and last month's figure.
    fn said_stand(&self, stand: &KpiStand) -> String {
        let figure = |value: f64| {
            let places = usize::from(decimals(value, Some(&stand.target)));
            format!("{value:.places$}{}", self.suffix(stand.unit))
        };
        let (name, value) = (self.kpi(stand.kpi), figure(stand.value));
        let goal = self.target(&stand.target, stand.unit);
        match stand.last.map(figure) {
            Some(last) => self.pick(
                format!("{name} {value}（目标 {goal}，上月 {last}）"),
                format!("{name} {value} (target {goal}, last month {last})"),
            ),
            None => {
                self.pick(format!("{name} {value}（目标 {goal}）"), format!("{name} {value} (target {goal})"))
            }
        }
    }

    fn said_milestones(
        &self,
        [reached, overdue, soon]: [usize; 3],
        later: Option<usize>,
        most: Option<&(String, String, i64)>,
    ) -> Vec<String> {
        let mut parts = vec![self.pick(
            format!("本月达成里程碑 {reached} 个，逾期 {overdue} 个，未来 90 天到期 {soon} 个"),
            format!("{reached} milestones reached this month, {overdue} overdue, {soon} due in 90 days"),
        )];
        if let (Some(later), Some((project, name, days))) = (later, most) {
            parts.push(self.pick(
                format!("较上月推迟 {later} 个，最多的是“{project}”的“{name}”，推迟 {days} 天"),
                format!("{later} later than last month, most of all “{name}” of “{project}” by {days} days"),
            ));
        }
        parts
    }

    fn said_money(
        &self,
        used: Beside<Option<f64>>,
        (excess, deviation): (Money, Option<f64>),
        exceeded: usize,
    ) -> Vec<String> {
        let share = |share: Option<f64>| share.map_or(self.none.to_owned(), |s| format!("{:.1}%", s * 100.0));
        let used = self.beside(share(used.now), used.last.map(share));
        let amount = self.money(Money(excess.0.abs()));
        let deviation = deviation.map_or(String::new(), |share| format!("{:.1}%", share.abs() * 100.0));
        let mut parts =
            vec![self.pick(format!("预算执行 {used}"), format!("{used} of the budget is booked"))];
        parts.push(match excess.0 {
            0 => {
                self.pick("完工预测与预算持平".to_owned(), "cost at completion equals the budget".to_owned())
            }
            1.. => self.pick(
                format!("完工预测超出预算 {amount}（{deviation}）"),
                format!("cost at completion is {amount} over budget ({deviation})"),
            ),
            _ => self.pick(
                format!("完工预测低于预算 {amount}（{deviation}）"),
                format!("cost at completion is {amount} under budget ({deviation})"),
            ),
        });
        if exceeded > 0 {
            parts.push(self.pick(
                format!("{exceeded} 个项目预算已用尽"),
                format!("{exceeded} projects have used up their budget"),
            ));
        }
        parts
    }

    fn said_risks(
        &self,
        open: Beside<usize>,
        (new, gone): (Option<usize>, Option<usize>),
        major: usize,
        late: usize,
        worst: Option<&(String, String, i64)>,
    ) -> Vec<String> {
        let open = self.beside(open.now.to_string(), open.last.map(|last| last.to_string()));
        let moved = new.zip(gone).map_or(String::new(), |(new, gone)| {
            self.pick(
                format!("，本月新增 {new} 项、减少 {gone} 项"),
                format!(", {new} new and {gone} gone this month"),
            )
        });
        let mut parts = vec![self.pick(
            format!("未关闭风险 {open} 项，其中重大 {major} 项{moved}"),
            format!("{open} risks open, {major} of them major{moved}"),
        )];
        if let Some((project, title, days)) = worst {
            parts.push(self.pick(
                format!("{late} 项应对逾期，首要为“{project}”的“{title}”，逾期 {days} 天"),
                format!("{late} responses are late, first of all “{title}” of “{project}” by {days} days"),
            ));
        }
        parts
    }

    fn said_changes(
        &self,
        (waiting, longest): (usize, Option<i64>),
        approved: usize,
        (days, cost): (i64, Money),
    ) -> Vec<String> {
        let wait = longest.map_or(String::new(), |days| {
            self.pick(format!("，最长已等 {days} 天"), format!(", the longest for {days} days"))
        });
        let mut parts =
            vec![self.pick(
                format!("待批变更 {waiting} 项{wait}"),
                format!("{waiting} change requests wait{wait}"),
            )];
        if approved > 0 {
            let cost = format!("{}{}", if cost.0 > 0 { "+" } else { "" }, self.money(cost));
            parts.push(self.pick(
                format!("本月批准 {approved} 项，工期 {days:+} 个工作日、费用 {cost}"),
                format!("{approved} approved this month: {days:+} working days, cost {cost}"),
            ));
        }
        parts
    }

    fn said_quality(&self, rate: Beside<Option<f64>>, stops: usize, new: Option<usize>) -> Vec<String> {
        let share = |share: Option<f64>| share.map_or(self.none.to_owned(), |s| format!("{:.1}%", s * 100.0));
        let rate = self.beside(share(rate.now), rate.last.map(share));
        let fresh = new.filter(|new| *new > 0).map_or(String::new(), |new| {
            self.pick(format!("，其中本月新增 {new} 项"), format!(", {new} of them new"))
        });
        let mut parts =
            vec![self.pick(format!("质量检查通过率 {rate}"), format!("{rate} of quality checks passed"))];
        if stops > 0 {
            parts.push(self.pick(
                format!("{stops} 个必检项阻碍关口{fresh}"),
                format!("{stops} mandatory checks stop a gate{fresh}"),
            ));
        }
        parts
    }

    fn said_trust(
        &self,
        watermelons: usize,
        named: Option<&str>,
        stale: usize,
        expected: usize,
    ) -> Vec<String> {
        let mut parts = Vec::new();
        if let Some(name) = named {
            parts.push(self.pick(
                format!("{watermelons} 个项目自报灯优于规则灯（如“{name}”）"),
                format!("{watermelons} projects report better than the rules say, “{name}” among them"),
            ));
        }
        if stale > 0 {
            parts.push(self.pick(
                format!("{expected} 个在管项目中 {stale} 个状态未按时更新"),
                format!("{stale} of {expected} running projects have no fresh status"),
            ));
        }
        parts
    }
}

impl From<SummaryLanguage> for Language {
    fn from(language: SummaryLanguage) -> Language {
        match language {
            SummaryLanguage::Chinese => Language::Chinese,
            SummaryLanguage::English => Language::English,
        }
    }
}
