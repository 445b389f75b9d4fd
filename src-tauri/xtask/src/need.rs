//! What each command needs from the operating system, as a table. It installs nothing.

/// How far a command goes, and so how much it needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Purpose {
    /// Compiling the application.
    Build,
    /// Opening the window, also where there is no display.
    Run,
    /// Every check and test.
    Test,
}

/// How one sees that a package is there.
#[derive(Clone, Copy, Debug)]
pub enum Sign {
    /// A program of this name is on the search path.
    Program(&'static str),
    /// The package itself is installed.
    Package,
}

/// One Debian package and the reason for it.
#[derive(Debug)]
pub struct Need {
    pub package: &'static str,
    pub sign: Sign,
    pub from: Purpose,
    pub why_zh: &'static str,
    pub why_en: &'static str,
}

const fn need(
    package: &'static str,
    sign: Sign,
    from: Purpose,
    why_zh: &'static str,
    why_en: &'static str,
) -> Need {
    Need { package, sign, from, why_zh, why_en }
}

/// Every package, in the order in which it is first needed.
pub const NEEDS: &[Need] = {
    use Purpose::{Build, Run, Test};
    use Sign::{Package, Program};
    &[
        need(
            "build-essential",
            Program("cc"),
            Build,
            "C 编译器（内置 SQLite）",
            "C compiler, for the bundled SQLite",
        ),
        need("pkg-config", Program("pkg-config"), Build, "查找系统库", "finds system libraries"),
        need("libwebkit2gtk-4.1-dev", Package, Build, "窗口所用的网页引擎", "the web engine of the window"),
        need("webkit2gtk-driver", Program("WebKitWebDriver"), Run, "驱动真实窗口", "drives the real window"),
        need("xvfb", Program("Xvfb"), Run, "没有显示器时的虚拟屏幕", "a screen where there is no display"),
        need("fonts-noto-cjk", Package, Run, "中文字体", "Chinese fonts"),
        need(
            "libreoffice-calc",
            Program("soffice"),
            Test,
            "打开并重算导出的工作簿",
            "opens and recalculates exported workbooks",
        ),
        need("python3-venv", Package, Test, "用 openpyxl 复核工作簿", "checks workbooks with openpyxl"),
        need(
            "default-jre-headless",
            Program("java"),
            Test,
            "用 MPXJ 复核导出的计划",
            "checks exported plans with MPXJ",
        ),
        need("poppler-utils", Program("pdftotext"), Test, "复核导出的 PDF", "checks exported PDFs"),
    ]
};

/// The needs of a purpose, with those of the purposes before it.
pub fn needs_for(purpose: Purpose) -> impl Iterator<Item = &'static Need> {
    NEEDS.iter().filter(move |need| need.from <= purpose)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(purpose: Purpose) -> Vec<&'static str> {
        needs_for(purpose).map(|need| need.package).collect()
    }

    #[test]
    fn a_build_asks_for_no_screen_and_no_office() {
        assert_eq!(packages(Purpose::Build), ["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"]);
    }

    #[test]
    fn testing_includes_what_running_needs() {
        let test = packages(Purpose::Test);
        assert!(packages(Purpose::Run).iter().all(|package| test.contains(package)));
    }
}
