//! How forms are numbered, as settings of the portfolio: read, checked, set. Numbers that were given stay.

use portfolio::numbering::{Numbering, Series};

use crate::desk::Desk;
use crate::error::refused;
use crate::forms::ORGANISATION;
use crate::office::Act;
use crate::wire::{Changed, NumberingView, SeriesRow};
use crate::{Answer, ApiError, Code};

impl Desk {
    /// The series of numbers and the name above forms.
    pub fn numbering(&mut self) -> Answer<NumberingView> {
        let loaded = self.office()?.loaded()?;
        let settings = &loaded.portfolio.settings;
        let numbering = Numbering::from_settings(settings);
        let row = |series: &Series| {
            let format = numbering.format(*series);
            SeriesRow {
                series: series.code().to_owned(),
                prefix: format.prefix.clone(),
                width: format.width as u32,
                default_prefix: series.prefix().to_owned(),
                example: numbering.next(*series, loaded.as_of.year(), []),
            }
        };
        let named = settings.iter().find(|setting| setting.name == ORGANISATION);
        Ok(NumberingView {
            organisation: named.map(|setting| setting.value.clone()).unwrap_or_default(),
            series: Series::ALL.iter().map(row).collect(),
        })
    }

    /// Sets how a series is numbered from now on.
    pub fn set_numbering(&mut self, series: String, prefix: String, width: u32) -> Answer<Changed> {
        let unknown = || ApiError::new(Code::NoSuchRecord).with("name", &series);
        let series = Series::parse(&series).ok_or_else(unknown)?;
        let author = self.author();
        let office = self.office()?;
        let numbering = Numbering::from_settings(&office.loaded()?.portfolio.settings);
        let format = numbering.checked(series, &prefix, width as usize);
        let format = format.map_err(|refusal| refused(refusal.code()).with("prefix", prefix.trim()))?;
        let changes = office.set_setting(&series.setting(), format.text())?;
        office.transact(Act { op: "set_term", author: &author, reason: "" }, changes)
    }

    /// Sets the name above every form.
    pub fn set_organisation(&mut self, name: String) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        let changes = office.set_setting(ORGANISATION, name.trim().to_owned())?;
        office.transact(Act { op: "set_term", author: &author, reason: "" }, changes)
    }
}
