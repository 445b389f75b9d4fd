//! Budgets: the grid by category and month, the ladder of approval, the steps of requests, warnings and what was noted.

pub(crate) mod audit;
pub(crate) mod checks;
pub(crate) mod requests;
pub(crate) mod settle;

use portfolio::approval_ladder::{self, Fault, ordered};
use portfolio::budget_grid::{Measure, grid};
use portfolio::footing::foot;
use portfolio::{
    ApprovalBand, BudgetRequest, BudgetWarning, Change, CostEntry, Entity, Money, RequestStatus, Role,
    budget_warning_rules, difference,
};

use crate::convert::{self, reason};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Office};
use crate::rules::refused_by;
use crate::wire::{BudgetGrid, BudgetTable, Changed, Fact, LadderBand, LadderView, Named, Reason};
use crate::{Answer, ApiError, Code};

impl Desk {
    /// The budget of a project, or of all, by category and month: `yuan`, `thousand` or `ten_thousand`.
    pub fn budget_grid(&mut self, project: Option<String>, unit: String) -> Answer<BudgetGrid> {
        let project = convert::optional_id(project.as_deref())?;
        let office = self.office()?;
        let loaded = office.loaded()?;
        let of = |id| project.is_none_or(|project| project == id);
        let entries: Vec<CostEntry> = office.all()?;
        let warnings: Vec<BudgetWarning> = office.all()?;
        let requests: Vec<BudgetRequest> = office.all()?;
        let entries: Vec<&CostEntry> = entries.iter().filter(|entry| of(entry.project)).collect();
        let lines = loaded.portfolio.budget_lines.iter().filter(|line| of(line.project));
        let grid = grid(lines, entries.iter().copied());
        let (unit, hundredth) = match unit.as_str() {
            "thousand" => (unit, 1_000),
            "ten_thousand" => (unit, 10_000),
            _ => ("yuan".to_owned(), 1),
        };
        let open = warnings.iter().filter(|one| of(one.project) && one.acknowledged_on.is_none());
        let waiting = requests.iter().filter(|one| of(one.project) && one.status == RequestStatus::Submitted);
        Ok(BudgetGrid {
            unit,
            tables: Measure::ALL
                .iter()
                .map(|&measure| table(&grid.amounts(measure), measure, hundredth))
                .collect(),
            months: grid.months,
            categories: grid.categories.iter().map(|category| category.code().to_owned()).collect(),
            entries: entries.len() as u32,
            open_warnings: open.count() as u32,
            open_requests: waiting.count() as u32,
        })
    }

    /// The ladder of approval.
    pub fn approval_ladder(&mut self) -> Answer<LadderView> {
        let office = self.office()?;
        let bands: Vec<ApprovalBand> = office.all()?;
        let roles: Vec<Role> = office.all()?;
        let named = |role: Role| Named { id: role.id.to_string(), name: role.name };
        Ok(LadderView {
            bands: ordered(&bands).into_iter().map(band).collect(),
            faults: match bands.is_empty() {
                true => Vec::new(),
                false => approval_ladder::faults(&bands).iter().map(|fault| told(fault, &bands)).collect(),
            },
            roles: roles.into_iter().filter(|role| role.alias_of.is_none()).map(named).collect(),
        })
    }

    /// Replaces the whole ladder; one with gaps or overlaps is refused, and no bands at all switch approval off.
    pub fn set_approval_ladder(&mut self, bands: Vec<LadderBand>) -> Answer<Changed> {
        let author = self.author();
        let office = self.office()?;
        let new: Vec<ApprovalBand> = bands.iter().map(read_band).collect::<Answer<_>>()?;
        let faults = approval_ladder::faults(&new);
        if let Some(fault) = faults.first().filter(|_| !new.is_empty()) {
            let [first, second] = place_names(fault, &new);
            return Err(refused(fault.fault.code()).with("first", first).with("second", second));
        }
        let known: Vec<ApprovalBand> = office.all()?;
        let gone = known.iter().map(|band| Change::Delete(Entity::ApprovalBand, band.id));
        let changes = gone.chain(new.iter().map(Change::insert)).collect();
        office.transact(Act { op: "set_ladder", author: &author, reason: "" }, changes)
    }

    /// Notes that a person has read a warning, and what is done about it.
    pub fn acknowledge_warning(
        &mut self,
        warning: String,
        person: Option<String>,
        note: String,
    ) -> Answer<Changed> {
        let (author, today) = (self.author(), self.acting_day()?);
        let person = convert::optional_id(person.as_deref())?;
        let office = self.office()?;
        let found: BudgetWarning = office.get(convert::id(&warning)?)?;
        let noted = budget_warning_rules::acknowledged(&found, person, today, &note)
            .map_err(|refusals| refused_by(&refusals))?;
        let act = Act { op: "acknowledge_warning", author: &author, reason: &note };
        office.transact(act, difference(&found, &noted))
    }
}

/// The bands, where the ladder may be used.
pub(crate) fn ladder(office: &Office) -> Answer<Vec<ApprovalBand>> {
    Ok(office.all()?)
}

fn table(amounts: &[Vec<Money>], measure: Measure, hundredth: i64) -> BudgetTable {
    // A hundredth of 元 is 分; a hundredth of 万元 is 100 元.
    let exact: Vec<Vec<i64>> =
        amounts.iter().map(|row| row.iter().map(|amount| amount.0).collect()).collect();
    let footed = foot(&exact, hundredth);
    let fen = |figures: Vec<i64>| figures.into_iter().map(|figure| figure * hundredth).collect::<Vec<i64>>();
    BudgetTable {
        measure: measure.code().to_owned(),
        cells: footed.cells.into_iter().map(fen).collect(),
        rows: fen(footed.rows),
        columns: fen(footed.columns),
        total: footed.total * hundredth,
    }
}

/// An amount in 元 to the 分, for sentences.
pub(crate) fn yuan(amount: Money) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", amount.0.abs() / 100, amount.0.abs() % 100)
}

pub(crate) fn band(band: &ApprovalBand) -> LadderBand {
    LadderBand {
        above: band.above.0,
        up_to: convert::fen(band.up_to),
        role: band.role.to_string(),
        deputy: convert::text(band.deputy),
    }
}

fn read_band(band: &LadderBand) -> Answer<ApprovalBand> {
    if band.role.is_empty() {
        return Err(ApiError::new(Code::BadField)
            .with("entity", Entity::ApprovalBand.name())
            .with("field", "role")
            .with("reason", "missing"));
    }
    Ok(ApprovalBand {
        above: Money(band.above),
        up_to: band.up_to.map(Money),
        role: convert::id(&band.role)?,
        deputy: convert::optional_id(band.deputy.as_deref())?,
        ..ApprovalBand::new(store::new_id())
    })
}

fn told(fault: &Fault, bands: &[ApprovalBand]) -> Reason {
    let [first, second] = place_names(fault, bands);
    reason(fault.fault.code(), [("first", Fact::Text(first)), ("second", Fact::Text(second))])
}

/// The bands that a fault lies between, in 元: `0–200000`.
fn place_names(fault: &Fault, bands: &[ApprovalBand]) -> [String; 2] {
    let ordered = ordered(bands);
    let name = |place: usize| {
        ordered.get(place).map_or_else(String::new, |band| {
            format!("{}–{}", yuan(band.above), band.up_to.map(yuan).unwrap_or_else(|| "∞".to_owned()))
        })
    };
    [name(fault.band), fault.next.map(name).unwrap_or_default()]
}
