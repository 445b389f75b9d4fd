//! Plans of Primavera: what comes in, what is told, what a reader that is not ours makes of the same files, and files
//! that are damaged.

mod bad_input;
mod beside_mpxj;
mod facts;
mod reading;

use acceptance::ids;
use exchange::{ErrorKind, FindingCode, ImportError, Imported, progress::to_the_end, read_plan, sniff};
use portfolio::Task;

/// Reads a project of a file as whoever opens it would.
fn read(bytes: &[u8], name: &str, project: Option<i64>) -> Result<Imported, ImportError> {
    read_plan(sniff(bytes, name), bytes, project, &mut ids(), &mut to_the_end)
}

/// Our own file: two projects, in the encoding of a Chinese machine.
fn substation() -> Vec<u8> {
    std::fs::read(acceptance::fixture("exchange/substation.xer")).expect("the fixture")
}

/// The same plan as Primavera's XML.
fn substation_xml() -> Vec<u8> {
    std::fs::read(acceptance::fixture("exchange/substation-p6.xml")).expect("the fixture")
}

fn plan(bytes: &[u8], name: &str) -> Imported {
    read(bytes, name, None).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The activity of a code, which stands first among its notes.
fn activity<'a>(imported: &'a Imported, code: &str) -> &'a Task {
    let found = imported.plan.tasks.iter().find(|task| task.notes.lines().next() == Some(code));
    found.unwrap_or_else(|| panic!("no activity {code}"))
}

fn found(imported: &Imported, code: FindingCode) -> usize {
    imported.report.findings.iter().filter(|finding| finding.code == code).count()
}

fn refused(bytes: &[u8], name: &str) -> (ErrorKind, Option<u64>, String) {
    match read(bytes, name, None) {
        Ok(_) => panic!("{name} must be refused"),
        Err(error) => (error.kind, error.line, error.element),
    }
}
