//! Versions of the project template, with everything that a project gets from one.

use crate::wire::wire;

wire! {
    /// The versions of the project template.
    pub struct TemplatesView {
        /// Newest first; the one that comes with the product is the last.
        pub versions: Vec<TemplateVersionView>,
        /// Days for which a version stays usable beside the one that follows it.
        pub grace_days: u32,
        /// Names of roles that may answer for gates and stand in the matrix.
        pub roles: Vec<String>,
        /// Whether nothing may be changed.
        pub locked: bool,
    }
}

wire! {
    /// A version of the project template.
    pub struct TemplateVersionView {
        /// Its record; nothing for the one that comes with the product.
        pub id: Option<String>,
        /// Name and number, as a project carries them.
        pub label: String,
        /// `draft`, `current`, `grace`, `retired`.
        pub standing: String,
        /// The last day of its grace.
        pub until: Option<String>,
        /// From when it is used.
        pub released_on: Option<String>,
        /// What differs from the version before.
        pub note: String,
        /// Projects that began with it.
        pub projects: u32,
        /// What keeps it from being used, as codes of `errorReason`.
        pub faults: Vec<String>,
        /// What a project gets.
        pub content: TemplateContent,
    }
}

wire! {
    /// What a project gets from a template.
    pub struct TemplateContent {
        /// The work breakdown, in its order.
        pub lines: Vec<TemplateLineView>,
        /// The gates with their checklists.
        pub gates: Vec<TemplateGateView>,
        /// The rows of the responsibility matrix.
        pub duties: Vec<TemplateDuty>,
        /// The lines of the budget.
        pub budget: Vec<TemplateShare>,
    }
}

wire! {
    /// A line of the work breakdown.
    pub struct TemplateLineView {
        /// How deep it lies; 0 at the top.
        pub level: u32,
        /// Its name.
        pub name: String,
        /// Working days.
        pub days: u32,
        /// Whether it runs beside the line before it.
        pub beside: bool,
        /// The gate whose review it is.
        pub gate: Option<String>,
    }
}

wire! {
    /// A gate with what is checked at it.
    pub struct TemplateGateView {
        /// The gate.
        pub gate: String,
        /// The role that answers for it.
        pub role: String,
        /// What is checked.
        pub items: Vec<TemplateItem>,
    }
}

wire! {
    /// An item of a checklist.
    pub struct TemplateItem {
        /// `deliverable`, `document`, `test`.
        pub subject: String,
        /// What is checked.
        pub item: String,
        /// Whether the gate needs it.
        pub mandatory: bool,
    }
}

wire! {
    /// A row of the responsibility matrix.
    pub struct TemplateDuty {
        /// What is done.
        pub name: String,
        /// Whether it approves something.
        pub approval: bool,
        /// Who has which letter.
        pub letters: Vec<TemplateLetter>,
    }
}

wire! {
    /// A letter of a row.
    pub struct TemplateLetter {
        /// The role.
        pub role: String,
        /// R, A, C or I.
        pub letter: String,
    }
}

wire! {
    /// A line of the budget.
    pub struct TemplateShare {
        /// What is spent on.
        pub category: String,
        /// Its name.
        pub name: String,
        /// Its share in percent.
        pub share: i32,
    }
}
