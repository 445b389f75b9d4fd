//! The risk card: cause, event and impact, both grades, the response with its clock, how it ended.

use portfolio::risk_rules::RiskBand;
use portfolio::{Entity, Id, Risk, RiskResponse};
use report::form::{Align, Body, Column, Fact, Form, Section, Signature};

use crate::forms::{Writing, date};
use crate::{Answer, records, risks};

/// The card of a risk.
pub(super) fn form(writing: &Writing, id: Id) -> Answer<Form> {
    let loaded = &writing.loaded;
    let risk = loaded.portfolio.risks.iter().find(|risk| risk.id == id);
    let risk = risk.ok_or_else(|| records::gone(Entity::Risk))?;
    let project = loaded.project(risk.project).ok_or_else(|| records::gone(Entity::Project))?;
    let mut named = writing.project_facts(project);
    named.extend([
        Fact::row(writing.say("风险名称", "Risk"), &risk.title),
        Fact::new(writing.say("类别", "Category"), writing.words.risk_category(risk.category)),
        Fact::new(writing.say("状态", "Status"), writing.words.risk_status(risk.status)),
        Fact::new(writing.say("责任人", "Owner"), loaded.person(risk.owner)),
        Fact::new(writing.say("登记日期", "Registered"), date(risk.identified_on)),
    ]);
    let say = |zh, en| writing.say(zh, en);
    let text = |label: &str, text: &str, lines| Body::Text { label: label.into(), text: text.into(), lines };
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let mut form = writing.blank(say("风险卡", "Risk card"), &risk.code, writing.data_date(loaded.as_of));
    form.sections = vec![
        section(say("一、基本信息", "1. Identification"), vec![Body::Facts { across: 2, facts: named }]),
        section(
            say("二、风险描述", "2. Description"),
            vec![
                text(say("原因", "Cause"), &risk.cause, 3),
                text(say("事件", "Event"), &risk.event, 3),
                text(say("影响", "Impact"), &risk.impact_text, 3),
                text(say("触发征兆", "Trigger"), &risk.trigger, 2),
            ],
        ),
        section(say("三、评级", "3. Grades"), vec![grades(writing, risk), exposure(writing, risk)]),
        section(say("四、应对", "4. Response"), response(writing, risk)),
        section(say("五、关闭", "5. Closing"), closing(writing, risk)),
    ];
    form.signatures = [say("风险责任人", "Risk owner"), say("项目经理", "Project manager"), "PMO"]
        .map(Signature::open)
        .into();
    Ok(form)
}

fn band(writing: &Writing, band: RiskBand) -> &'static str {
    match band {
        RiskBand::Low => writing.say("低", "Low"),
        RiskBand::Medium => writing.say("中", "Medium"),
        RiskBand::High => writing.say("高", "High"),
        RiskBand::Extreme => writing.say("极高", "Extreme"),
    }
}

fn grades(writing: &Writing, risk: &Risk) -> Body {
    let text = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let line = |name: &str, probability: Option<i64>, impact: Option<i64>| {
        let score = probability.zip(impact).map(|(probability, impact)| probability * impact);
        let grade = score
            .map(|score| band(writing, writing.loaded.terms.risk_matrix.band(score)))
            .unwrap_or_default();
        vec![name.to_owned(), text(probability), text(impact), text(score), grade.to_owned()]
    };
    let columns = [
        Column::new(writing.say("评级", "Grade"), 6),
        Column::new(writing.say("概率（1–5）", "Probability (1–5)"), 5).aligned(Align::Center),
        Column::new(writing.say("影响（1–5）", "Impact (1–5)"), 5).aligned(Align::Center),
        Column::new(writing.say("分值", "Score"), 4).aligned(Align::Center),
        Column::new(writing.say("等级", "Band"), 4).aligned(Align::Center),
    ];
    Body::Table {
        columns: columns.into(),
        rows: vec![
            line(writing.say("固有（应对前）", "Inherent"), Some(risk.probability), Some(risk.impact)),
            line(writing.say("剩余（应对后）", "Residual"), risk.residual_probability, risk.residual_impact),
        ],
        blank: 0,
    }
}

fn exposure(writing: &Writing, risk: &Risk) -> Body {
    let facts = vec![
        Fact::new(writing.say("预计损失", "Expected loss"), writing.money(risk.exposure)),
        Fact::new(writing.say("成为重大", "Major since"), date(risk.major_since)),
    ];
    Body::Facts { across: 2, facts }
}

fn response(writing: &Writing, risk: &Risk) -> Vec<Body> {
    let options: Vec<String> =
        RiskResponse::ALL.iter().map(|one| writing.words.risk_response(*one).to_owned()).collect();
    let chosen = RiskResponse::ALL.iter().position(|one| Some(*one) == risk.response);
    let days = risks::response_days(risk, &writing.loaded);
    let days = days.map(|days| format!("{days} {}", writing.say("自然日", "calendar days")));
    vec![
        Body::Choice { label: writing.say("应对策略", "Strategy").into(), options, chosen },
        Body::Text {
            label: writing.say("应对措施", "Response plan").into(),
            text: risk.response_plan.clone(),
            lines: 4,
        },
        Body::Facts {
            across: 3,
            facts: vec![
                Fact::new(writing.say("计划完成", "Due"), date(risk.response_due)),
                Fact::new(writing.say("实际完成", "Done"), date(risk.response_done_on)),
                Fact::new(writing.say("响应时间", "Response time"), days.unwrap_or_default()),
            ],
        },
    ]
}

fn closing(writing: &Writing, risk: &Risk) -> Vec<Body> {
    let facts = vec![
        Fact::new(writing.say("发生日期", "Occurred"), date(risk.occurred_on)),
        Fact::new(writing.say("关闭日期", "Closed"), date(risk.closed_on)),
        Fact::row(writing.say("关闭原因", "Reason"), &risk.close_reason),
    ];
    vec![Body::Facts { across: 2, facts }]
}
