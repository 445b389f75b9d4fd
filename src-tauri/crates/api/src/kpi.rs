//! KPI as cards, and the records behind each.

use portfolio::charter::{Operator, Unit};
use portfolio::fact::{Fact as RuleFact, Figure};
use portfolio::kpi::{self, CalendarRule, Check, Evidence, Kpi, Measure, Span, Verdict};
use portfolio::ledger::month_of;
use portfolio::{
    Change, ChangeRequest, Entity, Id, Issue, KpiOverride, Lesson, Project, QualityCheck, Risk, TermVersion,
};

use crate::convert::{figure, reason, text};
use crate::desk::Desk;
use crate::error::refused;
use crate::office::{Act, Loaded};
use crate::wire::{
    Changed, EvidenceCheck, EvidenceRow, ExcludedRow, Fact, KpiCard, KpiDefinition, KpiEvidence,
    KpiOverrideView, KpiVariant, TrendPoint, WindowView,
};
use crate::{Answer, ApiError, Code};

impl Desk {
    /// The records behind a figure, those left out, and why.
    pub fn kpi_evidence(&mut self, kpi: String, span: String) -> Answer<KpiEvidence> {
        let kpi = Kpi::parse(&kpi).ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("kpi", &kpi))?;
        let span = span_of(&span)?;
        let loaded = self.office()?.loaded()?;
        let measure = measure(kpi, &loaded, span);
        Ok(KpiEvidence {
            rows: measure.evidence.iter().map(|evidence| evidence_row(evidence, &loaded)).collect(),
            excluded: measure.excluded.iter().map(|left| excluded_row(left, &loaded)).collect(),
            card: card(measure, &loaded, span),
        })
    }

    /// Puts a figure beside the computed one of the data date's month, in hundredths of its unit, with the reason; or
    /// takes it away again.
    pub fn override_kpi(&mut self, kpi: String, value: Option<i32>, reason: String) -> Answer<Changed> {
        let kpi = Kpi::parse(&kpi).ok_or_else(|| ApiError::new(Code::NoSuchRecord).with("kpi", &kpi))?;
        if reason.trim().is_empty() {
            return Err(refused("reason_needed"));
        }
        let (author, today) = (self.author(), (self.today)());
        let office = self.office()?;
        let loaded = office.loaded()?;
        let month = month_of(loaded.as_of);
        let known = loaded.portfolio.kpi_overrides.iter();
        let known = known.filter(|one| one.kpi == kpi && one.month == month);
        let mut changes: Vec<Change> = known.map(|one| Change::Delete(Entity::KpiOverride, one.id)).collect();
        changes.extend(value.map(|value| {
            Change::insert(&KpiOverride {
                kpi,
                month,
                value: i64::from(value),
                reason: reason.clone(),
                entered_by: author.clone(),
                entered_on: Some(today),
                ..KpiOverride::new(store::new_id())
            })
        }));
        office.transact(Act { op: "override_kpi", author: &author, reason: &reason }, changes)
    }

    /// Every KPI as of the data date.
    pub fn kpis(&mut self) -> Answer<Vec<KpiCard>> {
        let loaded = self.office()?.loaded()?;
        Ok(cards(&loaded, Span::TwelveMonths))
    }
}

/// Every KPI as a card.
pub(crate) fn cards(loaded: &Loaded, span: Span) -> Vec<KpiCard> {
    Kpi::ALL.iter().map(|&kpi| card(measure(kpi, loaded, span), loaded, span)).collect()
}

/// A stretch of time by its code.
pub(crate) fn span_of(code: &str) -> Answer<Span> {
    Span::parse(code).ok_or_else(|| ApiError::new(Code::BadField).with("field", "span").with("value", code))
}

/// The window that the data date ends.
pub(crate) fn window(loaded: &Loaded, span: Span) -> WindowView {
    let window = span.window(loaded.as_of);
    WindowView { from: window.from.to_string(), to: window.to.to_string() }
}

pub(crate) fn measure(kpi: Kpi, loaded: &Loaded, span: Span) -> Measure {
    let Loaded { portfolio, calendars, terms, as_of, .. } = loaded;
    kpi::measure(kpi, portfolio, calendars, terms, span.window(*as_of), *as_of)
}

fn card(measure: Measure, loaded: &Loaded, span: Span) -> KpiCard {
    let Loaded { portfolio, calendars, terms, as_of, .. } = loaded;
    let trend = kpi::trend(measure.kpi, portfolio, calendars, terms, span, *as_of);
    let previous = trend.len().checked_sub(2).and_then(|place| trend[place].value);
    let outlook = kpi::outlook(&measure, &trend, terms, *as_of);
    let target = measure.target.as_ref();
    let known = |number: f64| (measure.n > 0).then_some(number);
    KpiCard {
        code: measure.kpi.code().to_owned(),
        value: measure.value,
        unit: unit(measure.unit).to_owned(),
        n: measure.n as u32,
        numerator: known(measure.numerator),
        denominator: known(measure.denominator),
        target: target.map(|target| target.value),
        operator: target.map(|target| operator(target.operator).to_owned()),
        due: text(target.and_then(|target| target.due)),
        status: measure.status.code().to_owned(),
        previous,
        change: measure.value.zip(previous).map(|(now, before)| now - before),
        needed: outlook.further.map(|further| further as u32),
        projected: outlook.projected,
        projected_status: outlook.status.code().to_owned(),
        overridden: measure.overridden.as_ref().map(overridden),
        trend: trend.iter().map(|point| trend_point(point.as_of, point.value)).collect(),
        variants: measure.variants.iter().map(variant).collect(),
        definition: definition(measure.kpi, loaded),
    }
}

fn overridden(overridden: &kpi::Overridden) -> KpiOverrideView {
    let record = &overridden.record;
    KpiOverrideView {
        id: record.id.to_string(),
        value: record.value as f64 / 100.0,
        status: overridden.status.code().to_owned(),
        reason: record.reason.clone(),
        by: record.entered_by.clone(),
        on: text(record.entered_on),
        month: record.month.clone(),
    }
}

fn trend_point(as_of: portfolio::Date, value: Option<f64>) -> TrendPoint {
    let (year, month, _) = as_of.ymd();
    TrendPoint { month: format!("{year:04}-{month:02}"), value }
}

fn unit(unit: Unit) -> &'static str {
    unit.code()
}

fn operator(operator: Operator) -> &'static str {
    operator.code()
}

fn variant(variant: &kpi::Variant) -> KpiVariant {
    KpiVariant {
        code: variant.code.to_owned(),
        value: variant.value,
        unit: variant.unit.code().to_owned(),
        n: variant.n as u32,
    }
}

fn definition(kpi: Kpi, loaded: &Loaded) -> KpiDefinition {
    let definition = kpi::definition(kpi);
    let decides = |version: &&TermVersion| {
        definition.parameters.contains(&version.name.as_str()) && version.effective_on <= loaded.as_of
    };
    let versions: Vec<&TermVersion> = loaded.portfolio.term_versions.iter().filter(decides).collect();
    let parameter = |name: &&'static str| {
        let value = match loaded.terms.value(name) {
            Some(value) => Fact::Int(value),
            None => Fact::Text(loaded.terms.minimum_quality_grade.code().to_owned()),
        };
        reason(name, [("value", value)])
    };
    KpiDefinition {
        version: definition.version + versions.len() as u32,
        effective: versions
            .iter()
            .map(|version| version.effective_on)
            .max()
            .map_or(definition.effective, |date| date.max(definition.effective))
            .to_string(),
        exclusions: definition.exclusions.iter().map(|why| why.code().to_owned()).collect(),
        calendar: (definition.calendar != CalendarRule::None).then(|| definition.calendar.code().to_owned()),
        parameters: definition.parameters.iter().map(parameter).collect(),
    }
}

fn evidence_row(evidence: &Evidence, loaded: &Loaded) -> EvidenceRow {
    let label = label(evidence.entity, evidence.id, loaded);
    EvidenceRow {
        entity: evidence.entity.name().to_owned(),
        id: evidence.id.to_string(),
        project: text(label.project),
        code: label.code,
        name: label.name,
        pass: pass(evidence.verdict),
        checks: evidence.checks.iter().map(check).collect(),
    }
}

fn pass(verdict: Verdict) -> Option<bool> {
    match verdict {
        Verdict::Pass => Some(true),
        Verdict::Fail => Some(false),
        Verdict::Counted | Verdict::Unknown => None,
    }
}

/// A check's figures: the first is what was planned, the second what was found, days and percent are the difference.
fn check(check: &Check) -> EvidenceCheck {
    let shown: Vec<&RuleFact> = check.facts.iter().filter(|fact| is_shown(&fact.figure)).collect();
    let difference = check.facts.iter().find_map(|fact| match fact.figure {
        Figure::Days(days) => Some(days as f64),
        Figure::Percent(percent) => Some(percent),
        _ => None,
    });
    let at = |place: usize| shown.get(place).map_or(Fact::Null(()), |fact| figure(&fact.figure));
    let kind = shown.first().map_or("none", |fact| kind(&fact.figure));
    EvidenceCheck {
        code: check.code.to_owned(),
        pass: pass(check.verdict),
        expected: at(0),
        actual: at(1),
        kind: kind.to_owned(),
        difference,
    }
}

fn is_shown(figure: &Figure) -> bool {
    !matches!(figure, Figure::Days(_) | Figure::Percent(_) | Figure::Record(_))
}

fn kind(figure: &Figure) -> &'static str {
    match figure {
        Figure::Date(_) => "date",
        Figure::Money(_) => "money",
        Figure::Days(_) => "days",
        Figure::Minutes(_) => "minutes",
        Figure::Percent(_) => "percent",
        Figure::Count(_) => "count",
        Figure::Code(_) => "code",
        Figure::Text(_) | Figure::Record(_) => "text",
    }
}

fn excluded_row(left: &kpi::Excluded, loaded: &Loaded) -> ExcludedRow {
    let label = label(left.entity, left.id, loaded);
    ExcludedRow {
        entity: left.entity.name().to_owned(),
        id: left.id.to_string(),
        code: label.code,
        name: label.name,
        reason: left.reason.code().to_owned(),
    }
}

/// How a record of any kind that KPI count is called.
pub(crate) struct Label {
    pub(crate) project: Option<Id>,
    pub(crate) code: String,
    pub(crate) name: String,
}

pub(crate) fn label(entity: Entity, id: Id, loaded: &Loaded) -> Label {
    let portfolio = &loaded.portfolio;
    let of =
        |project: Option<Id>, code: &str, name: &str| Label { project, code: code.into(), name: name.into() };
    let project_code = |project: Id| loaded.project(project).map_or("", |project| project.code.as_str());
    let found = match entity {
        Entity::Project => loaded.project(id).map(|p: &Project| of(Some(id), &p.code, &p.name)),
        Entity::Risk => {
            find(&portfolio.risks, |r: &Risk| r.id == id).map(|r| of(Some(r.project), &r.code, &r.title))
        }
        Entity::ChangeRequest => find(&portfolio.change_requests, |c: &ChangeRequest| c.id == id)
            .map(|c| of(Some(c.project), &c.code, &c.title)),
        Entity::Issue => {
            find(&portfolio.issues, |i: &Issue| i.id == id).map(|i| of(Some(i.project), &i.code, &i.title))
        }
        Entity::QualityCheck => find(&portfolio.quality_checks, |c: &QualityCheck| c.id == id)
            .map(|c| of(Some(c.project), project_code(c.project), &c.item)),
        Entity::Lesson => {
            find(&portfolio.lessons, |l: &Lesson| l.id == id).map(|l| of(l.project, "", &l.title))
        }
        Entity::Task => find(&portfolio.milestones, |t| t.id == id)
            .map(|t| of(Some(t.project), project_code(t.project), &t.name)),
        _ => None,
    };
    found.unwrap_or_else(|| of(None, "", ""))
}

fn find<T>(records: &[T], wanted: impl Fn(&T) -> bool) -> Option<&T> {
    records.iter().find(|record| wanted(record))
}
