//! Small files that prove something in the sample: evidence of documents that were checked at gates, papers of vouchers that
//! an audit found in order. They are plain texts, made here.

use portfolio::{
    Attachment, AuditAnswer, AuditSample, Change, CheckResult, CheckSubject, CostEntry, Date, GateReview, Id,
    Project, QualityCheck, Record,
};

/// Evidence that is kept for documents of gates, and papers for vouchers.
const MOST: usize = 24;

/// Attachments, and the bytes that they name.
pub(crate) struct Papers {
    pub(crate) changes: Vec<Change>,
    pub(crate) contents: Vec<Vec<u8>>,
}

/// The files of the sample's records.
pub(crate) fn papers(made: &[Change], as_of: Date, new_id: &mut dyn FnMut() -> Id) -> Papers {
    let mut papers = Papers { changes: Vec::new(), contents: Vec::new() };
    let projects: Vec<Project> = of(made);
    let gates: Vec<GateReview> = of(made);
    let named = |id: Id| projects.iter().find(|project| project.id == id);
    let presented = |item: &QualityCheck| {
        gates
            .iter()
            .any(|gate| gate.project == item.project && gate.gate == item.gate && gate.presented_on.is_some())
    };
    let checks = of::<QualityCheck>(made).into_iter().filter(|item| {
        item.subject == CheckSubject::Document && item.result == CheckResult::Passed && presented(item)
    });
    for item in checks.take(MOST) {
        let Some(project) = named(item.project) else { continue };
        let day = item.checked_on.unwrap_or(as_of);
        let text = format!(
            "{}\n\n项目：{} {}\n检查日期：{day}\n结论：通过\n\n本件由项目组提交，质量审查员核对原件后归档。\n",
            item.item, project.code, project.name
        );
        papers.keep(&item, (Some(project.id), &item.item, day), text, new_id);
    }
    let entries: Vec<CostEntry> = of(made);
    let in_order = |sample: &AuditSample| sample.documents == Some(AuditAnswer::Pass);
    for sample in of::<AuditSample>(made).into_iter().filter(in_order).take(MOST) {
        let Some(entry) = entries.iter().find(|entry| entry.id == sample.entry) else { continue };
        let amount = crate::budget::yuan(entry.amount);
        let text = format!(
            "记账凭证附件\n\n凭证号：{}\n入账日期：{}\n金额：{amount} 元\n摘要：{}\n供应商：{}\n\n附件：发票、验收单、付款申请单。\n",
            entry.voucher, entry.booked_on, entry.text, entry.supplier
        );
        let name = format!("{} 附件", entry.voucher);
        papers.keep(&sample, (Some(entry.project), &name, entry.booked_on), text, new_id);
    }
    papers
}

impl Papers {
    fn keep<R: Record>(
        &mut self,
        subject: &R,
        (project, name, day): (Option<Id>, &str, Date),
        text: String,
        new_id: &mut dyn FnMut() -> Id,
    ) {
        let bytes = text.into_bytes();
        let name = name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-");
        self.changes.push(Change::insert(&Attachment {
            subject_kind: R::ENTITY.name().to_owned(),
            subject: subject.to_row().id.to_string(),
            project,
            name: format!("{name}.txt"),
            size: bytes.len() as i64,
            sha256: store::content_name(&bytes),
            added_on: Some(day),
            added_by: "孟凡".into(),
            ..Attachment::new(new_id())
        }));
        self.contents.push(bytes);
    }
}

fn of<R: Record>(made: &[Change]) -> Vec<R> {
    let rows = made.iter().filter_map(|change| match change {
        Change::Insert(entity, row) if *entity == R::ENTITY => R::from_row(row).ok(),
        _ => None,
    });
    rows.collect()
}
