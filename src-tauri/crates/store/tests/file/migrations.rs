//! A real file of every released version opens with all that is in it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{folder, open};
use portfolio::{Entity, Id, Project};

fn golden(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("fixtures").join(format!("schema-{version}.pmo"))
}

#[test]
fn a_file_of_version_1_opens_with_everything_in_it() {
    let dir = folder();
    let path = dir.path().join("p.pmo");
    fs::copy(golden(1), &path).expect("the golden file is there");
    let mut store = open(&path).store;
    let project: Project = store.get(Id(1)).expect("reads").expect("there");
    assert_eq!((project.code.as_str(), project.name.as_str()), ("P-001", "客户服务中心"));
    assert_eq!(store.load_plan(Id(1)).expect("reads").tasks[0].duration, 960);
    assert_eq!(store.recycle_bin().expect("reads")[0].id, Id(3));
    let chain = store.verify_chain().expect("reads");
    assert_eq!((chain.steps, chain.broken_at), (3, None));
    assert_eq!(store.verify_rows().expect("reads"), []);
    for _ in 0..3 {
        store.undo("李雷", "2026-11-24T08:30:00Z").expect("old steps can be undone");
    }
    assert_eq!(store.count(Entity::Project).expect("counts"), 0);
}
