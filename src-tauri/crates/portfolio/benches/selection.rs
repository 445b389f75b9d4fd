//! How long the best selection of 200 proposals takes, under one, two and four limits, with its proof.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use portfolio::selection::{Candidate, Question, best, cheapest_step, missed};

/// Proposals of 200,000 to 5,000,000 元 that ask for up to six role-months of each role; a third of all fits.
fn question(count: usize, limits: usize) -> Question {
    let mut state = 7_u64;
    // A fixed sequence of pseudo-random numbers (Knuth's MMIX constants).
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % below) as i64
    };
    let mut candidate = || {
        let money = (20 + draw(480)) * 1_000_000;
        let roles = (1..limits).map(|_| draw(600)).collect::<Vec<_>>();
        Candidate { value: 2_000 + draw(8_000), uses: [vec![money], roles].concat(), must: false }
    };
    let candidates: Vec<Candidate> = (0..count).map(|_| candidate()).collect();
    let third = |limit: usize| candidates.iter().map(|candidate| candidate.uses[limit]).sum::<i64>() / 3;
    let limits = (0..limits).map(third).collect();
    Question { candidates, limits, pairs: Vec::new() }
}

fn selections(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("selection of 200");
    group.sample_size(10);
    for limits in [1, 2, 4] {
        let asked = question(200, limits);
        let found = best(&asked).expect("there is a choice");
        eprintln!("{limits} limits: value {}, at most {} more", found.value, found.open);
        group.bench_function(BenchmarkId::new("best", limits), |bench| bench.iter(|| best(&asked)));
    }
    let asked = question(200, 1);
    let found = best(&asked).expect("there is a choice");
    group.bench_function("why ten missed it", |bench| bench.iter(|| missed(&asked, &found, 10)));
    group.bench_function("the next step of the budget", |bench| {
        bench.iter(|| cheapest_step(&asked, &found, 0, 1_000_000, 1_000_000_000));
    });
    group.finish();
}

criterion_group!(benches, selections);
criterion_main!(benches);
