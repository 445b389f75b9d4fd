//! Which column of a list of vouchers is which, by the words that finance programs write above them.

use super::super::header::plain;
use super::super::table::Table;

/// Where the columns are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The voucher's number.
    pub voucher: Option<usize>,
    /// The day.
    pub date: Option<usize>,
    /// The project's number.
    pub project: Option<usize>,
    /// The line by name, or the category.
    pub line: Option<usize>,
    /// The amount.
    pub amount: Option<usize>,
    /// The supplier.
    pub supplier: Option<usize>,
    /// What it is for.
    pub text: Option<usize>,
}

const VOUCHER: &[&str] =
    &["凭证号", "凭证字号", "凭证编号", "凭证", "voucher", "voucherno", "vouchernumber", "document"];
const DATE: &[&str] =
    &["日期", "记账日期", "凭证日期", "入账日期", "制单日期", "date", "postingdate", "bookingdate"];
const PROJECT: &[&str] =
    &["项目编号", "项目代码", "项目号", "项目", "项目名称", "projectcode", "projectno", "project"];
const LINE: &[&str] = &[
    "预算科目",
    "科目",
    "科目名称",
    "费用科目",
    "类别",
    "费用类别",
    "budgetline",
    "line",
    "category",
    "account",
];
const AMOUNT: &[&str] =
    &["金额", "借方金额", "本币金额", "发生额", "入账金额", "借方", "amount", "debit", "localamount"];
const SUPPLIER: &[&str] = &["供应商", "供应商名称", "往来单位", "客商", "supplier", "vendor"];
const TEXT: &[&str] = &["摘要", "说明", "备注", "事由", "text", "description", "memo"];

/// Where the columns of a table probably are; nothing where no header says so.
pub fn suggest(table: &Table) -> Columns {
    let headers: Vec<String> = table.headers.iter().map(|header| plain(header)).collect();
    let find =
        |words: &[&str]| words.iter().find_map(|word| headers.iter().position(|header| header == word));
    Columns {
        voucher: find(VOUCHER),
        date: find(DATE),
        project: find(PROJECT),
        line: find(LINE),
        amount: find(AMOUNT),
        supplier: find(SUPPLIER),
        text: find(TEXT),
    }
}
