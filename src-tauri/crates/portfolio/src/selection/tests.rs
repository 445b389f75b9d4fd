//! The selection against every choice tried, and what is said of it.

use proptest::prelude::*;

use super::*;

fn candidate(value: i64, uses: &[i64]) -> Candidate {
    Candidate { value, uses: uses.to_vec(), must: false }
}

fn question(candidates: &[(i64, i64)], limit: i64) -> Question {
    let candidates = candidates.iter().map(|(value, uses)| candidate(*value, &[*uses])).collect();
    Question { candidates, limits: vec![limit], pairs: Vec::new() }
}

/// The textbook case in which taking the best ratio first gives 160.
fn textbook() -> Question {
    question(&[(60, 10), (100, 20), (120, 30)], 50)
}

#[test]
fn greed_is_not_enough() {
    let found = best(&textbook()).expect("there is a choice");
    assert_eq!(
        (found.value, found.chosen, found.used, found.open),
        (220, vec![false, true, true], vec![50], 0)
    );
}

#[test]
fn what_must_be_done_comes_with_what_it_needs() {
    let mut asked = textbook();
    asked.candidates.push(Candidate { must: true, ..candidate(1, &[15]) });
    asked.pairs.push(Pair::Needs(3, 0));
    let found = best(&asked).expect("there is a choice");
    assert_eq!(found.chosen, [true, true, false, true], "25 are gone, 20 of the remaining 25 are used");
    asked.pairs.push(Pair::Excludes(0, 3));
    assert_eq!(best(&asked), Err(Impossible::Excluding(0, 3)));
    asked.pairs.pop();
    asked.limits[0] = 20;
    assert_eq!(best(&asked), Err(Impossible::OverLimit { limit: 0, short: 5 }));
}

#[test]
fn a_near_miss_says_what_it_lacks_and_what_it_would_cost() {
    let asked = textbook();
    let found = best(&asked).expect("there is a choice");
    let missed = missed(&asked, &found, 10);
    assert_eq!(missed.len(), 1);
    assert_eq!((missed[0].candidate, &missed[0].short), (0, &vec![(0, 10)]));
    let instead = missed[0].instead.as_ref().expect("it can be chosen");
    assert_eq!((instead.loss, &instead.falls_out, &instead.comes_in), (40, &vec![1], &vec![0]));
}

#[test]
fn the_next_step_of_the_budget_is_found() {
    let asked = textbook();
    let found = best(&asked).expect("there is a choice");
    let step = cheapest_step(&asked, &found, 0, 1, 100).expect("10 more take all three");
    assert_eq!((step.more, step.selection.value), (10, 280));
    assert_eq!(cheapest_step(&asked, &found, 0, 1, 9), None, "less brings nothing");
}

#[test]
fn nothing_to_choose_from_is_an_empty_choice() {
    let found = best(&Question::default()).expect("nothing forbids it");
    assert_eq!((found.value, found.open), (0, 0));
}

#[test]
fn hundreds_of_candidates_are_proven() {
    // A fixed sequence of pseudo-random numbers (Knuth's MMIX constants).
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let candidates: Vec<Candidate> = (0..200)
        .map(|_| {
            candidate(2_000 + draw(8_000) as i64, &[(20 + draw(480) as i64) * 1_000_000, draw(600) as i64])
        })
        .collect();
    let limits = vec![15_000_000_000, 20_000];
    let found = best(&Question { candidates, limits, pairs: Vec::new() }).expect("there is a choice");
    assert_eq!(found.open, 0, "proven: {} of value", found.value);
}

fn questions() -> impl Strategy<Value = Question> {
    let sizes = (1..=12_usize, 1..=3_usize);
    sizes.prop_flat_map(|(count, limits)| {
        let one = (0..60_i64, prop::collection::vec(0..30_i64, limits), prop::bool::weighted(0.08));
        let one = one.prop_map(|(value, uses, must)| Candidate { value, uses, must });
        let pair = (0..count, 0..count, any::<bool>()).prop_filter("two", |(one, other, _)| one != other);
        let pair = pair.prop_map(
            |(one, other, needs)| {
                if needs { Pair::Needs(one, other) } else { Pair::Excludes(one, other) }
            },
        );
        let pairs =
            if count > 1 { prop::collection::vec(pair, 0..4).boxed() } else { Just(Vec::new()).boxed() };
        let all = (prop::collection::vec(one, count), prop::collection::vec(10..120_i64, limits), pairs);
        all.prop_map(|(candidates, limits, pairs)| Question { candidates, limits, pairs })
    })
}

/// Every choice tried.
fn by_trying(question: &Question) -> Option<i64> {
    let count = question.candidates.len();
    let choices =
        (0..1_u32 << count).map(|bits| (0..count).map(|at| bits >> at & 1 == 1).collect::<Vec<bool>>());
    choices.filter(|chosen| question.allows(chosen)).map(|chosen| question.value(&chosen)).max()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn no_choice_is_better(question in questions()) {
        match (best(&question), by_trying(&question)) {
            (Ok(found), Some(value)) => {
                prop_assert!(question.allows(&found.chosen));
                prop_assert_eq!((found.value, found.open), (value, 0));
            }
            (Err(_), None) => {}
            (found, tried) => prop_assert!(false, "{:?} against {:?}", found, tried),
        }
    }
}
