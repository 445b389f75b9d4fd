//! The pack of a month leaves the portfolio: one frozen snapshot, one order, as many files as formats. All of them are
//! made before the first is written; each is read back and compared before it takes its place, and says the same figures.

use std::collections::BTreeSet;
use std::path::Path;
use std::thread;

use report::pack::{self, Audience, Edition, Figure, Pack};
use report::paper::Paper;
use report::pptx::Template;
use report::{Language, MonthlyReport, html, paper, pptx, xlsx};

use crate::desk::Desk;
use crate::error::refused;
use crate::export::{self, monthly, write};
use crate::wire::{Exported, PackExported, PackOrder, ReportFigure};
use crate::{Answer, ApiError, Code, brand};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Workbook,
    Slides,
    Paper,
    Page,
}

/// A file that is ready to be written.
struct Made {
    format: Format,
    bytes: Vec<u8>,
    missing: BTreeSet<char>,
}

impl Desk {
    /// Writes the files of an order into a folder, under names that stay the same.
    pub fn export_pack(&mut self, order: PackOrder, folder: String) -> Answer<PackExported> {
        let job = self.job(&order)?;
        let made = job.make_all()?;
        let place = |made: &Made| Path::new(&folder).join(job.name(made.format)).display().to_string();
        let files = made.iter().map(|made| job.write(made, &place(made))).collect::<Answer<Vec<_>>>()?;
        Ok(job.told(&made, files))
    }

    /// Writes the one file of an order where a person wants it.
    pub fn export_document(&mut self, order: PackOrder, path: String) -> Answer<PackExported> {
        let job = self.job(&order)?;
        let made = job.make_all()?;
        let files = made.iter().take(1).map(|made| job.write(made, &path)).collect::<Answer<Vec<_>>>()?;
        Ok(job.told(&made, files))
    }

    /// The files of an order with their names, each found sound; nothing is written.
    pub(crate) fn documents(&mut self, order: &PackOrder) -> Answer<Vec<(String, Vec<u8>)>> {
        let job = self.job(order)?;
        let sound = |made: Made| match job.is_sound(made.format, &made.bytes) {
            true => Ok((job.name(made.format), made.bytes)),
            false => Err(ApiError::new(Code::ExportNotVerified).with("path", job.name(made.format))),
        };
        job.make_all()?.into_iter().map(sound).collect()
    }

    fn job(&mut self, order: &PackOrder) -> Answer<Job> {
        let unknown = |value: &str| refused("no_such_document").with("value", value);
        let audience = Audience::parse(&order.audience).ok_or_else(|| unknown(&order.audience))?;
        let edition = Edition::parse(&order.edition).ok_or_else(|| unknown(&order.edition))?;
        let paper = Paper::parse(&order.paper).ok_or_else(|| unknown(&order.paper))?;
        let office = self.office()?;
        let report = monthly(office, &order.month)?;
        let (brand, template) = brand::look(office)?;
        let language = export::parse(&order.language);
        let document = pack::build(&report, language, audience, edition, brand);
        let named = order.formats.iter().map(|name| Format::parse(name).ok_or_else(|| unknown(name)));
        let mut formats = named.collect::<Answer<Vec<_>>>()?;
        let workbook = audience == Audience::Executive && edition == Edition::Month;
        if formats.is_empty() {
            formats =
                Format::ALL.into_iter().filter(|format| workbook || *format != Format::Workbook).collect();
        } else if !workbook && formats.contains(&Format::Workbook) {
            return Err(refused("workbook_is_whole"));
        }
        Ok(Job {
            report,
            document,
            language,
            edition,
            audience,
            template,
            paper,
            formats,
            month: order.month.clone(),
        })
    }
}

/// Everything that files are made of.
struct Job {
    report: MonthlyReport,
    document: Pack,
    language: Language,
    edition: Edition,
    audience: Audience,
    template: Option<Template>,
    paper: Paper,
    formats: Vec<Format>,
    month: String,
}

impl Job {
    /// All files at once, each on a thread of its own.
    fn make_all(&self) -> Answer<Vec<Made>> {
        thread::scope(|scope| {
            let makers: Vec<_> =
                self.formats.iter().map(|format| scope.spawn(|| self.make(*format))).collect();
            let ended = |maker: thread::ScopedJoinHandle<'_, Answer<Made>>| {
                maker
                    .join()
                    .unwrap_or_else(|_| Err(ApiError::new(Code::ExportFailed).with("detail", "thread")))
            };
            makers.into_iter().map(ended).collect()
        })
    }

    fn make(&self, format: Format) -> Answer<Made> {
        let failed =
            |detail: &dyn std::fmt::Display| ApiError::new(Code::ExportFailed).with("detail", detail);
        let mut missing = BTreeSet::new();
        let bytes = match format {
            Format::Workbook => xlsx::render(&self.report, self.language).map_err(export::failed)?,
            Format::Slides => {
                pptx::render(&self.document, self.template.as_ref()).map_err(|error| failed(&error))?
            }
            Format::Paper => {
                let pdf = paper::render(&self.document, self.paper).map_err(|error| failed(&error))?;
                missing = pdf.missing;
                pdf.bytes
            }
            Format::Page => html::render(&self.document),
        };
        Ok(Made { format, bytes, missing })
    }

    fn write(&self, made: &Made, path: &str) -> Answer<Exported> {
        write(path, &made.bytes, |read| self.is_sound(made.format, read))
    }

    fn is_sound(&self, format: Format, read: &[u8]) -> bool {
        let checked = match format {
            Format::Workbook => {
                report::verify(read, &self.report, self.language).map_err(|bad| bad.to_string())
            }
            Format::Slides => report::verify::slides(read, &self.document).map_err(|bad| bad.to_string()),
            Format::Paper => report::verify::paper(read, &self.document).map_err(|bad| bad.to_string()),
            Format::Page => report::verify::page(read, &self.document).map_err(|bad| bad.to_string()),
        };
        checked.is_ok()
    }

    fn name(&self, format: Format) -> String {
        let words = self.language.words();
        let edition = match self.edition {
            Edition::Month => words.pick("PMO月报", "PMO-monthly-report").to_owned(),
            Edition::OnePage => words.pick("PMO一页纸", "PMO-one-page").to_owned(),
            other => words.pick(words.edition(other).to_owned(), format!("PMO-{}-report", other.code())),
        };
        let audience = match self.audience {
            Audience::Executive => "",
            Audience::Team => words.pick("-部门版", "-team"),
            Audience::Public => words.pick("-全员版", "-public"),
        };
        format!("{edition}-{}{audience}.{}", self.month, format.ending())
    }

    fn told(&self, made: &[Made], files: Vec<Exported>) -> PackExported {
        let figure = |figure: Figure| ReportFigure {
            code: figure.code.to_owned(),
            label: figure.label,
            value: figure.value,
        };
        let figures = pack::figures(&self.report, self.language.words(), self.audience);
        PackExported {
            files,
            figures: figures.into_iter().map(figure).collect(),
            digest: self.document.snapshot.clone(),
            data_date: self.document.data_date.to_string(),
            missing: made.iter().flat_map(|made| made.missing.iter()).collect(),
        }
    }
}

impl Format {
    const ALL: [Format; 4] = [Format::Workbook, Format::Slides, Format::Paper, Format::Page];

    fn parse(text: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.ending() == text)
    }

    fn ending(self) -> &'static str {
        match self {
            Format::Workbook => "xlsx",
            Format::Slides => "pptx",
            Format::Paper => "pdf",
            Format::Page => "html",
        }
    }
}
