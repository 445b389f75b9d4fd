//! A real file of every released version opens with all that is in it.
//! With PMO_BLESS=1 the file of the newest version is made anew; once the version is released, that is over.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{folder, open};
use portfolio::{Change, Entity, FieldValue, Id, Project, Risk, Task};
use store::{SCHEMA_VERSION, Step, Store, StoreError};

fn golden(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("fixtures").join(format!("schema-{version}.pmo"))
}

/// What each of the files was made of.
fn make(path: &Path) {
    let mut store = Store::create(path).expect("created").store;
    let step = |op| Step { op, author: "王芳", reason: "年度计划", at: "2026-11-23T08:30:00Z" };
    let project = Project { code: "P-001".into(), name: "客户中心".into(), ..Project::new(Id(1)) };
    let task = Task { project: Id(1), name: "需求".into(), duration: 960, ..Task::new(Id(2)) };
    let risk = Risk { project: Id(1), title: "延期".into(), ..Risk::new(Id(3)) };
    let all = [Change::insert(&project), Change::insert(&task), Change::insert(&risk)];
    store.transact::<_, StoreError>(step("add"), |tx| tx.apply_all(all)).expect("added");
    let rename = Change::Set {
        entity: Entity::Project,
        id: Id(1),
        field: "name",
        value: "客户服务中心".to_owned().write(),
    };
    store.transact::<_, StoreError>(step("rename"), |tx| tx.apply(rename)).expect("renamed");
    store
        .transact::<_, StoreError>(step("delete"), |tx| tx.apply(Change::Delete(Entity::Risk, Id(3))))
        .expect("deleted");
    store.close().expect("closed");
}

#[test]
fn a_file_of_every_version_opens_with_everything_in_it() {
    if std::env::var_os("PMO_BLESS").is_some() {
        let dir = folder();
        let path = dir.path().join("p.pmo");
        make(&path);
        fs::copy(&path, golden(SCHEMA_VERSION)).expect("the golden file can be written");
    }
    for version in 1..=SCHEMA_VERSION {
        opens_with_everything(version);
    }
}

fn opens_with_everything(version: u32) {
    let dir = folder();
    let path = dir.path().join("p.pmo");
    fs::copy(golden(version), &path).expect("the golden file is there");
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
