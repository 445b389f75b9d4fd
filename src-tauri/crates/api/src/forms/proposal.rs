//! The intake review form: what is proposed and why, what it is worth, how it was scored, what the committee decided.
//! Scores stand in it only once every reviewer is through.

use portfolio::appraisal::Irr;
use portfolio::proposal_rules::{self, scoring};
use portfolio::{AgendaItem, Condition, Id, LessonTake, Outcome, Proposal, ReviewStatus, Seat, Session};
use report::form::{Align, Body, Column, Fact, Form, Section, Signature};

use crate::Answer;
use crate::forms::{Writing, date};
use crate::intake::{self, Intake, Own};
use crate::office::Office;

/// The form of a proposal.
pub(super) fn form(writing: &Writing, office: &Office, id: Id) -> Answer<Form> {
    let intake = Intake::load(office)?;
    let proposal = intake.proposal(id)?;
    let of = Proposed { writing, proposal, own: intake.own(proposal, &writing.loaded), intake: &intake };
    let say = |zh, en| writing.say(zh, en);
    let status = format!("{}{}", say("状态：", "Status: "), writing.words.proposal_status(proposal.status));
    let dated = format!("{status}　{}", writing.data_date(writing.loaded.as_of));
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let mut form = writing.blank(say("项目立项评审表", "Project intake review"), &proposal.code, dated);
    form.sections = vec![
        section(say("一、申请信息", "1. Proposal"), vec![of.facts()]),
        section(say("二、立项依据", "2. Grounds"), of.grounds()),
        section(say("三、经济评价", "3. Economics"), vec![of.money()]),
        section(say("四、经验教训应答", "4. Lessons answered"), of.lessons()),
        section(say("五、评分", "5. Scores"), of.scores()),
        section(say("六、评审结论", "6. Decision"), of.decision()),
    ];
    form.signatures = of.signatures();
    Ok(form)
}

struct Proposed<'a> {
    writing: &'a Writing,
    proposal: &'a Proposal,
    own: Own,
    intake: &'a Intake,
}

impl Proposed<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.writing.say(zh, en)
    }

    fn facts(&self) -> Body {
        let (proposal, writing) = (self.proposal, self.writing);
        let person = |id| writing.loaded.person(id);
        let form = self.intake.templates.iter().find(|form| form.id == proposal.template);
        let form = form.map(|form| format!("{} v{}", form.name, form.version)).unwrap_or_default();
        let facts = vec![
            Fact::row(self.say("项目名称", "Project"), &proposal.name),
            Fact::new(self.say("申请部门", "Department"), &proposal.department),
            Fact::new(self.say("项目类别", "Category"), &proposal.category),
            Fact::new(self.say("提案人", "Proposer"), person(proposal.proposer)),
            Fact::new(self.say("发起人", "Sponsor"), person(proposal.sponsor)),
            Fact::new(self.say("拟任经理", "Manager"), person(proposal.manager)),
            Fact::new(self.say("优先级", "Priority"), writing.words.priority(proposal.priority)),
            Fact::new(self.say("计划开始", "Start"), date(proposal.planned_start)),
            Fact::new(self.say("计划完成", "Finish"), date(proposal.planned_finish)),
            Fact::new(self.say("申请预算", "Budget"), writing.money(proposal.cost)),
            Fact::new(self.say("必做项目", "Must be done"), writing.yes_no(proposal.must_do)),
            Fact::new(self.say("提交日期", "Submitted"), date(proposal.submitted_on)),
            Fact::new(self.say("评审模板", "Form"), form),
        ];
        Body::Facts { across: 3, facts }
    }

    fn grounds(&self) -> Vec<Body> {
        let proposal = self.proposal;
        let text =
            |label: &str, text: &str, lines| Body::Text { label: label.into(), text: text.into(), lines };
        vec![
            text(self.say("项目价值", "Value"), &proposal.value_text, 2),
            text(self.say("项目目标", "Goals"), &proposal.goals, 2),
            text(self.say("预期收益", "Benefit"), &proposal.benefit_text, 2),
            text(self.say("主要风险", "Risks"), &proposal.risk_text, 2),
            text(self.say("资源需求", "Resources"), &proposal.resource_text, 2),
        ]
    }

    fn money(&self) -> Body {
        let found = self.intake.appraisal(self.proposal).map(|(_, found)| found);
        let today = found.as_ref().and_then(|found| found.today);
        let years = |years: f64| format!("{years:.2} {}", self.say("年", "years"));
        let percent = |rate: f64| format!("{:.2}%", rate * 100.0);
        let worth = |npv: f64| self.writing.money(Some(portfolio::Money(npv.round() as i64)));
        let irr = found.as_ref().map(|found| match &found.irr {
            Irr::Rate(rate) => percent(*rate),
            Irr::NoSignChange => self.say("无解", "None").to_owned(),
            Irr::Several(_) => self.say("多解", "Several").to_owned(),
            Irr::OutOfRange => self.say("超出范围", "Out of range").to_owned(),
        });
        let fact = |zh, en, value: Option<String>| Fact::new(self.say(zh, en), value.unwrap_or_default());
        let facts = vec![
            fact("净现值", "NPV", today.map(|today| worth(today.npv))),
            fact("IRR", "IRR", irr),
            fact("回收期", "Payback", found.as_ref().and_then(|found| found.payback).map(years)),
            fact("折现率", "Rate", intake::rate(self.proposal).map(percent)),
            fact(
                "获利指数",
                "Index",
                today.and_then(|today| today.profitability).map(|of| format!("{of:.2}")),
            ),
            fact("动态回收", "Discounted", today.and_then(|today| today.discounted_payback).map(years)),
        ];
        Body::Facts { across: 3, facts }
    }

    /// How many were answered how, and what was adopted: what is only read leaves nothing to be looked after.
    fn lessons(&self) -> Vec<Body> {
        let all = &self.writing.loaded.portfolio.lessons;
        let own = || self.intake.answers.iter().filter(|answer| answer.proposal == self.proposal.id);
        let counted = |take: &LessonTake| {
            let count = own().filter(|answer| answer.answer == *take).count();
            Fact::new(self.writing.words.lesson_take(*take), count.to_string())
        };
        let row = |answer: &portfolio::LessonAnswer| {
            let lesson = all.iter().find(|lesson| lesson.id == answer.lesson)?;
            Some(vec![lesson.title.clone(), answer.reason.clone()])
        };
        let adopted = own().filter(|answer| answer.answer == LessonTake::Adopted);
        let columns = vec![
            Column::new(self.say("采纳的经验教训", "Adopted"), 12),
            Column::new(self.say("落实措施", "What follows"), 12),
        ];
        let facts = LessonTake::ALL.iter().map(counted).collect();
        let table = Body::Table { columns, rows: adopted.filter_map(row).collect(), blank: 1 };
        vec![Body::Facts { across: 3, facts }, table]
    }

    fn scores(&self) -> Vec<Body> {
        let standing = self.own.standing(self.proposal, self.intake);
        let open = proposal_rules::scores_are_open(&standing);
        let shown: &[portfolio::ProposalScore] = if open { &self.intake.scores } else { &[] };
        let result = scoring::result(&self.own.criteria, &self.own.reviews, shown);
        let number = |number: Option<f64>| number.map(|number| format!("{number:.2}")).unwrap_or_default();
        let rows = self.own.criteria.iter().zip(&result.criteria).map(|(criterion, found)| {
            let given = found.given.iter().map(|(_, score)| score.to_string());
            vec![
                criterion.name.clone(),
                format!("{}%", criterion.weight),
                given.collect::<Vec<_>>().join(" / "),
                number(found.mean),
            ]
        });
        let columns = vec![
            Column::new(self.say("评分项", "Criterion"), 10),
            Column::new(self.say("权重", "Weight"), 3).aligned(Align::Center),
            Column::new(self.say("各评委评分（1–5）", "Scores (1–5)"), 7).aligned(Align::Center),
            Column::new(self.say("均值", "Mean"), 4).aligned(Align::Center),
        ];
        let total = result.total.filter(|_| open);
        let totals = self.intake.totals(&self.writing.loaded);
        let place = totals.get(&self.proposal.id).and_then(|(_, place)| *place);
        let facts = vec![
            Fact::new(self.say("加权总分", "Total"), number(total)),
            Fact::new(self.say("排名", "Rank"), place.map(|place| place.to_string()).unwrap_or_default()),
        ];
        let table = Body::Table { columns, rows: rows.collect(), blank: 0 };
        vec![table, Body::Facts { across: 2, facts }, self.reviewers(open)]
    }

    /// What reviewers said, each with a name.
    fn reviewers(&self, open: bool) -> Body {
        let line = |review: &portfolio::ProposalReview| {
            let name = self.writing.loaded.person(Some(review.reviewer));
            match review.status {
                ReviewStatus::Submitted if open && !review.comment.trim().is_empty() => {
                    Some(format!("{name}{}{}", self.say("：", ": "), review.comment))
                }
                ReviewStatus::Abstained => Some(format!("{name}{}", self.say("：回避", ": takes no part"))),
                ReviewStatus::Submitted | ReviewStatus::Open => None,
            }
        };
        let lines: Vec<String> = self.own.reviews.iter().filter_map(line).collect();
        Body::Text { label: self.say("评委意见", "Opinions").into(), text: lines.join("\n"), lines: 2 }
    }

    /// The newest decision of a committee on it, with its session.
    fn decided(&self) -> Option<(&AgendaItem, &Session)> {
        let own = self.intake.items.iter().filter(|item| item.proposal == Some(self.proposal.id));
        let item = own.filter(|item| item.outcome.is_some()).max_by_key(|item| (item.decided_on, item.id))?;
        let session = self.intake.sessions.iter().find(|session| session.id == item.session)?;
        Some((item, session))
    }

    fn decision(&self) -> Vec<Body> {
        let (words, decided) = (self.writing.words, self.decided());
        let outcome = decided.and_then(|(item, _)| item.outcome);
        let votes = decided.map(|(item, _)| {
            let tally = self.intake.tally(item);
            let [yes, no, neither] = [tally.for_it, tally.against, tally.abstained];
            match self.writing.language {
                report::Language::Chinese => format!("赞成 {yes}　反对 {no}　弃权 {neither}"),
                report::Language::English => format!("For {yes}, against {no}, abstained {neither}"),
            }
        });
        let mut body = vec![
            Body::Choice {
                label: self.say("评审结论", "Decision").into(),
                options: Outcome::ALL.iter().map(|one| words.outcome(*one).to_owned()).collect(),
                chosen: Outcome::ALL.iter().position(|one| Some(*one) == outcome),
            },
            Body::Text {
                label: self.say("理由", "Reason").into(),
                text: decided.map(|(item, _)| item.reason.clone()).unwrap_or_default(),
                lines: 2,
            },
            Body::Facts {
                across: 2,
                facts: vec![
                    Fact::new(
                        self.say("评审会议", "Session"),
                        decided
                            .map(|(_, session)| format!("{} {}", session.code, date(session.held_on)))
                            .unwrap_or_default(),
                    ),
                    Fact::new(self.say("表决", "Votes"), votes.unwrap_or_default()),
                ],
            },
        ];
        let bound = |condition: &&Condition| condition.proposal == Some(self.proposal.id);
        let conditions: Vec<&Condition> = self.intake.conditions.iter().filter(bound).collect();
        if !conditions.is_empty() {
            body.push(self.writing.conditions(&conditions));
        }
        body
    }

    fn signatures(&self) -> Vec<Signature> {
        let decided = self.decided();
        let chair = decided.and_then(|(_, session)| {
            let seats = self.intake.members.iter().filter(|seat| seat.committee == session.committee);
            seats.filter(|seat| seat.seat == Seat::Chair).map(|seat| seat.person).next()
        });
        let submitted = self.proposal.submitted_on;
        let proposer = submitted.and(self.proposal.proposer);
        vec![
            Signature {
                name: self.writing.loaded.person(proposer),
                date: date(submitted),
                ..Signature::open(self.say("提案人", "Proposer"))
            },
            Signature::open(self.say("部门负责人", "Department")),
            Signature::open(self.say("财务负责人", "Finance")),
            Signature {
                name: self.writing.loaded.person(chair),
                date: date(decided.and_then(|(item, _)| item.decided_on)),
                ..Signature::open(self.say("委员会主任", "Chair"))
            },
        ]
    }
}
