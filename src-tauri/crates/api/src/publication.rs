//! Publishing a frozen month into a folder that others read: its files under names that stay the same, a copy under the
//! name of the latest where it is the latest, and a page that lists what is there. All is written beside its target and
//! read back before the first file takes its place; the page comes last.

use std::path::{Path, PathBuf};

use portfolio::{Period, Tongue};
use publish::index::{self, Month};
use report::Language;

use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::wire::{Changed, PublicationView, Published, PublishedFile, PublishedMonth};
use crate::{Answer, ApiError, Code, export, periods};

/// The setting that names the folder.
const FOLDER: &str = "publication.folder";
const PAGE: &str = "index.html";

/// A document of a month: what its name begins with, its ending, its bytes.
struct Document {
    ending: &'static str,
    bytes: Vec<u8>,
}

impl Desk {
    /// The folder and what its page lists.
    pub fn publication(&mut self) -> Answer<PublicationView> {
        let folder = folder_of(self.office()?)?;
        let trouble = (!folder.is_empty()).then(|| usable(Path::new(&folder)).err()).flatten();
        let code = trouble.map(|trouble| serde_json::to_value(trouble.code));
        let months = index::read(&std::fs::read_to_string(Path::new(&folder).join(PAGE)).unwrap_or_default());
        Ok(PublicationView {
            trouble: code.and_then(Result::ok).and_then(|code| code.as_str().map(str::to_owned)),
            months: if folder.is_empty() { Vec::new() } else { months.into_iter().map(row).collect() },
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

    /// Publishes a frozen month into the folder of the portfolio.
    pub fn publish_month(&mut self, month: String, language: String) -> Answer<Published> {
        match folder_of(self.office()?)? {
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
        let documents = documents(office, &month, language)?;
        let folder = PathBuf::from(folder);
        usable(&folder)?;
        write(&folder, &period, &documents, language)
    }
}

/// Everything that is made of a month, each verified as an export is.
fn documents(office: &mut Office, month: &str, language: Language) -> Answer<Vec<Document>> {
    let report = export::monthly(office, month)?;
    let bytes = report::xlsx::render(&report, language).map_err(export::failed)?;
    report::verify(&bytes, &report, language)
        .map_err(|_| ApiError::new(Code::ExportNotVerified).with("path", month))?;
    Ok(vec![Document { ending: "xlsx", bytes }])
}

fn write(folder: &Path, period: &Period, documents: &[Document], language: Language) -> Answer<Published> {
    let known = index::read(&std::fs::read_to_string(folder.join(PAGE)).unwrap_or_default());
    let is_latest = known.iter().all(|month| month.month <= period.month);
    let named = |stem: &str| -> Vec<(String, u64)> {
        let file = |it: &Document| (format!("{stem}.{}", it.ending), it.bytes.len() as u64);
        documents.iter().map(file).collect()
    };
    let (own, latest) = (named(&stem(language, &period.month)), named(&latest_stem(language)));
    let months = index::with(
        known,
        Month {
            month: period.month.clone(),
            revision: period.revision,
            data_date: period.data_date.to_string(),
            snapshot: period.digest.clone(),
            published: chrono::Local::now().format("%Y-%m-%d %H:%M").to_string(),
            files: own.clone(),
        },
    );
    let latest = if is_latest { latest } else { kept_latest(folder, &latest) };
    let page = index::page(&months, &latest, tongue(language)).into_bytes();
    let mut files: Vec<(PathBuf, &[u8])> = Vec::new();
    let place = |names: &[(String, u64)]| -> Vec<(PathBuf, &[u8])> {
        let pairs = names.iter().zip(documents);
        pairs.map(|((name, _), it)| (folder.join(name), it.bytes.as_slice())).collect()
    };
    files.extend(place(&own));
    if is_latest {
        files.extend(place(&latest));
    }
    files.push((folder.join(PAGE), &page));
    store::file::write_together(&files)?;
    check(&files)?;
    let told = |(path, bytes): &(PathBuf, &[u8])| PublishedFile {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: bytes.len() as u64,
    };
    Ok(Published { page: folder.join(PAGE).display().to_string(), files: files.iter().map(told).collect() })
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
fn kept_latest(folder: &Path, names: &[(String, u64)]) -> Vec<(String, u64)> {
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

fn folder_of(office: &mut Office) -> Answer<String> {
    let settings = &office.loaded()?.portfolio.settings;
    let named = settings.iter().find(|setting| setting.name == FOLDER);
    Ok(named.map(|setting| setting.value.clone()).unwrap_or_default())
}

fn stem(language: Language, month: &str) -> String {
    match language {
        Language::Chinese => format!("PMO月报-{month}"),
        Language::English => format!("PMO-report-{month}"),
    }
}

fn latest_stem(language: Language) -> String {
    match language {
        Language::Chinese => "PMO月报-最新".to_owned(),
        Language::English => "PMO-report-latest".to_owned(),
    }
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
