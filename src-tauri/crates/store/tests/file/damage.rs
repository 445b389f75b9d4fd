//! Power cuts, foreign logs and flipped bytes: what can be saved is saved, what is broken is said, nothing is mixed.

use std::fs;

use crate::dice::Dice;
use crate::support::{add, cut_power, folder, open, portfolio, wal};
use portfolio::{Entity, Project};
use store::{Access, Note, Opened, Store, StoreError};

/// A portfolio as a power cut left it, and the end of its chain after each step.
fn stopped(dir: &std::path::Path, steps: usize) -> (std::path::PathBuf, Vec<String>) {
    let path = portfolio(dir, "p.pmo", 1);
    let mut store = open(&path).store;
    let mut ends = vec![store.chain_end().expect("reads")];
    for number in 0..steps {
        add(&mut store, &format!("after {number}"));
        ends.push(store.chain_end().expect("reads"));
    }
    let other = dir.join("stopped");
    fs::create_dir(&other).expect("a folder");
    (cut_power(&path, &other), ends)
}

#[test]
fn a_log_cut_anywhere_gives_an_exact_earlier_state() {
    let dir = folder();
    let (path, ends) = stopped(dir.path(), 20);
    let (file, log) = (fs::read(&path).expect("reads"), fs::read(wal(&path)).expect("reads"));
    let mut dice = Dice(7);
    let frame = 24 + 4096;
    for number in 0..45 {
        let cut = match number % 3 {
            0 => dice.below(log.len()),
            1 => (32 + frame * dice.below(log.len() / frame + 1)).min(log.len()),
            _ => (31 + frame * dice.below(log.len() / frame + 1)).min(log.len()),
        };
        fs::write(&path, &file).expect("writes");
        fs::write(wal(&path), &log[..cut]).expect("writes");
        let opened =
            Store::open(&path, Access::ReadWrite).unwrap_or_else(|error| panic!("cut at {cut}: {error}"));
        let end = opened.store.chain_end().expect("reads");
        let steps =
            ends.iter().position(|one| *one == end).unwrap_or_else(|| panic!("cut at {cut}: a mixed state"));
        assert_eq!(opened.store.count(Entity::Project).expect("counts"), steps as u64 + 1);
        assert!(opened.notes.iter().all(|note| *note == Note::UncleanStop), "{:?}", opened.notes);
    }
}

#[test]
fn a_whole_log_gives_everything() {
    let dir = folder();
    let (path, ends) = stopped(dir.path(), 5);
    let opened = open(&path);
    assert_eq!(opened.notes, [Note::UncleanStop]);
    assert_eq!(Some(&opened.store.chain_end().expect("reads")), ends.last());
}

#[test]
fn flipped_bits_in_the_log_give_an_exact_earlier_state() {
    let dir = folder();
    let (path, ends) = stopped(dir.path(), 20);
    let (file, log) = (fs::read(&path).expect("reads"), fs::read(wal(&path)).expect("reads"));
    let mut dice = Dice(11);
    for _ in 0..40 {
        let mut flipped = log.clone();
        let at = dice.below(log.len());
        flipped[at] ^= 1 << dice.below(8);
        fs::write(&path, &file).expect("writes");
        fs::write(wal(&path), flipped).expect("writes");
        let opened =
            Store::open(&path, Access::ReadWrite).unwrap_or_else(|error| panic!("bit at {at}: {error}"));
        let end = opened.store.chain_end().expect("reads");
        assert!(ends.contains(&end), "bit at {at}: a mixed state");
    }
}

#[test]
fn a_log_of_another_portfolio_is_never_mixed_in() {
    let dir = folder();
    let (stranger, _) = stopped(dir.path(), 20);
    for projects in [0, 1, 40] {
        let path = portfolio(dir.path(), &format!("mine {projects}.pmo"), projects);
        let before = open(&path).store.chain_end().expect("reads");
        fs::copy(wal(&stranger), wal(&path)).expect("copied");
        let opened = open(&path);
        let Some(Note::LogSetAside { kept }) = opened.notes.first() else {
            panic!("the foreign log must be noticed: {:?}", opened.notes)
        };
        assert_eq!(fs::read(kept).expect("kept"), fs::read(wal(&stranger)).expect("reads"));
        assert_eq!(opened.store.chain_end().expect("reads"), before);
        assert_eq!(opened.store.count(Entity::Project).expect("counts"), projects as u64);
    }
}

#[test]
fn an_older_state_of_the_same_portfolio_does_not_take_a_newer_log() {
    let dir = folder();
    let (newer, _) = stopped(dir.path(), 20);
    let older = dir.path().join("older.pmo");
    let path = dir.path().join("p.pmo");
    fs::copy(&path, &older).expect("copied");
    let before = open(&older).store.chain_end().expect("reads");
    // Two hundred more steps, a proper close, then a log that was written on top of them.
    let mut store = open(&path).store;
    for number in 0..200 {
        add(&mut store, &format!("more {number}"));
    }
    store.close().expect("closed");
    let mut store = open(&path).store;
    add(&mut store, "last");
    fs::copy(wal(&path), wal(&older)).expect("copied");
    drop((store, newer));
    let opened = open(&older);
    let end = opened.store.chain_end().expect("reads");
    assert_eq!(end, before, "never a mixture: {:?}", opened.notes);
}

#[test]
fn flipped_bytes_in_the_file_are_found_or_harmless() {
    let dir = folder();
    let path = portfolio(dir.path(), "p.pmo", 40);
    let whole = fs::read(&path).expect("reads");
    let state = open(&path).store.all::<Project>().expect("reads");
    let mut dice = Dice(23);
    let mut found = 0;
    for _ in 0..60 {
        let mut damaged = whole.clone();
        let at =
            (0..).map(|_| dice.below(whole.len())).find(|at| whole[*at] != 0).expect("some byte is in use");
        let length = 1 + dice.below(64);
        damaged.iter_mut().skip(at).take(length).for_each(|byte| *byte ^= 0x5a);
        fs::write(&path, &damaged).expect("writes");
        fs::write(path.with_file_name("p.pmo.lock"), "1 elsewhere").expect("an unclean stop");
        match Store::open(&path, Access::ReadWrite) {
            Ok(opened) => found += usize::from(has_lost(&opened, &state)),
            Err(StoreError::Internal { detail }) => panic!("bytes at {at}: no cause is named: {detail}"),
            Err(_) => found += 1,
        }
        fs::remove_file(wal(&path)).ok();
    }
    eprintln!("found {found} of 60; the others changed nothing that is read");
    assert!(found > 40, "damage must be found; found {found} of 60");
}

/// Whether an opened file tells of damage; when it tells of none, it must say what it said before.
fn has_lost(opened: &Opened, state: &Vec<Project>) -> bool {
    let told = opened.notes.iter().any(|note| matches!(note, Note::ChainBroken { .. }));
    let explained = opened.store.verify_rows();
    if told || !explained.is_ok_and(|unexplained| unexplained.is_empty()) {
        return true;
    }
    assert_eq!(&opened.store.all::<Project>().expect("reads"), state, "a change that nothing tells of");
    false
}

#[test]
fn a_journal_that_was_tampered_with_is_told_by_its_chain() {
    let dir = folder();
    let path = portfolio(dir.path(), "p.pmo", 5);
    let conn = rusqlite::Connection::open(&path).expect("opens");
    conn.execute("UPDATE step SET author = 'somebody else' WHERE seq = 3", []).expect("changed");
    drop(conn);
    let chain = open(&path).store.verify_chain().expect("reads");
    assert_eq!((chain.steps, chain.broken_at), (5, Some(3)));
    let conn = rusqlite::Connection::open(&path).expect("opens");
    conn.execute_batch(
        "UPDATE step SET author = '王芳' WHERE seq = 3; UPDATE journal SET new = 'x' WHERE step = 2;",
    )
    .expect("changed");
    drop(conn);
    assert_eq!(open(&path).store.verify_chain().expect("reads").broken_at, Some(2));
}
