//! What may be written after `pmo`.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// PMO Desk on the command line · PMO 工作台命令行
#[derive(Debug, Parser)]
#[command(name = "pmo", version, about)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the sample portfolio · 生成示例项目组合
    Demo {
        /// The new portfolio file.
        file: PathBuf,
        /// The data date, YYYY-MM-DD: the same date gives the same portfolio.
        #[arg(long, value_name = "DATE")]
        as_of: String,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Import plans (Microsoft Project XML) and project lists (CSV, xlsx) · 导入计划与项目清单
    Import {
        /// The portfolio file; made when it is not there.
        file: PathBuf,
        /// Files to import.
        #[arg(required = true, value_name = "INPUT")]
        inputs: Vec<PathBuf>,
        /// How the columns of a list map to fields: the JSON that `--dry-run --json` prints as `mapping`.
        #[arg(long, value_name = "MAP.json")]
        map: Option<PathBuf>,
        /// Show what would happen and write nothing.
        #[arg(long)]
        dry_run: bool,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Compute the dates of a Microsoft Project XML plan · 计算计划日期
    Schedule {
        /// The plan.
        input: PathBuf,
        /// Answer as JSON: one array, one object per task.
        #[arg(long)]
        json: bool,
    },
    /// Measure the KPI · 计算指标
    Kpi {
        /// The portfolio file.
        file: PathBuf,
        /// The data date, YYYY-MM-DD; without it the portfolio's own.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check the quality of schedules: the 14 points of DCMA · 检查进度计划质量
    Quality {
        /// The portfolio file.
        file: PathBuf,
        /// The number, or the name, of one project; without it every plan.
        project: Option<String>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write the monthly report: workbook, slides, PDF, web page · 导出月报
    Report {
        /// The portfolio file.
        file: PathBuf,
        /// The month, YYYY-MM.
        #[arg(long)]
        month: String,
        /// The language of the report.
        #[arg(long, value_enum, default_value = "zh")]
        lang: Language,
        /// The kinds of files; `all` is every kind that there is for the readers.
        #[arg(long, value_enum, value_delimiter = ',', default_value = "xlsx")]
        format: Vec<Format>,
        /// Who reads it: amounts are for executives, names not for the public.
        #[arg(long, value_enum, default_value = "executive")]
        audience: Audience,
        /// Which report: the month, the steering one-pager, or one of the four standard reports.
        #[arg(long, value_enum, default_value = "month")]
        edition: Edition,
        /// The paper of the PDF.
        #[arg(long, value_enum, default_value = "a4")]
        paper: Paper,
        /// The folder to write it into.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Publish a frozen month into a folder · 发布已冻结月份
    Publish {
        /// The portfolio file.
        file: PathBuf,
        /// The month, YYYY-MM.
        #[arg(long)]
        month: String,
        /// The language of its files.
        #[arg(long, value_enum, default_value = "zh")]
        lang: Language,
        /// The folder; without it the one that the portfolio names.
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Tell robots the news that waits · 向机器人推送动态
    Notify {
        /// The portfolio file.
        file: PathBuf,
        /// Show what would be sent; nothing is sent.
        #[arg(long)]
        dry_run: bool,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check that a portfolio is sound · 检查项目组合文件
    Check {
        /// The portfolio file.
        file: PathBuf,
        /// Answer as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Declares what may be chosen and the code that the use-cases know it by.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// As the use-cases name it.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }
        }
    };
}

choice! {
    /// A kind of file.
    Format {
        /// Excel
        Xlsx = "xlsx",
        /// PowerPoint
        Pptx = "pptx",
        /// PDF
        Pdf = "pdf",
        /// Web page · 网页
        Html = "html",
        /// All of them · 全部
        All = "all",
    }
}

choice! {
    /// Who reads a report.
    Audience {
        /// 管理层
        Executive = "executive",
        /// 部门与团队：不含金额
        Team = "team",
        /// 全员：不含金额与姓名
        Public = "public",
    }
}

choice! {
    /// Which report.
    Edition {
        /// 月报
        Month = "month",
        /// 一页纸
        OnePage = "one_page",
        /// 进度报告
        Progress = "progress",
        /// 风险报告
        Risk = "risk",
        /// 预算报告
        Budget = "budget",
        /// 质量报告
        Quality = "quality",
    }
}

choice! {
    /// A size of paper.
    Paper {
        /// A4
        A4 = "a4",
        /// A3
        A3 = "a3",
    }
}

/// The language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// 中文
    Zh,
    /// English
    En,
}

impl Language {
    /// As the use-cases name it.
    pub fn code(self) -> &'static str {
        match self {
            Language::Zh => "zh-CN",
            Language::En => "en",
        }
    }
}
