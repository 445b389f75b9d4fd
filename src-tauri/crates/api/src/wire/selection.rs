//! What to take when money and people are short.

use crate::wire::{Named, wire};

wire! {
    /// The limits of a selection.
    pub struct SelectionLimits {
        /// The money there is, 分; without it that of the choice kept last, or all that the candidates ask for.
        #[specta(type = Option<specta_typescript::Number>)]
        pub budget: Option<i64>,
        /// The people there are by role, in hundredths of a role-month.
        pub roles: Vec<RoleLimit>,
    }
}

wire! {
    /// How many people of a role there are.
    pub struct RoleLimit {
        /// The role.
        pub role: String,
        /// Role-months in hundredths.
        #[specta(type = specta_typescript::Number)]
        pub amount: i64,
    }
}

wire! {
    /// A selection.
    pub struct SelectionView {
        /// Every candidate: the chosen ones by value, then the others by value.
        pub rows: Vec<SelectionRow>,
        /// What the choice is worth, in hundredths of a point.
        #[specta(type = specta_typescript::Number)]
        pub value: i64,
        /// Money used, 分.
        #[specta(type = specta_typescript::Number)]
        pub cost: i64,
        /// Money there is, 分.
        #[specta(type = specta_typescript::Number)]
        pub budget: i64,
        /// People by role.
        pub roles: Vec<SelectionRole>,
        /// Whether none is worth more; otherwise the most that one might be worth, in hundredths.
        #[specta(type = Option<specta_typescript::Number>)]
        pub at_most: Option<i64>,
        /// What 1 万元 more would add, in hundredths of a point.
        #[specta(type = specta_typescript::Number)]
        pub next_unit_gain: i64,
        /// The least more money that adds something.
        pub next: Option<SelectionNext>,
        /// Scored proposals that carry no cost and so stand outside.
        pub left_out: Vec<Named>,
        /// Selections that were kept.
        pub scenarios: Vec<ScenarioView>,
    }
}

wire! {
    /// A candidate.
    pub struct SelectionRow {
        /// The proposal.
        pub id: String,
        /// Its number.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its weighted score, in hundredths of a point.
        #[specta(type = specta_typescript::Number)]
        pub value: i64,
        /// Its cost, 分.
        #[specta(type = specta_typescript::Number)]
        pub cost: i64,
        /// It has to be done.
        pub must: bool,
        /// It is in.
        pub chosen: bool,
        /// Why it is not: `excluded`, `needs_missing`, `short`, `worthless`.
        pub why: Option<String>,
        /// The proposal that keeps it out.
        pub other: Option<String>,
        /// Money short, 分.
        #[specta(type = Option<specta_typescript::Number>)]
        pub short_money: Option<i64>,
        /// Roles short: name and hundredths of a role-month.
        pub short_roles: Vec<SelectionShort>,
        /// What taking it anyway would cost, in hundredths of a point, and which would fall out; for the first missed.
        pub forced: Option<SelectionForced>,
    }
}

wire! {
    /// People short of a role.
    pub struct SelectionShort {
        /// The role.
        pub name: String,
        /// Hundredths of a role-month.
        #[specta(type = specta_typescript::Number)]
        pub amount: i64,
    }
}

wire! {
    /// What taking a candidate anyway would do.
    pub struct SelectionForced {
        /// What the choice loses, in hundredths of a point.
        #[specta(type = specta_typescript::Number)]
        pub loss: i64,
        /// What falls out.
        pub out: Vec<String>,
    }
}

wire! {
    /// People of a role in a selection.
    pub struct SelectionRole {
        /// The role.
        pub role: String,
        /// Its name.
        pub name: String,
        /// Used, hundredths of a role-month.
        #[specta(type = specta_typescript::Number)]
        pub used: i64,
        /// There are.
        #[specta(type = specta_typescript::Number)]
        pub limit: i64,
        /// Free in the months that the candidates ask for.
        #[specta(type = specta_typescript::Number)]
        pub free: i64,
    }
}

wire! {
    /// What more money would buy.
    pub struct SelectionNext {
        /// How much more, 分.
        #[specta(type = specta_typescript::Number)]
        pub more: i64,
        /// What it adds, in hundredths of a point.
        #[specta(type = specta_typescript::Number)]
        pub gain: i64,
        /// What comes in.
        pub into: Vec<String>,
        /// What falls out.
        pub out: Vec<String>,
    }
}

wire! {
    /// A selection that was kept.
    pub struct ScenarioView {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// What it tries.
        pub note: String,
        /// When and by whom it was kept.
        pub kept: String,
        /// Its limits.
        pub limits: SelectionLimits,
        /// Proposals that were chosen then.
        pub chosen: u32,
        /// In then and not now.
        pub gone: Vec<String>,
        /// In now and not then.
        pub new: Vec<String>,
    }
}
