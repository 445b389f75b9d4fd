//! What a column of an export may mean, the headers that usually mean it, and the map between the two.
//! Words of files, not of screens: nothing here is shown.

use super::date::{self, DayOrder};
use super::source::{Column, Source};

/// Values that are looked at to tell the order of day and month.
const LOOKED_AT: usize = 2_000;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $words:literal;)*) => {
        /// What a column means for a plan.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$doc])* $name),* }

        impl Field {
            /// All of them.
            pub const ALL: &'static [Field] = &[$(Field::$name),*];

            /// Its name in a stored mapping.
            pub fn code(self) -> &'static str {
                match self { $(Field::$name => $code),* }
            }

            /// Headers that mean it, split by `|`; earlier ones fit better.
            fn words(self) -> &'static str {
                match self { $(Field::$name => $words),* }
            }
        }
    };
}

fields! {
    /// The key, as `PMO-12`.
    Key = "key", "issue key|key|问题关键字|问题键|关键字|事务关键字|工作项关键字|问题密钥|work item key";
    /// The number.
    Id = "id", "issue id|id|问题 id|问题id|事务 id|工作项 id|work item id";
    /// The kind of issue.
    Type = "type", "issue type|issuetype|问题类型|事务类型|工作项类型|work type|类型|work item type";
    /// The title.
    Summary = "summary", "summary|概要|主题|摘要|标题";
    /// The status as it is called.
    Status = "status", "status|状态";
    /// Whether the status stands for done.
    StatusCategory = "status_category", "status category|status.category|状态类别|状态分类";
    /// The issue above, by key or number.
    Parent = "parent", "parent key|parent|parent id|父级 id|父级|父问题|父问题 id|父级关键字|上级|父事务|parent link";
    /// The epic, by key, number or name.
    EpicLink = "epic_link", "epic link|史诗链接|epic 链接|史诗|长篇故事链接";
    /// What an epic is called by its issues.
    EpicName = "epic_name", "epic name|史诗名称|epic 名称|长篇故事名称";
    /// When work may start.
    Start = "start", "start date|target start|planned start|planned start date|begin date|开始日期|目标开始|目标开始日期|计划开始|计划开始日期";
    /// When it is due.
    Due = "due", "due date|duedate|due|到期日|到期日期|截止日期|target end|目标结束|目标结束日期|计划完成日期|计划结束日期|planned end|end date|结束日期";
    /// When it was resolved.
    Resolved = "resolved", "resolved|resolutiondate|已解决|解决时间|解决日期|resolution date|已解决日期";
    /// The sprint.
    Sprint = "sprint", "sprint|冲刺|迭代";
    /// Estimated seconds of work.
    OriginalEstimate = "original_estimate", "original estimate|timeoriginalestimate|初始预估|原始估算|初始估计|初始预估时间|原预估时间";
    /// Seconds of work left.
    RemainingEstimate = "remaining_estimate", "remaining estimate|timeestimate|剩余预估|剩余估算|剩余的估算|剩余预估时间|剩余时间";
    /// Seconds of work done.
    TimeSpent = "time_spent", "time spent|timespent|耗费时间|花费时间|已花费时间|耗时";
    /// Who works on it.
    Assignee = "assignee", "assignee|经办人|受理人|负责人";
    /// The account of who works on it.
    AssigneeId = "assignee_id", "assignee id|assignee.id|经办人 id|受理人 id";
    /// The text.
    Description = "description", "description|描述";
    /// Issues that wait for this one.
    Blocks = "blocks", "outward issue link (blocks)|outward issue link (blocker)|issuelinks (blocks)|issuelinks (has to be done before)|issuelinks (precedes)|issuelinks (阻塞)|向外问题链接 (blocks)|外向问题链接 (blocks)|链出问题 (blocks)|outward issue link (阻塞)|inward issue link (depends)|inward issue link (dependency)|outward issue link (gantt end to start)|外向问题链接 (阻塞)";
    /// Issues that this one waits for.
    BlockedBy = "blocked_by", "inward issue link (blocks)|inward issue link (blocker)|issuelinks (is blocked by)|issuelinks (has to be done after)|issuelinks (depends on)|issuelinks (被阻塞)|内向问题链接 (blocks)|向内问题链接 (blocks)|链入问题 (blocks)|inward issue link (阻塞)|outward issue link (depends)|outward issue link (dependency)|inward issue link (gantt end to start)|内向问题链接 (阻塞)";
    /// The project.
    Project = "project", "project name|project|项目名称|项目";
    /// When it was written down.
    Created = "created", "created|创建日期|创建时间|已创建";
    /// Anything else that goes into the notes, behind its header.
    Note = "note", "story points|story point estimate|故事点|故事点估算|故事点数|labels|标签|priority|优先级|component/s|components|模块|组件|fix version/s|fixversions|fix versions|修复的版本|修复版本";
}

impl Field {
    /// From its name in a stored mapping.
    pub fn parse(code: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// Whether several columns may mean it; of others the first one counts.
    pub fn repeats(self) -> bool {
        use Field::{BlockedBy, Blocks, EpicLink, Note, Parent, Sprint};
        matches!(self, Blocks | BlockedBy | EpicLink | Note | Parent | Sprint)
    }

    /// Whether it holds dates.
    fn is_date(self) -> bool {
        matches!(self, Field::Start | Field::Due | Field::Resolved | Field::Created)
    }

    /// How well a header means it; smaller is better.
    fn fit(self, header: &str) -> Option<usize> {
        self.words().split('|').position(|word| word == header)
    }
}

/// What every column of a source means, and how its dates are written where digits alone do not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// For each column in order; nothing is not carried.
    pub columns: Vec<Option<Field>>,
    /// What comes first in dates like `03/04/2026`.
    pub order: Option<DayOrder>,
}

impl Mapping {
    /// Columns that mean a field, the best ones only where one counts.
    pub(super) fn of(&self, field: Field) -> Vec<usize> {
        let places = self.columns.iter().enumerate().filter(|(_, known)| **known == Some(field));
        let most = if field.repeats() { usize::MAX } else { 1 };
        places.map(|(at, _)| at).take(most).collect()
    }
}

/// What a header usually means.
pub(super) fn guess(header: &str) -> Option<Field> {
    let plain = plain(header);
    Field::ALL.iter().copied().find(|field| field.fit(&plain).is_some())
}

/// The map that the headers suggest.
pub fn suggest(source: &Source) -> Mapping {
    let mut columns: Vec<Option<Field>> = vec![None; source.columns.len()];
    for &field in Field::ALL {
        let fit = |column: &Column| {
            let by_name = field.fit(&plain(&column.name));
            by_name.or_else(|| field.fit(&plain(&column.title)))
        };
        let fits = source.columns.iter().enumerate().filter_map(|(at, column)| Some((fit(column)?, at)));
        if field.repeats() {
            fits.collect::<Vec<_>>().into_iter().for_each(|(_, at)| columns[at] = Some(field));
        } else if let Some((_, at)) = fits.min() {
            columns[at] = Some(field);
        }
    }
    let mut mapping = Mapping { columns, order: None };
    mapping.order = date::order(dates(source, &mapping));
    mapping
}

fn dates<'a>(source: &'a Source, mapping: &'a Mapping) -> impl Iterator<Item = &'a str> {
    let meant = |at: &usize| mapping.columns.get(*at).copied().flatten().is_some_and(Field::is_date);
    let values = source.issues.iter().flat_map(|row| &row.values);
    values.filter(move |(at, _)| meant(at)).map(|(_, text)| text.as_str()).take(LOOKED_AT)
}

/// A header in small letters, without the words that Jira puts around fields of its users.
fn plain(header: &str) -> String {
    let header = header.trim().to_lowercase().replace('（', " (").replace('）', ")").replace("  ", " ");
    for around in ["custom field (", "自定义字段 (", "自定义字段("] {
        if let Some(inside) = header.strip_prefix(around) {
            return inside.strip_suffix(')').unwrap_or(inside).trim().to_owned();
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_both_languages_mean_the_same() {
        for (header, field) in [
            ("Issue key", Field::Key),
            ("问题关键字", Field::Key),
            ("Custom field (Epic Link)", Field::EpicLink),
            ("自定义字段（史诗链接）", Field::EpicLink),
            ("Custom field (Target start)", Field::Start),
            ("到期日", Field::Due),
            ("Inward issue link (Blocks)", Field::BlockedBy),
        ] {
            assert_eq!(guess(header), Some(field), "{header}");
        }
        assert_eq!(guess("Watchers"), None);
    }

    #[test]
    fn every_code_reads_back_and_no_word_means_two_things() {
        let words = |field: &Field| field.words().split('|').collect::<Vec<_>>();
        let all: Vec<&str> = Field::ALL.iter().flat_map(words).collect();
        let once: std::collections::BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len(), "a word stands for one field");
        for &field in Field::ALL {
            assert_eq!(Field::parse(field.code()), Some(field));
        }
    }
}
