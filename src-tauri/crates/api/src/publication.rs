//! Publishing a frozen month into a folder that others read: its files under names that stay the same, a copy under the
//! name of the latest where it is the latest, and a page that lists what is there. All is written beside its target and
//! read back before the first file takes its place; the page comes last.

use std::path::{Path, PathBuf};

use portfolio::{Audience, Period, Tongue};
use publish::index::{self, Month};
use report::Language;

use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, PackOrder, PublicationView, Published, PublishedFile, PublishedMonth};
use crate::{Answer, ApiError, Code, export, periods};

/// The setting that names the folder.
const FOLDER: &str = "publication.folder";
/// The setting that says for whom it is published.
const AUDIENCE: &str = "publication.audience";
const PAGE: &str = "index.html";

impl Desk {
    /// The folder and what its page lists.
    pub fn publication(&mut self) -> Answer<PublicationView> {
        let (folder, audience) = (named(self.office()?, FOLDER)?, audience_of(self.office()?)?);
        let trouble = (!folder.is_empty()).then(|| usable(Path::new(&folder)).err()).flatten();
        let code = trouble.map(|trouble| serde_json::to_value(trouble.code));
        let months = index::read(&std::fs::read_to_string(Path::new(&folder).join(PAGE)).unwrap_or_default());
        Ok(PublicationView {
            trouble: code.and_then(Result::ok).and_then(|code| code.as_str().map(str::to_owned)),
            months: if folder.is_empty() { Vec::new() } else { months.into_iter().map(row).collect() },
            audience: audience.code().to_owned(),
            folder,
        })
    }

    /// Names the folder in which months are published; an empty name means none.
    pub fn set_publication_folder(&mut self, folder: String) -> Answer<Changed> {
        let folder = folder.trim();
        if !folder.is_empty() {
            usable(Path::new(folder))?;
        }
        let author = self.author();
        let office = self.office()?;
        let changes = office.set_setting(FOLDER, folder.to_owned())?;
        office.transact(Act { op: "set_publication_folder", author: &author, reason: "" }, changes)
    }

    /// Says for whom months are published: what the audience must not see is in none of the files.
    pub fn set_publication_audience(&mut self, audience: String) -> Answer<Changed> {
        let unknown = || refused("no_such_document").with("value", &audience);
        let audience = Audience::parse(&audience).ok_or_else(unknown)?;
        let author = self.author();
        let office = self.office()?;
        let changes = office.set_setting(AUDIENCE, audience.code().to_owned())?;
        office.transact(Act { op: "set_publication_folder", author: &author, reason: "" }, changes)
    }

    /// Publishes a frozen month into the folder of the portfolio.
    pub fn publish_month(&mut self, month: String, language: String) -> Answer<Published> {
        match named(self.office()?, FOLDER)? {
            folder if folder.is_empty() => Err(refused("no_publication_folder")),
            folder => self.publish_month_to(month, language, folder),
        }
    }

    /// Publishes a frozen month into a folder.
    pub fn publish_month_to(&mut self, month: String, language: String, folder: String) -> Answer<Published> {
        let language = export::parse(&language);
        let office = self.office()?;
        let period = periods::newest(office)?.remove(&month);
        let period = period.ok_or_else(|| refused("month_not_frozen").with("month", &month))?;
        let order = PackOrder {
            month,
            language: tongue(language).code().to_owned(),
            audience: audience_of(office)?.code().to_owned(),
            edition: "month".to_owned(),
            formats: Vec::new(),
            paper: "a4".to_owned(),
        };
        let folder = PathBuf::from(folder);
        usable(&folder)?;
        let documents = self.documents(&order)?;
        write(&folder, &period, &documents, language)
    }
}

fn write(
    folder: &Path,
    period: &Period,
    documents: &[(String, Vec<u8>)],
    language: Language,
) -> Answer<Published> {
    let known = index::read(&std::fs::read_to_string(folder.join(PAGE)).unwrap_or_default());
    let is_latest = known.iter().all(|month| month.month <= period.month);
    let sized = |(name, bytes): &(String, Vec<u8>)| (name.clone(), bytes.len() as u64);
    let own: Vec<(String, u64)> = documents.iter().map(sized).collect();
    let word = if language == Language::Chinese { "最新" } else { "latest" };
    let latest: Vec<(String, u64)> =
        own.iter().map(|(name, size)| (name.replace(&period.month, word), *size)).collect();
    let before = known.iter().find(|month| month.month == period.month).map(|it| it.files.clone());
    let months = index::with(known, listed(period, &own));
    let shown = if is_latest { latest.clone() } else { standing(folder, &latest) };
    let page = index::page(&months, &shown, tongue(language)).into_bytes();
    let named = |names: &[(String, u64)]| -> Vec<(PathBuf, &[u8])> {
        let pairs = names.iter().zip(documents);
        pairs.map(|((name, _), (_, bytes))| (folder.join(name), bytes.as_slice())).collect()
    };
    let mut files = named(&own);
    if is_latest {
        files.extend(named(&latest));
    }
    files.push((folder.join(PAGE), &page));
    store::file::write_together(&files)?;
    check(&files)?;
    for (name, _) in before.unwrap_or_default() {
        clear(folder, &period.month, word, &name, &files)?;
    }
    let told = |(path, bytes): &(PathBuf, &[u8])| PublishedFile {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: bytes.len() as u64,
    };
    Ok(Published { page: folder.join(PAGE).display().to_string(), files: files.iter().map(told).collect() })
}

fn listed(period: &Period, files: &[(String, u64)]) -> Month {
    Month {
        month: period.month.clone(),
        revision: period.revision,
        data_date: period.data_date.to_string(),
        snapshot: period.digest.clone(),
        published: chrono::Local::now().format("%Y-%m-%d %H:%M").to_string(),
        files: files.to_vec(),
    }
}

/// Takes away what the page listed of this month before and lists no more: it was for another audience. The name comes
/// from the page, so it is taken only where it is one of ours.
fn clear(folder: &Path, month: &str, word: &str, name: &str, files: &[(PathBuf, &[u8])]) -> Answer<()> {
    let is_ours = name.starts_with("PMO") && name.contains(month) && !name.contains(['/', '\\']);
    for path in [folder.join(name), folder.join(name.replace(month, word))] {
        if is_ours && path.is_file() && !files.iter().any(|(kept, _)| *kept == path) {
            std::fs::remove_file(&path).map_err(|error| crate::error::io(&path, &error))?;
        }
    }
    Ok(())
}

/// What stands there now is what was written: a share may have taken it otherwise.
fn check(files: &[(PathBuf, &[u8])]) -> Answer<()> {
    let differs = files.iter().find(|(path, bytes)| std::fs::read(path).ok().as_deref() != Some(*bytes));
    match differs {
        Some((path, _)) => Err(ApiError::new(Code::ExportNotVerified).with("path", path.display())),
        None => Ok(()),
    }
}

/// The files of the latest month as they stand there, where an earlier month is published again.
fn standing(folder: &Path, names: &[(String, u64)]) -> Vec<(String, u64)> {
    let size = |name: &String| std::fs::metadata(folder.join(name)).ok().map(|it| it.len());
    names.iter().filter_map(|(name, _)| Some((name.clone(), size(name)?))).collect()
}

/// Whether a folder is there and takes a file; tried with one that is taken away again.
fn usable(folder: &Path) -> Answer<()> {
    let shown = folder.display();
    match std::fs::metadata(folder) {
        Err(error) => return Err(crate::error::io(folder, &error)),
        Ok(found) if !found.is_dir() || !folder.is_absolute() => {
            return Err(refused("publication_not_a_folder").with("path", shown));
        }
        Ok(_) => {}
    }
    let probe = folder.join(format!(".pmo-{}.tmp", store::new_id()));
    let written = std::fs::write(&probe, b"PMO");
    let removed = std::fs::remove_file(&probe);
    written.and(removed).map_err(|error| crate::error::io(folder, &error))
}

/// What a setting says; empty where nobody set it.
fn named(office: &mut Office, name: &str) -> Answer<String> {
    let settings = &office.loaded()?.portfolio.settings;
    let named = settings.iter().find(|setting| setting.name == name);
    Ok(named.map(|setting| setting.value.clone()).unwrap_or_default())
}

fn audience_of(office: &mut Office) -> Answer<Audience> {
    Ok(Audience::parse(&named(office, AUDIENCE)?).unwrap_or(Audience::Executive))
}

fn tongue(language: Language) -> Tongue {
    match language {
        Language::Chinese => Tongue::Chinese,
        Language::English => Tongue::English,
    }
}

fn row(month: Month) -> PublishedMonth {
    let file = |(name, bytes)| PublishedFile { name, bytes };
    PublishedMonth {
        month: month.month,
        revision: month.revision as u32,
        data_date: month.data_date,
        snapshot: month.snapshot,
        published: month.published,
        files: month.files.into_iter().map(file).collect(),
    }
}
