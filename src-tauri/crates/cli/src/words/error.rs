//! Errors in words: one sentence in each language for every code, and the values that place it.

use api::{ApiError, Code};

/// An error in both languages, with where it happened.
pub fn error(error: &ApiError) -> String {
    let (chinese, english) = sentence(error.code);
    let values: Vec<String> = error.context.iter().map(|(name, value)| format!("{name}={value}")).collect();
    match values.is_empty() {
        true => format!("{chinese}\n{english}"),
        false => format!("{chinese}\n{english}\n{}", values.join("  ")),
    }
}

fn sentence(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::NothingOpen => ("没有打开的项目组合。", "No portfolio is open."),
        Code::NotFound => ("找不到文件。", "The file is not there."),
        Code::Exists => ("同名文件已存在，未覆盖。", "A file of this name exists and was not written over."),
        Code::InUse => ("文件正被另一个程序打开。", "The file is open in another program."),
        Code::ReadOnly => {
            ("无法写入：文件、文件夹或磁盘是只读的。", "Cannot write: the file, folder or disk is read-only.")
        }
        Code::DiskFull => ("磁盘空间不足，未做任何更改。", "The disk is full; nothing was changed."),
        Code::Corrupt => ("文件已损坏，请从备份恢复。", "The file is damaged; restore a backup."),
        Code::NotAPortfolio => ("这不是 PMO 工作台的项目组合文件。", "This is not a portfolio of PMO Desk."),
        Code::NewerVersion => {
            ("文件由更新版本创建，请升级程序。", "A newer version made this file; update the program.")
        }
        Code::Io => ("文件操作失败。", "The file operation failed."),
        Code::TargetLocked => (
            "目标文件被占用，新文件已另存。",
            "The target is held by another program; the new file was kept beside it.",
        ),
        Code::NoSuchRecord => ("记录不存在或已删除。", "The record does not exist or was deleted."),
        Code::BadField => ("字段的值不符合要求。", "A value does not fit its field."),
        Code::ProjectClosed => ("项目已结案，请先重新打开。", "The project is closed; reopen it first."),
        Code::Refused => ("当前不允许此操作。", "This step is not allowed now."),
        Code::BadPlanEdit => ("计划修改无法完成。", "The plan cannot be edited this way."),
        Code::BadDate => ("日期不存在，请写成 YYYY-MM-DD。", "There is no such date; write YYYY-MM-DD."),
        Code::BadMonth => ("月份无效，请写成 YYYY-MM。", "There is no such month; write YYYY-MM."),
        Code::BadImport => {
            ("文件无法导入，未做任何更改。", "The file cannot be imported; nothing was changed.")
        }
        Code::NoSuchDraft => {
            ("导入草稿已失效，请重新选择文件。", "The draft is gone; choose the file again.")
        }
        Code::BadMapping => ("列映射不正确。", "The column mapping does not fit."),
        Code::Cancelled => ("已取消。", "Cancelled."),
        Code::ExportNotVerified => {
            ("导出文件核对失败，原文件保留。", "The exported file did not read back; the old one was kept.")
        }
        Code::ExportFailed => ("导出失败，原文件保留。", "The export failed; the old file was kept."),
        Code::NothingToUndo => ("没有可撤销的操作。", "Nothing to undo."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_both_languages_and_the_place() {
        let text = error(&ApiError::new(Code::BadImport).with("file", "计划.xml").with("line", 12));
        assert!(text.contains("无法导入") && text.contains("cannot be imported"), "both languages: {text}");
        assert!(text.contains("计划.xml") && text.contains("line=12"), "the place is named: {text}");
    }
}
