//! How a company's documents look: its name, its colour, its sign, and the master of its presentations. The two files are
//! kept in the portfolio; a setting names each by its digest.

use std::path::Path;

use report::pack::Brand;
use report::pptx::Template;

use crate::desk::Desk;
use crate::error::{io, refused};
use crate::forms::ORGANISATION;
use crate::office::{Act, Office};
use crate::wire::{BrandView, Changed};
use crate::{Answer, ApiError};

const ACCENT: &str = "brand_accent";
const LOGO: &str = "brand_logo";
const TEMPLATE: &str = "brand_template";
/// Bytes that a sign and a template may have.
const LOGO_MOST: usize = 1024 * 1024;
const TEMPLATE_MOST: usize = 20 * 1024 * 1024;

impl Desk {
    /// How the company's documents look.
    pub fn brand(&mut self) -> Answer<BrandView> {
        let office = self.office()?;
        let mut named = |name: &str| setting(office, name);
        let file = |value: String| value.split_once(' ').map_or(String::new(), |(_, name)| name.to_owned());
        Ok(BrandView {
            company: named(ORGANISATION)?,
            accent: named(ACCENT)?,
            logo: file(named(LOGO)?),
            template: file(named(TEMPLATE)?),
        })
    }

    /// Sets the colour of documents, `#rrggbb`; the empty text is the program's own.
    pub fn set_brand_accent(&mut self, colour: String) -> Answer<Changed> {
        let colour = colour.trim().to_lowercase();
        if !colour.is_empty() && parse_colour(&colour).is_none() {
            return Err(refused("no_colour").with("value", colour));
        }
        self.set_brand(ACCENT, colour, None)
    }

    /// Takes a PNG or JPEG picture as the sign above documents; none takes it away.
    pub fn set_brand_logo(&mut self, path: Option<String>) -> Answer<Changed> {
        let Some(path) = path else { return self.set_brand(LOGO, String::new(), None) };
        let (name, bytes) = read(&path, LOGO_MOST)?;
        if report::pptx::picture_size(&bytes).is_none() {
            return Err(refused("no_picture").with("file", name));
        }
        self.set_brand(LOGO, format!("{} {name}", store::content_name(&bytes)), Some(bytes))
    }

    /// Takes a presentation whose master, layouts and theme decks are made with; none takes it away.
    pub fn set_brand_template(&mut self, path: Option<String>) -> Answer<Changed> {
        let Some(path) = path else { return self.set_brand(TEMPLATE, String::new(), None) };
        let (name, bytes) = read(&path, TEMPLATE_MOST)?;
        Template::read(&bytes).map_err(|bad| refused(bad.code()).with("file", &name))?;
        self.set_brand(TEMPLATE, format!("{} {name}", store::content_name(&bytes)), Some(bytes))
    }

    fn set_brand(&mut self, name: &str, value: String, bytes: Option<Vec<u8>>) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        let changes = office.set_setting(name, value)?;
        let kept: Vec<&[u8]> = bytes.as_deref().into_iter().collect();
        office.transact_keeping(Act { op: "set_term", author: &author, reason: "" }, changes, &kept)
    }
}

/// The company's look, and its template where there is one.
pub(crate) fn look(office: &mut Office) -> Answer<(Brand, Option<Template>)> {
    let brand = Brand {
        company: setting(office, ORGANISATION)?,
        accent: parse_colour(&setting(office, ACCENT)?),
        logo: content(office, LOGO)?,
    };
    let template = content(office, TEMPLATE)?;
    let template = template.map(|bytes| Template::read(&bytes)).transpose();
    Ok((brand, template.map_err(|bad| refused(bad.code()))?))
}

/// The file that a setting names.
fn content(office: &mut Office, name: &str) -> Answer<Option<Vec<u8>>> {
    match setting(office, name)?.split_once(' ') {
        Some((digest, _)) => Ok(office.content(digest)?),
        None => Ok(None),
    }
}

fn setting(office: &mut Office, name: &str) -> Answer<String> {
    let settings = &office.loaded()?.portfolio.settings;
    let found = settings.iter().find(|setting| setting.name == name);
    Ok(found.map(|setting| setting.value.clone()).unwrap_or_default())
}

fn parse_colour(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok()
}

fn read(path: &str, most: usize) -> Answer<(String, Vec<u8>)> {
    let file = Path::new(path);
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let size = std::fs::metadata(file).map_err(|error| io(file, &error))?.len();
    if size > most as u64 {
        let error: ApiError = refused("file_too_large").with("name", &name);
        return Err(error.with("size", size.div_ceil(1024 * 1024)).with("max", most / (1024 * 1024)));
    }
    Ok((name, std::fs::read(file).map_err(|error| io(file, &error))?))
}
