//! Drawings that are printed as the pages of a PDF, and forms.

use crate::wire::wire;

wire! {
    /// A drawing that fills a sheet of paper.
    pub struct PrintedPage {
        /// An SVG document.
        pub svg: String,
        /// Width of the sheet in millimetres.
        #[specta(type = specta_typescript::Number)]
        pub width: f64,
        /// Height of the sheet in millimetres.
        #[specta(type = specta_typescript::Number)]
        pub height: f64,
    }
}

wire! {
    /// A PDF that was written.
    pub struct PrintedPages {
        /// Where it is.
        pub path: String,
        /// Its size in bytes.
        #[specta(type = specta_typescript::Number)]
        pub bytes: u64,
        /// How many pages it has.
        pub pages: u32,
        /// Characters that its fonts have no shape for; they show as boxes.
        pub missing: String,
    }
}

wire! {
    /// The forms of the product; each is printed from one record.
    #[derive(Copy, PartialOrd, Ord, Eq, Hash)]
    pub enum FormKind {
        /// 结案评审表, of a closure review.
        ClosureReview,
        /// 变更申请单, of a change request.
        ChangeRequest,
        /// 风险卡, of a risk.
        Risk,
        /// 立项评审表, of a proposal.
        Proposal,
        /// 阶段门评审表, of a gate.
        GateReview,
        /// 预算审批单, of a budget request.
        BudgetRequest,
        /// 月度预算审计报告, of the audit of a month.
        AuditMonth,
    }
}

wire! {
    /// A form that was written.
    pub struct PrintedForm {
        /// Where it is.
        pub path: String,
        /// Its size in bytes.
        #[specta(type = specta_typescript::Number)]
        pub bytes: u64,
        /// Characters that its fonts have no shape for; they show as boxes.
        pub missing: String,
    }
}
