//! The page that lists what a folder holds: months, their files, sizes and snapshots. It stands alone: no script, no
//! style from elsewhere. What it lists is read back from it, so that the folder needs no other file.

use portfolio::Tongue;
use serde_json::{Value, json};

use crate::words::pick;

/// A published month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// As `2026-10`.
    pub month: String,
    /// Its revision.
    pub revision: i64,
    /// Its data date.
    pub data_date: String,
    /// The digest of what was frozen.
    pub snapshot: String,
    /// When it was published, as text.
    pub published: String,
    /// Its files: name and size in bytes.
    pub files: Vec<(String, u64)>,
}

const BEGIN: &str = "<script type=\"application/json\" id=\"months\">";
const END: &str = "</script>";

/// The months that a page lists; none where it is not a page of ours.
pub fn read(page: &str) -> Vec<Month> {
    let Some((_, rest)) = page.split_once(BEGIN) else { return Vec::new() };
    let Some((data, _)) = rest.split_once(END) else { return Vec::new() };
    let list: Value = serde_json::from_str(data).unwrap_or_default();
    list.as_array().into_iter().flatten().filter_map(month).collect()
}

fn month(value: &Value) -> Option<Month> {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    let file = |file: &Value| Some((file[0].as_str()?.to_owned(), file[1].as_u64()?));
    Some(Month {
        month: text("month")?,
        revision: value["revision"].as_i64()?,
        data_date: text("dataDate")?,
        snapshot: text("snapshot")?,
        published: text("published")?,
        files: value["files"].as_array()?.iter().filter_map(file).collect(),
    })
}

/// The months of a page with one more, newest first; a month that was there gives way.
pub fn with(mut months: Vec<Month>, new: Month) -> Vec<Month> {
    months.retain(|month| month.month != new.month);
    months.push(new);
    months.sort_by(|a, b| b.month.cmp(&a.month));
    months
}

/// The page.
pub fn page(months: &[Month], latest: &[(String, u64)], tongue: Tongue) -> String {
    let say = |chinese, english| pick(tongue, chinese, english);
    let title = say("PMO 月报发布", "Published PMO reports");
    let head: String = [
        say("月份", "Month"),
        say("版次", "Revision"),
        say("数据日期", "Data date"),
        say("快照", "Snapshot"),
        say("发布时间", "Published"),
        say("文件", "Files"),
    ]
    .iter()
    .map(|word| format!("<th scope=\"col\">{word}</th>"))
    .collect();
    let rows: String = months.iter().map(row).collect();
    let latest = match latest {
        [] => String::new(),
        files => format!("<p class=\"latest\">{}{}</p>", say("最新一期：", "Latest: "), links(files)),
    };
    let language = tongue.code();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{latest}\n\
         <table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</main>\n{BEGIN}{}{END}\n\
         </body>\n</html>\n",
        data(months)
    )
}

fn row(month: &Month) -> String {
    let cell = |text: &str| format!("<td>{}</td>", escaped(text));
    format!(
        "<tr><th scope=\"row\">{}</th>{}{}<td><code title=\"{}\">{}</code></td>{}<td>{}</td></tr>\n",
        escaped(&month.month),
        cell(&month.revision.to_string()),
        cell(&month.data_date),
        escaped(&month.snapshot),
        escaped(month.snapshot.get(..12).unwrap_or(&month.snapshot)),
        cell(&month.published),
        links(&month.files)
    )
}

fn links(files: &[(String, u64)]) -> String {
    let link = |(name, bytes): &(String, u64)| {
        let kilobytes = bytes.div_ceil(1024);
        format!("<a href=\"{}\">{}</a> <small>{kilobytes} KB</small>", href(name), escaped(name))
    };
    files.iter().map(link).collect::<Vec<_>>().join("<br>")
}

fn data(months: &[Month]) -> String {
    let month = |month: &Month| {
        json!({
            "month": month.month,
            "revision": month.revision,
            "dataDate": month.data_date,
            "snapshot": month.snapshot,
            "published": month.published,
            "files": month.files,
        })
    };
    let list: Vec<Value> = months.iter().map(month).collect();
    Value::from(list).to_string().replace('<', "\\u003c")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A file's name as an address takes it.
fn href(name: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    name.bytes()
        .map(|byte| if plain(&byte) { (byte as char).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

const STYLE: &str = "body{font:15px/1.6 system-ui,'PingFang SC','Microsoft YaHei',sans-serif;margin:0;\
    color:#1f2933;background:#fff}main{max-width:1040px;margin:32px auto;padding:0 20px}h1{font-size:22px}\
    table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 10px;vertical-align:top;\
    border-bottom:1px solid #d9e0e6}thead th{color:#52606d;font-weight:600}code{font-size:13px}\
    small{color:#52606d}a{color:#0b5cad}\
    @media(prefers-color-scheme:dark){body{background:#15191e;color:#e4e7eb}th,td{border-color:#323a44}\
    thead th,small{color:#9aa5b1}a{color:#7ab8ff}}";

#[cfg(test)]
mod tests {
    use super::*;

    fn october() -> Month {
        Month {
            month: "2026-10".into(),
            revision: 1,
            data_date: "2026-10-31".into(),
            snapshot: "ab".repeat(32),
            published: "2026-11-02 09:30".into(),
            files: vec![("PMO月报-2026-10.xlsx".into(), 20_481)],
        }
    }

    #[test]
    fn a_page_says_what_it_lists_and_gives_it_back() {
        let september = Month { month: "2026-09".into(), snapshot: "</script><b>".into(), ..october() };
        let months = with(vec![september.clone()], october());
        let page = page(&months, &[("PMO月报-最新.xlsx".into(), 1)], Tongue::Chinese);
        assert_eq!(read(&page), months);
        assert!(page.contains("<a href=\"PMO%E6%9C%88%E6%8A%A5-2026-10.xlsx\">PMO月报-2026-10.xlsx</a>"));
        assert!(page.contains("<small>21 KB</small>") && page.contains("abababababab</code>"));
        assert_eq!(page.matches("</script>").count(), 1, "no text of a month ends the data");
        assert!(!page.contains("http://") && !page.contains("https://"), "nothing is fetched from elsewhere");
        assert_eq!(read("<html>somebody else's</html>"), []);
    }

    #[test]
    fn a_month_that_is_published_again_gives_way() {
        let again = Month { revision: 2, ..october() };
        assert_eq!(with(vec![october()], again.clone()), [again]);
    }
}
