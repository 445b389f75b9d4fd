//! Files that are damaged: refused with table and line, or read with findings. Nothing panics.

use exchange::{ErrorKind, FindingCode};
use proptest::prelude::*;

use crate::{found, plan, read, refused, substation, substation_xml};

const HEAD: &str = "ERMHDR\t20.12\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\tclndr_id\tplan_start_date\n\
                    %R\t1\tP\t1\t2026-03-02 08:00\n";

/// A file with these tables after the project.
fn file(tables: &str) -> Vec<u8> {
    format!("{HEAD}{tables}%E\n").into_bytes()
}

#[test]
fn what_is_no_plan_is_refused() {
    assert_eq!(refused(b"", "p.xer").0, ErrorKind::Empty);
    assert_eq!(refused(b"task_id\tname\n1\ta\n", "p.xer"), (ErrorKind::NotXer, Some(1), String::new()));
    let none = refused(b"ERMHDR\t20.12\n%T\tTASK\n%F\ttask_id\n%R\t1\n%E\n", "p.xer");
    assert_eq!((none.0, none.2.as_str()), (ErrorKind::NoProject, "PROJECT"));
    let bytes = substation();
    let cut = refused(&bytes[..bytes.len() / 2], "p.xer");
    assert_eq!(cut.0, ErrorKind::Truncated);
    assert!(cut.1 > Some(40) && !cut.2.is_empty(), "{cut:?}");
    let long = refused(&file("%T\tTASK\n%F\ttask_id\tproj_id\n%R\t7\t1\tmore\n"), "p.xer");
    assert_eq!(long, (ErrorKind::RowTooLong, Some(7), "TASK".to_owned()));
}

#[test]
fn xml_of_primavera_is_held_to_xml() {
    let text = String::from_utf8(substation_xml()).expect("text");
    assert_eq!(refused(&text.as_bytes()[..text.len() / 2], "p.xml").0, ErrorKind::Truncated);
    let open = text.replace("</Activity>", "</Task>");
    assert_eq!(refused(open.as_bytes(), "p.xml").0, ErrorKind::Malformed);
    let other = text.replace("http://xmlns.oracle.com/Primavera", "http://example.com/Other");
    assert_eq!(refused(other.as_bytes(), "p.xml").0, ErrorKind::NotPmxml);
    let none = "<APIBusinessObjects><Calendar><ObjectId>1</ObjectId></Calendar></APIBusinessObjects>";
    assert_eq!(refused(none.as_bytes(), "p.xml").0, ErrorKind::NoProject);
    assert_eq!(refused(b"<?xml version=\"1.0\"?><html/>", "p.xml").0, ErrorKind::NotMspdi);
}

#[test]
fn what_does_not_read_is_a_finding_with_its_row_and_field() {
    let tables = "%T\tCALENDAR\n%F\tclndr_id\tclndr_name\tclndr_data\n%R\t1\tweek\t(0||CalendarData()(\n\
                  %T\tPROJWBS\n%F\twbs_id\tproj_id\tparent_wbs_id\twbs_name\n%R\t10\t1\t11\ta\n%R\t11\t1\t10\tb\n\
                  %T\tTASK\n%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_name\ttarget_drtn_hr_cnt\tcstr_date\tcstr_type\n\
                  %R\t7\t1\t10\t99\tone\t8\t2026-13-40 08:00\tCS_MSOA\n%R\t8\t1\t77\t1\n\
                  %T\tTASKPRED\n%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_type\tlag_hr_cnt\n\
                  %R\t1\t8\t7\t1\tPR_XX\ta lot\n%R\t2\t8\t700\t1\tPR_FS\t0\n%R\t3\t8\t8\t1\tPR_FS\t0\n%R\t4\t8\t7\t1\tPR_FS\t0\n";
    let imported = plan(&file(tables), "p.xer");
    let told: Vec<_> =
        imported.report.findings.iter().map(|one| (one.code, one.place.line, one.field.as_str())).collect();
    for expected in [
        (FindingCode::CalendarUnreadable, 7, "clndr_data"),
        (FindingCode::WbsLoop, 10, "parent_wbs_id"),
        (FindingCode::BadValue, 14, "cstr_date"),
        (FindingCode::MissingReference, 14, "clndr_id"),
        (FindingCode::RowTooShort, 15, "TASK"),
        (FindingCode::NameMissing, 15, "task_name"),
        (FindingCode::MissingReference, 15, "wbs_id"),
        (FindingCode::BadValue, 18, "pred_type"),
        (FindingCode::BadValue, 18, "lag_hr_cnt"),
        (FindingCode::MissingReference, 19, "pred_task_id"),
        (FindingCode::DependencyOnItself, 20, "pred_task_id"),
        (FindingCode::DuplicateDependency, 21, "pred_task_id"),
    ] {
        assert!(told.contains(&expected), "{expected:?} is not among {told:?}");
    }
    assert_eq!(imported.plan.tasks.len(), 4, "two of the WBS, two activities");
    assert_eq!(found(&imported, FindingCode::DuplicateUid), 0);
}

fn mutated(mut bytes: Vec<u8>, cuts: &[(usize, u8, usize)]) -> Vec<u8> {
    for &(at, byte, length) in cuts {
        let at = at % bytes.len().max(1);
        match length {
            0 => bytes.insert(at, byte),
            1..=3 => {
                if let Some(place) = bytes.get_mut(at) {
                    *place = byte;
                }
            }
            // Taken out, or set somewhere else.
            length => {
                let piece: Vec<u8> = bytes.drain(at..(at + length).min(bytes.len())).collect();
                if byte % 2 == 0 {
                    let to = (usize::from(byte) * 131) % (bytes.len() + 1);
                    bytes.splice(to..to, piece);
                }
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn damaged_files_are_refused_or_become_plans(
        cuts in prop::collection::vec((0usize..40_000, any::<u8>(), 0usize..60), 1..12),
    ) {
        for (bytes, name) in [(substation(), "p.xer"), (substation_xml(), "p.xml")] {
            if let Ok(imported) = read(&mutated(bytes, &cuts), name, None) {
                for (place, task) in imported.plan.tasks.iter().enumerate() {
                    let before = |id| imported.plan.tasks[..place].iter().any(|above| above.id == id);
                    prop_assert!(task.parent.is_none_or(before), "a summary stands above its lines");
                }
                portfolio::plan::reschedule(&imported.plan);
            }
        }
    }
}
