//! The ladder of approval: which role decides an amount. Bands reach from an amount, not itself, to an amount, itself
//! included; together they cover every amount once. It knows no requests.

use schedule::Date;

use crate::budget_request::ApprovalBand;
use crate::people::RoleHolder;
use crate::record::choices;
use crate::value::{Id, Money};

choices! {
    /// What is wrong with a ladder.
    LadderFault {
        /// There is no band.
        NoBands = "ladder_no_bands",
        /// The first band does not begin at nothing.
        NoStart = "ladder_no_start",
        /// A band ends where it begins or before.
        EmptyBand = "ladder_empty_band",
        /// Amounts between two bands belong to none.
        Gap = "ladder_gap",
        /// Amounts belong to two bands.
        Overlap = "ladder_overlap",
        /// The last band has an end.
        NoEnd = "ladder_no_end",
    }
}

/// Something wrong with a ladder, and the bands between which it is: places in the order of their amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub fault: LadderFault,
    /// The band.
    pub band: usize,
    /// The band after it, where two are concerned.
    pub next: Option<usize>,
}

/// The bands in the order of their amounts.
pub fn ordered(bands: &[ApprovalBand]) -> Vec<&ApprovalBand> {
    let mut ordered: Vec<&ApprovalBand> = bands.iter().collect();
    ordered.sort_by_key(|band| (band.above, band.up_to.map_or(i64::MAX, |end| end.0)));
    ordered
}

/// Everything that is wrong with a ladder.
pub fn faults(bands: &[ApprovalBand]) -> Vec<Fault> {
    let ordered = ordered(bands);
    let (Some(first), Some(last)) = (ordered.first(), ordered.last()) else {
        return vec![Fault { fault: LadderFault::NoBands, band: 0, next: None }];
    };
    let one = |fault, band| Fault { fault, band, next: None };
    let mut found = Vec::new();
    if first.above != Money(0) {
        found.push(one(LadderFault::NoStart, 0));
    }
    for (place, band) in ordered.iter().enumerate() {
        if band.up_to.is_some_and(|end| end <= band.above) {
            found.push(one(LadderFault::EmptyBand, place));
        }
    }
    for (place, pair) in ordered.windows(2).enumerate() {
        let end = pair[0].up_to.map_or(i64::MAX, |end| end.0);
        let fault = match end.cmp(&pair[1].above.0) {
            std::cmp::Ordering::Less => LadderFault::Gap,
            std::cmp::Ordering::Greater => LadderFault::Overlap,
            std::cmp::Ordering::Equal => continue,
        };
        found.push(Fault { fault, band: place, next: Some(place + 1) });
    }
    if last.up_to.is_some() {
        found.push(one(LadderFault::NoEnd, ordered.len() - 1));
    }
    found
}

/// The band of an amount; a reduction is decided like an increase of its size. Nothing where there is none.
pub fn band_of(amount: Money, bands: &[ApprovalBand]) -> Option<&ApprovalBand> {
    let size = amount.0.saturating_abs();
    bands.iter().find(|band| size > band.above.0 && band.up_to.is_none_or(|end| size <= end.0))
}

/// Whether a person holds a role on a day, for this project or for all.
pub fn holds(person: Id, role: Id, project: Id, day: Date, holders: &[RoleHolder]) -> bool {
    holders.iter().any(|holder| {
        holder.role == role
            && holder.person == person
            && holder.project.is_none_or(|of| of == project)
            && holder.from_date.is_none_or(|from| from <= day)
            && holder.to_date.is_none_or(|to| day <= to)
    })
}

/// In which role a person decides in a band on a day: the band's own, else its deputy's; nothing when in neither.
pub fn decides_as(
    band: &ApprovalBand,
    person: Id,
    project: Id,
    day: Date,
    holders: &[RoleHolder],
) -> Option<Id> {
    let roles = [Some(band.role), band.deputy];
    roles.into_iter().flatten().find(|&role| holds(person, role, project, day, holders))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(above: i64, up_to: Option<i64>, role: u128) -> ApprovalBand {
        ApprovalBand {
            above: Money(above),
            up_to: up_to.map(Money),
            role: Id(role),
            ..ApprovalBand::new(Id(role))
        }
    }

    /// 20万 and 100万, in 分.
    fn ladder() -> Vec<ApprovalBand> {
        vec![band(0, Some(20_000_000), 1), band(20_000_000, Some(100_000_000), 2), band(100_000_000, None, 3)]
    }

    #[test]
    fn edges_belong_to_the_band_below_to_the_cent() {
        let role = |amount| band_of(Money(amount), &ladder()).map(|band| band.role.0);
        assert_eq!(role(1), Some(1));
        assert_eq!(role(20_000_000), Some(1), "200,000.00 is still the first");
        assert_eq!(role(20_000_001), Some(2), "200,000.01 is the second");
        assert_eq!(role(100_000_000), Some(2));
        assert_eq!(role(100_000_001), Some(3));
        assert_eq!(role(i64::MAX), Some(3));
        assert_eq!(role(-20_000_001), Some(2), "a reduction is decided by its size");
        assert_eq!(role(0), None, "nothing is nobody's to decide");
    }

    #[test]
    fn gaps_and_overlaps_name_their_bands() {
        assert_eq!(faults(&ladder()), []);
        let told = |bands: &[ApprovalBand]| -> Vec<_> {
            faults(bands).into_iter().map(|fault| (fault.fault, fault.band, fault.next)).collect()
        };
        let gap = [band(0, Some(100), 1), band(101, None, 2)];
        assert_eq!(told(&gap), [(LadderFault::Gap, 0, Some(1))], "1 分 belongs to nobody");
        let overlap = [band(0, Some(100), 1), band(99, None, 2)];
        assert_eq!(told(&overlap), [(LadderFault::Overlap, 0, Some(1))]);
        let endless = [band(0, None, 1), band(100, None, 2)];
        assert_eq!(told(&endless), [(LadderFault::Overlap, 0, Some(1))]);
        let open = [band(50, Some(100), 1)];
        assert_eq!(told(&open), [(LadderFault::NoStart, 0, None), (LadderFault::NoEnd, 0, None)]);
        assert_eq!(told(&[]), [(LadderFault::NoBands, 0, None)]);
        assert!(told(&[band(0, Some(0), 1), band(0, None, 2)]).contains(&(LadderFault::EmptyBand, 0, None)));
    }

    #[test]
    fn a_deputy_decides_only_in_his_days() {
        let day = |text: &str| Date::parse(text).expect("a date");
        let holder = |role, person, from: Option<&str>, to: Option<&str>| RoleHolder {
            role: Id(role),
            person: Id(person),
            from_date: from.map(day),
            to_date: to.map(day),
            ..RoleHolder::new(Id(99))
        };
        let band = ApprovalBand { deputy: Some(Id(5)), ..band(0, None, 1) };
        let holders = [holder(1, 10, None, None), holder(5, 20, Some("2026-10-01"), Some("2026-10-07"))];
        let role = |person, on: &str| decides_as(&band, Id(person), Id(7), day(on), &holders);
        assert_eq!(role(10, "2026-10-03"), Some(Id(1)));
        assert_eq!(role(20, "2026-10-01"), Some(Id(5)));
        assert_eq!(role(20, "2026-10-07"), Some(Id(5)));
        assert_eq!(role(20, "2026-10-08"), None);
        assert_eq!(role(30, "2026-10-03"), None);
    }
}
