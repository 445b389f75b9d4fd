//! The approval of a budget request: what is asked for, what its line holds, the level that decides, the decision.

use portfolio::approval_ladder::band_of;
use portfolio::budget_request_rules::{self as rules, Books};
use portfolio::{ApprovalBand, BudgetLine, BudgetRequest, Entity, Id, RequestKind, RequestStatus};
use report::form::{Align, Body, Column, Fact, Form, Section, Signature};

use crate::forms::{Writing, date};
use crate::office::Office;
use crate::{Answer, budget, records};

/// The form of a budget request.
pub(super) fn form(writing: &Writing, office: &Office, id: Id) -> Answer<Form> {
    let loaded = &writing.loaded;
    let (requests, bands) = (office.all::<BudgetRequest>()?, budget::ladder(office)?);
    let request = requests.iter().find(|request| request.id == id);
    let request = request.ok_or_else(|| records::gone(Entity::BudgetRequest))?;
    let project = loaded.project(request.project).ok_or_else(|| records::gone(Entity::Project))?;
    let books =
        Books { portfolio: &loaded.portfolio, requests: &requests, bands: &bands, terms: &loaded.terms };
    let day = request.submitted_on.unwrap_or(loaded.as_of);
    let cumulative = request.cumulative.unwrap_or_else(|| rules::cumulative(request, day, books));
    let of = Asked { writing, request, cumulative, bands: &bands };
    let say = |zh, en| writing.say(zh, en);
    let mut named = writing.project_facts(project);
    named.extend([
        Fact::new(say("申请人", "Requested by"), loaded.person(request.requested_by)),
        Fact::new(say("提交日期", "Submitted"), date(request.submitted_on)),
        Fact::row(say("申请事项", "Subject"), &request.title),
    ]);
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let dated = writing.data_date(loaded.as_of);
    let mut form = writing.blank(say("项目预算审批单", "Budget request"), &request.code, dated);
    form.sections = vec![
        section(say("一、申请信息", "1. Request"), vec![Body::Facts { across: 2, facts: named }]),
        section(say("二、申请内容", "2. What is asked for"), of.content()),
        section(say("三、科目情况", "3. The budget line"), vec![of.line()]),
        section(say("四、审批层级", "4. Level of approval"), of.level(rules::is_split(request, day, books))),
        section(say("五、审批结论", "5. Decision"), of.decision()),
    ];
    form.signatures = of.signatures();
    Ok(form)
}

struct Asked<'a> {
    writing: &'a Writing,
    request: &'a BudgetRequest,
    cumulative: portfolio::Money,
    bands: &'a [ApprovalBand],
}

impl Asked<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.writing.say(zh, en)
    }

    fn role(&self, id: Option<Id>) -> String {
        let role = self.writing.loaded.portfolio.roles.iter().find(|role| Some(role.id) == id);
        role.map(|role| role.name.clone()).unwrap_or_default()
    }

    fn content(&self) -> Vec<Body> {
        let request = self.request;
        let mut facts = vec![Fact::new(self.say("申请金额", "Amount"), format!("¥{}", yuan(request.amount)))];
        if self.writing.language == report::Language::Chinese {
            facts.push(Fact::new("大写", report::in_words(request.amount)));
        }
        facts.extend([
            Fact::new(self.say("费用类别", "Category"), self.writing.words.budget_category(self.category())),
            Fact::new(self.say("供应商", "Supplier"), &request.supplier),
        ]);
        vec![
            Body::Choice {
                label: self.say("申请类型", "Kind").into(),
                options: RequestKind::ALL
                    .iter()
                    .map(|kind| self.writing.words.request_kind(*kind).to_owned())
                    .collect(),
                chosen: RequestKind::ALL.iter().position(|kind| *kind == request.kind),
            },
            Body::Facts { across: 2, facts },
            Body::Text {
                label: self.say("申请理由", "Reason").into(),
                text: request.reason.clone(),
                lines: 4,
            },
        ]
    }

    fn found(&self) -> Option<&BudgetLine> {
        let mut lines = self.writing.loaded.portfolio.budget_lines.iter();
        lines.find(|line| Some(line.id) == self.request.line)
    }

    fn category(&self) -> portfolio::BudgetCategory {
        self.found().map_or(self.request.category, |line| line.category)
    }

    fn line(&self) -> Body {
        let right = |zh, en| Column::new(self.say(zh, en), 4).aligned(Align::Right);
        let columns = vec![
            Column::new(self.say("科目", "Line"), 8),
            right("当前预算", "Budget"),
            right("已发生", "Booked"),
            right("已承诺", "Ordered"),
            right("余额", "Left"),
        ];
        let row = |line: &BudgetLine| {
            let left = line.current() - line.actual - line.committed;
            let money = |amount| self.writing.money(Some(amount));
            vec![
                line.name.clone(),
                money(line.current()),
                money(line.actual),
                money(line.committed),
                money(left),
            ]
        };
        Body::Table { columns, rows: self.found().map(row).into_iter().collect(), blank: 1 }
    }

    fn level(&self, split: bool) -> Vec<Body> {
        let band = band_of(self.cumulative, self.bands).map(|band| band.id);
        let columns = vec![
            Column::new(self.say("累计金额区间", "Cumulative amount"), 10),
            Column::new(self.say("审批角色", "Decides"), 7),
            Column::new(self.say("代理角色", "Stands in"), 4),
            Column::new(self.say("本单适用", "Applies"), 3).aligned(Align::Center),
        ];
        let rows = portfolio::approval_ladder::ordered(self.bands).into_iter().map(|one| {
            let above = self.writing.money(Some(one.above));
            let range = match one.up_to {
                Some(up_to) => format!("{above} – {}", self.writing.money(Some(up_to))),
                None => format!("> {above}"),
            };
            let applies = if band == Some(one.id) { "√" } else { "" };
            vec![range, self.role(Some(one.role)), self.role(one.deputy), applies.to_owned()]
        });
        let facts = vec![
            Fact::new(self.say("累计金额", "Cumulative"), self.writing.money(Some(self.cumulative))),
            Fact::new(self.say("合并计算", "Added up"), self.writing.yes_no(split)),
        ];
        vec![Body::Table { columns, rows: rows.collect(), blank: 1 }, Body::Facts { across: 2, facts }]
    }

    fn decision(&self) -> Vec<Body> {
        use RequestStatus::*;
        let outcomes = [Approved, Returned, Rejected];
        vec![
            Body::Choice {
                label: self.say("审批结论", "Decision").into(),
                options: outcomes
                    .iter()
                    .map(|one| self.writing.words.request_status(*one).to_owned())
                    .collect(),
                chosen: outcomes.iter().position(|one| *one == self.request.status),
            },
            Body::Text {
                label: self.say("审批意见", "Opinion").into(),
                text: self.request.decision_note.clone(),
                lines: 2,
            },
        ]
    }

    fn signatures(&self) -> Vec<Signature> {
        let request = self.request;
        let submitted = request.submitted_on.is_some();
        let decides = band_of(self.cumulative, self.bands).map(|band| band.role);
        let role = self.role(request.decided_as.or(decides));
        vec![
            Signature {
                name: if submitted {
                    self.writing.loaded.person(request.requested_by)
                } else {
                    String::new()
                },
                date: date(request.submitted_on),
                ..Signature::open(self.say("申请人", "Requested by"))
            },
            Signature::open(self.say("财务审核", "Finance")),
            Signature {
                name: self.writing.loaded.person(request.decided_by),
                date: date(request.decided_on),
                ..Signature::open(if role.is_empty() { self.say("批准人", "Approver") } else { &role })
            },
        ]
    }
}

/// 元 to the 分, in groups of three.
fn yuan(amount: portfolio::Money) -> String {
    let plain = budget::yuan(amount);
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, "00"));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let grouped: Vec<String> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| group.iter().map(|figure| char::from(*figure)).collect())
        .collect();
    format!("{sign}{}.{rest}", grouped.join(","))
}
