//! Words for the closed lists of codes that printed forms alone name. A new code without words does not compile.

use portfolio::{
    Anomaly, AuditStatus, BudgetCategory, GateStatus, LessonTake, Outcome, Priority, ProposalStatus,
    RequestKind, RequestStatus, Stratum,
};

use crate::words::Words;

code_words! {
    priority(Priority) { High: "高", "High"; Medium: "中", "Medium"; Low: "低", "Low"; }
    proposal_status(ProposalStatus) {
        Draft: "草稿", "Draft"; Submitted: "已提交", "Submitted"; Scoring: "评分中", "Being scored"; Scored: "评分完成", "Scored";
        Approved: "已批准", "Approved"; ApprovedWithConditions: "有条件批准", "Approved with conditions";
        Deferred: "暂缓", "Deferred"; Rejected: "否决", "Rejected"; Withdrawn: "已撤回", "Withdrawn";
    }
    outcome(Outcome) {
        Approved: "同意立项", "Approve"; ApprovedWithConditions: "有条件同意", "Approve with conditions";
        Deferred: "暂缓", "Defer"; Rejected: "不同意", "Reject";
    }
    lesson_take(LessonTake) { Read: "已阅", "Read"; Adopted: "采纳", "Adopted"; NotApplicable: "不适用", "Not applicable"; }
    gate_status(GateStatus) {
        Planned: "计划中", "Planned"; InReview: "评审中", "In review"; Passed: "通过", "Pass";
        PassedWithConditions: "有条件通过", "Pass with conditions"; Redo: "整改后重审", "Redo";
        OnHold: "暂缓", "Hold"; Terminated: "终止项目", "Terminate";
    }
    request_kind(RequestKind) { NewLine: "新增科目", "New line"; LineChange: "调整科目", "Change of a line"; Commitment: "大额签约", "Order over the limit"; }
    request_status(RequestStatus) {
        Draft: "草稿", "Draft"; Submitted: "待审批", "Waiting"; Approved: "同意", "Approve";
        Rejected: "不同意", "Reject"; Returned: "退回修改", "Return";
    }
    budget_category(BudgetCategory) {
        Labour: "人工", "Labour"; Outsourcing: "外包", "Outsourcing"; Hardware: "硬件", "Hardware"; Software: "软件", "Software";
        Travel: "差旅", "Travel"; Training: "培训", "Training"; Other: "其他", "Other"; Contingency: "预备费", "Contingency";
    }
    audit_status(AuditStatus) { Open: "未锁定", "Open"; Locked: "已锁定", "Locked"; Sampled: "抽查中", "Being sampled"; Findings: "整改中", "Findings open"; Closed: "已关闭", "Closed"; }
    stratum(Stratum) { Top: "大额", "Great"; Middle: "中额", "Middle"; Small: "小额", "Small"; }
    anomaly(Anomaly) {
        AfterClosure: "结案后入账", "Booked after closure"; AboveLine: "超科目预算", "Above its line"; RoundSum: "整数金额", "Round sum";
        DayOff: "休息日入账", "Booked on a day off"; Split: "疑似拆分", "Probably split"; Duplicate: "重复凭证", "Duplicate";
        Unapproved: "未经审批", "Without approval"; CrossPeriod: "跨期", "Other period";
    }
}
