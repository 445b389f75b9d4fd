//! The report of a month's audit: what was booked, the vouchers drawn and their checklist, what is odd by rule, findings,
//! the conclusion.

use std::collections::HashMap;

use portfolio::{AuditAnswer, AuditSample, CostEntry, Id, Money, Stratum};
use report::form::{Align, Body, Column, Fact, Form, Section, Signature};

use crate::Answer;
use crate::budget::audit::{Audited, audited};
use crate::forms::{Writing, date};
use crate::office::Office;

/// The report of an audit.
pub(super) fn form(writing: &Writing, office: &mut Office, id: Id) -> Answer<Form> {
    let found = audited(office, id)?;
    let of = Report { writing, found: &found };
    let say = |zh, en| writing.say(zh, en);
    let audit = &found.audit;
    let status = format!("{}{}", say("状态：", "Status: "), writing.words.audit_status(audit.status));
    let dated = format!("{status}　{}", writing.data_date(writing.loaded.as_of));
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let mut form = writing.blank(say("月度预算审计报告", "Monthly budget audit"), &audit.code, dated);
    form.sections = vec![
        section(say("一、审计范围", "1. Scope"), vec![of.scope(), of.strata()]),
        section(say("二、抽查凭证", "2. Vouchers drawn"), of.vouchers()),
        section(say("三、规则提示的异常", "3. Odd by rule"), vec![of.odd()]),
        section(say("四、审计发现与整改", "4. Findings"), vec![of.findings()]),
        section(
            say("五、审计结论", "5. Conclusion"),
            vec![Body::Text {
                label: say("结论", "Conclusion").into(),
                text: audit.conclusion.clone(),
                lines: 3,
            }],
        ),
    ];
    form.signatures = vec![
        Signature {
            name: audit.closed_by.clone(),
            date: date(audit.closed_on),
            ..Signature::open(say("审计人", "Auditor"))
        },
        Signature::open(say("财务负责人", "Finance")),
        Signature::open(say("PMO主任", "Head of the PMO")),
    ];
    Ok(form)
}

struct Report<'a> {
    writing: &'a Writing,
    found: &'a Audited,
}

impl Report<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.writing.say(zh, en)
    }

    fn project(&self, id: Id) -> String {
        self.writing.loaded.project(id).map(|project| project.code.clone()).unwrap_or_default()
    }

    fn money(&self, amount: Money) -> String {
        self.writing.money(Some(amount))
    }

    fn scope(&self) -> Body {
        let audit = &self.found.audit;
        let facts = vec![
            Fact::new(self.say("审计月份", "Month"), &audit.month),
            Fact::new(self.say("锁定日期", "Locked"), date(audit.locked_on)),
            Fact::new(self.say("锁定人", "Locked by"), &audit.locked_by),
            Fact::new(self.say("入账笔数", "Bookings"), self.found.entries.len().to_string()),
            Fact::new(self.say("入账金额", "Amount"), self.money(self.found.amount())),
            Fact::new(
                self.say("抽样种子", "Seed"),
                audit.seed.map(|seed| seed.to_string()).unwrap_or_default(),
            ),
        ];
        Body::Facts { across: 3, facts }
    }

    /// How much of each part of the bookings was looked at.
    fn strata(&self) -> Body {
        let entries: HashMap<Id, &CostEntry> =
            self.found.entries.iter().map(|entry| (entry.id, entry)).collect();
        let row = |stratum: &Stratum| {
            let own = self.found.samples.iter().filter(|sample| sample.stratum == *stratum);
            let amount =
                own.clone().filter_map(|sample| entries.get(&sample.entry)).map(|entry| entry.amount);
            let failed = own.clone().filter(|sample| sample.answers().contains(&Some(AuditAnswer::Fail)));
            vec![
                self.writing.words.stratum(*stratum).to_owned(),
                own.clone().count().to_string(),
                self.money(amount.sum()),
                failed.count().to_string(),
            ]
        };
        let right = |zh, en| Column::new(self.say(zh, en), 6).aligned(Align::Right);
        let columns = vec![
            Column::new(self.say("抽样分层", "Stratum"), 6),
            right("抽查笔数", "Drawn"),
            right("抽查金额", "Amount"),
            right("不符笔数", "Not in order"),
        ];
        Body::Table { columns, rows: Stratum::ALL.iter().map(row).collect(), blank: 0 }
    }

    fn vouchers(&self) -> Vec<Body> {
        let row = |sample: &AuditSample| {
            let entry = self.found.entries.iter().find(|entry| entry.id == sample.entry)?;
            let answers = sample.answers().map(|answer| match answer {
                Some(AuditAnswer::Pass) => "√",
                Some(AuditAnswer::Fail) => "×",
                Some(AuditAnswer::NotApplicable) => "—",
                None => "□",
            });
            Some(vec![
                entry.voucher.clone(),
                self.project(entry.project),
                self.money(entry.amount),
                answers.join("　"),
                sample.note.clone(),
            ])
        };
        let asked = self.say("附件 审批 金额 科目 期间", "Papers, approval, amounts, line, period");
        let columns = vec![
            Column::new(self.say("凭证号", "Voucher"), 5),
            Column::new(self.say("项目", "Project"), 4),
            Column::new(self.say("金额", "Amount"), 4).aligned(Align::Right),
            Column::new(asked, 7).aligned(Align::Center),
            Column::new(self.say("备注", "Remarks"), 4),
        ];
        vec![Body::Table { columns, rows: self.found.samples.iter().filter_map(row).collect(), blank: 2 }]
    }

    fn odd(&self) -> Body {
        let row = |(entry, anomalies): &(CostEntry, Vec<portfolio::Anomaly>)| {
            let words = anomalies.iter().map(|odd| self.writing.words.anomaly(*odd));
            vec![
                entry.voucher.clone(),
                self.project(entry.project),
                entry.booked_on.to_string(),
                self.money(entry.amount),
                words.collect::<Vec<_>>().join(self.say("、", ", ")),
            ]
        };
        let columns = vec![
            Column::new(self.say("凭证号", "Voucher"), 5),
            Column::new(self.say("项目", "Project"), 4),
            Column::new(self.say("日期", "Day"), 4).aligned(Align::Center),
            Column::new(self.say("金额", "Amount"), 4).aligned(Align::Right),
            Column::new(self.say("异常规则", "Rule"), 7),
        ];
        Body::Table { columns, rows: self.found.odd.iter().map(row).collect(), blank: 1 }
    }

    fn findings(&self) -> Body {
        let row = |finding: &portfolio::AuditFinding| {
            vec![
                finding.title.clone(),
                self.writing.loaded.person(finding.owner),
                date(finding.due_on),
                finding.resolution.clone(),
                date(finding.done_on),
            ]
        };
        let columns = vec![
            Column::new(self.say("发现问题", "Finding"), 8),
            Column::new(self.say("责任人", "Owner"), 3).aligned(Align::Center),
            Column::new(self.say("期限", "Due"), 4).aligned(Align::Center),
            Column::new(self.say("整改情况", "Put right by"), 5),
            Column::new(self.say("完成", "Done"), 4).aligned(Align::Center),
        ];
        Body::Table { columns, rows: self.found.findings.iter().map(row).collect(), blank: 2 }
    }
}
