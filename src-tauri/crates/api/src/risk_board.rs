//! The risks of the portfolio as a whole, and the matrix that they are graded in. Which come first and how they moved is
//! said by the rules.

use std::collections::{BTreeMap, HashMap};

use portfolio::risk_figures::{self, Movement};
use portfolio::risk_matrix::RiskBand;
use portfolio::{Id, Period, Portfolio, Risk, Terms, issue_rules, risk_action_rules, risk_rules};

use crate::cockpit::{days, runs};
use crate::convert::text;
use crate::desk::Desk;
use crate::office::{Loaded, Office};
use crate::wire::{ActionLine, BandCount, BandRange, MatrixView, RiskBoard, RiskLine, RiskValue};
use crate::{Answer, frozen, risks};

/// How many of the gravest are told.
const TOP: usize = 10;

/// The beginning of the names of settings that hold the words of grades.
pub(crate) const ANCHOR: &str = "risk.anchor.";

impl Desk {
    /// The risks of the portfolio as a whole.
    pub fn risk_board(&mut self) -> Answer<RiskBoard> {
        let office = self.office()?;
        let loaded = office.loaded()?;
        let then = last_month(office, &loaded)?;
        Ok(Board::new(&loaded, then.as_ref()).view())
    }
}

/// The last month that was frozen before the data date: its name and its risks, on today's grades.
struct Then {
    month: String,
    risks: Vec<Risk>,
}

fn last_month(office: &Office, loaded: &Loaded) -> Answer<Option<Then>> {
    let mut periods: Vec<Period> = office.all()?;
    periods.retain(|period| period.data_date < loaded.as_of);
    let Some(last) = periods.into_iter().max_by_key(|period| (period.data_date, period.revision)) else {
        return Ok(None);
    };
    let inputs = frozen::read(&last.inputs)?;
    let (was, now) = (Terms::from_settings(&inputs.settings).risk_matrix, &loaded.terms.risk_matrix);
    let mut risks = inputs.risks;
    if was.size() != now.size() {
        let grade = |grade: i64| was.grade_in(now.size(), grade);
        for risk in &mut risks {
            (risk.probability, risk.impact) = (grade(risk.probability), grade(risk.impact));
            risk.residual_probability = risk.residual_probability.map(grade);
            risk.residual_impact = risk.residual_impact.map(grade);
        }
    }
    Ok(Some(Then { month: last.month, risks }))
}

struct Board<'a> {
    loaded: &'a Loaded,
    then: Option<&'a Then>,
    before: HashMap<Id, &'a Risk>,
    moved: HashMap<Id, Movement>,
}

impl<'a> Board<'a> {
    fn new(loaded: &'a Loaded, then: Option<&'a Then>) -> Board<'a> {
        let risks = then.map_or(&[][..], |then| &then.risks);
        let before = risks.iter().map(|risk| (risk.id, risk)).collect();
        let moved = then.map(|then| risk_figures::movements(&then.risks, &loaded.portfolio.risks));
        Board { loaded, then, before, moved: moved.unwrap_or_default().into_iter().collect() }
    }

    fn view(&self) -> RiskBoard {
        let (loaded, as_of) = (self.loaded, self.loaded.as_of);
        let portfolio = &loaded.portfolio;
        let known = |risk: &&Risk| risk.identified_on.is_none_or(|date| date <= as_of);
        let open: Vec<&Risk> =
            portfolio.risks.iter().filter(known).filter(|risk| runs(risk.project, loaded)).collect();
        let ranked = risk_figures::ranked(open.iter().copied(), &loaded.terms);
        let waiting = self.waiting(&open);
        let mut moved: Vec<&Risk> = portfolio.risks.iter().filter(|risk| self.has_moved(risk)).collect();
        moved.sort_by_key(|risk| (self.moved[&risk.id], std::cmp::Reverse(risk.current_score()), risk.id));
        let waited: i64 = waiting.iter().filter_map(|line| line.days).map(i64::from).sum();
        let issues = || portfolio.issues.iter().filter(|issue| issue_rules::is_open(issue));
        let review = |risk: &&&Risk| risk.is_open() && risk.review_due.is_some_and(|due| due < as_of);
        RiskBoard {
            as_of: as_of.to_string(),
            matrix: matrix(loaded),
            since: self.then.map(|then| then.month.clone()),
            bands: self.bands(&ranked),
            top: ranked.iter().take(TOP).map(|risk| self.line(risk)).collect(),
            moved: moved.into_iter().map(|risk| self.line(risk)).collect(),
            waiting_tenths: (!waiting.is_empty()).then(|| (waited * 10 / waiting.len() as i64) as u32),
            waiting,
            actions: self.actions(),
            value: value(&open, portfolio),
            open_issues: issues().count() as u32,
            overdue_issues: issues().filter(|issue| issue_rules::is_overdue(issue, as_of)).count() as u32,
            overdue_reviews: open.iter().filter(review).count() as u32,
        }
    }

    fn has_moved(&self, risk: &Risk) -> bool {
        self.moved.get(&risk.id).is_some_and(|movement| *movement != Movement::Same)
    }

    /// Major risks whose response is not complete, the longest wait first.
    fn waiting(&self, open: &[&Risk]) -> Vec<RiskLine> {
        let (terms, as_of) = (&self.loaded.terms, self.loaded.as_of);
        let waits = open.iter().filter(|risk| risk_rules::awaits_response(risk, terms, as_of));
        let mut lines: Vec<RiskLine> = waits.map(|risk| self.line(risk)).collect();
        lines.sort_by_key(|line| (std::cmp::Reverse(line.days), line.code.clone()));
        lines
    }

    fn bands(&self, ranked: &[&Risk]) -> Vec<BandCount> {
        let matrix = &self.loaded.terms.risk_matrix;
        let count = |risks: &mut dyn Iterator<Item = &Risk>, band: RiskBand| {
            risks.filter(|risk| risk.is_open() && matrix.band(risk.current_score()) == band).count() as u32
        };
        let runs = |risk: &&Risk| runs(risk.project, self.loaded);
        let one = |band: &RiskBand| BandCount {
            band: band.code().to_owned(),
            count: count(&mut ranked.iter().copied(), *band),
            before: self.then.map(|then| count(&mut then.risks.iter().filter(runs), *band)),
        };
        RiskBand::ALL.iter().map(one).collect()
    }

    fn line(&self, risk: &Risk) -> RiskLine {
        let (loaded, as_of) = (self.loaded, self.loaded.as_of);
        let late = risk.response_due.filter(|_| risk_rules::awaits_response(risk, &loaded.terms, as_of));
        let score = risk.current_score();
        RiskLine {
            id: risk.id.to_string(),
            code: risk.code.clone(),
            title: risk.title.clone(),
            project: risk.project.to_string(),
            project_name: loaded.project(risk.project).map(|known| known.name.clone()).unwrap_or_default(),
            owner: loaded.person(risk.owner),
            status: risk.status.code().to_owned(),
            score: score as u32,
            band: loaded.terms.risk_matrix.band(score).code().to_owned(),
            score_before: self.before.get(&risk.id).map(|before| before.current_score() as u32),
            movement: self.moved.get(&risk.id).map(|movement| movement.code().to_owned()),
            proximity: risk.proximity.map(|near| near.code().to_owned()),
            since: text(risk.major_since),
            days: risks::response_days(risk, loaded).map(|days| days as i32),
            due: text(risk.response_due),
            overdue_days: late.map_or(0, |due| days(due, as_of).max(0)),
            escalation_due: text(risk_rules::escalation_due(risk, &loaded.terms)),
            escalate: risk_rules::must_escalate(risk, &loaded.terms, as_of),
            escalated_to: loaded.person(risk.escalated_to),
            expected: risk_figures::expected(risk).map(|money| money.0),
        }
    }

    fn actions(&self) -> Vec<ActionLine> {
        let (loaded, as_of) = (self.loaded, self.loaded.as_of);
        let late = loaded.portfolio.risk_actions.iter();
        let mut late: Vec<_> = late.filter(|action| risk_action_rules::is_overdue(action, as_of)).collect();
        late.sort_by_key(|action| (action.due_on, action.id));
        let code = |id: Id| {
            let risk = loaded.portfolio.risks.iter().find(|risk| risk.id == id);
            risk.map(|risk| risk.code.clone()).unwrap_or_default()
        };
        let line = |action: &portfolio::RiskAction| ActionLine {
            id: action.id.to_string(),
            risk: action.risk.to_string(),
            risk_code: code(action.risk),
            title: action.title.clone(),
            project_name: loaded.project(action.project).map(|one| one.name.clone()).unwrap_or_default(),
            owner: loaded.person(action.owner),
            due: text(action.due_on).unwrap_or_default(),
            days: action.due_on.map_or(0, |due| days(due, as_of)),
        };
        late.into_iter().map(line).collect()
    }
}

/// How risks are graded, with the words that were set.
pub(crate) fn matrix(loaded: &Loaded) -> MatrixView {
    let terms = &loaded.terms;
    let bands = terms.risk_matrix.bands().map(|(band, from, to)| BandRange {
        band: band.code().to_owned(),
        from: from as u32,
        to: to as u32,
    });
    let anchors = loaded.portfolio.settings.iter().filter_map(|setting| {
        let name = setting.name.strip_prefix(ANCHOR)?;
        (!setting.value.trim().is_empty()).then(|| (name.to_owned(), setting.value.clone()))
    });
    MatrixView {
        size: terms.risk_matrix.size() as u32,
        bands: bands.collect(),
        major_score: terms.major_risk_score as u32,
        major_impact: terms.major_risk_impact as u32,
        anchors: anchors.collect::<BTreeMap<_, _>>(),
    }
}

fn value(open: &[&Risk], portfolio: &Portfolio) -> RiskValue {
    let sum = risk_figures::expected_value(open.iter().copied());
    let mut projects: Vec<Id> = open.iter().filter(|risk| risk.is_open()).map(|risk| risk.project).collect();
    projects.sort_unstable();
    projects.dedup();
    RiskValue {
        threats: sum.threats.0,
        opportunities: sum.opportunities.0,
        residual_threats: sum.residual_threats.0,
        residual_opportunities: sum.residual_opportunities.0,
        valued: sum.valued as u32,
        unvalued: sum.unvalued as u32,
        contingency: risk_figures::contingency(portfolio, &projects).0,
    }
}
