//! Files kept in the portfolio with a record: put in, listed, written out again. A file is checked before it is read and
//! its bytes against their name whenever they leave.

use std::fs;
use std::path::Path;

use portfolio::attachment::{self, Attachment};
use portfolio::{Change, Entity, Record, Value};

use crate::desk::Desk;
use crate::error::{io, refused};
use crate::export;
use crate::office::Act;
use crate::records::{gone, kind, project_of};
use crate::wire::{AttachmentRow, Changed, Exported};
use crate::{Answer, convert};

impl Desk {
    /// Copies a file into the portfolio, to stay with a record.
    pub fn attach(&mut self, entity: String, id: String, path: String) -> Answer<Changed> {
        let (entity, id) = (kind(&entity)?, convert::id(&id)?);
        let (author, today) = (self.author(), self.acting_day()?);
        let office = self.office()?;
        let row = office.row(entity, id)?.ok_or_else(|| gone(entity))?;
        let (name, bytes) = read(Path::new(&path))?;
        let attached = Attachment {
            subject_kind: entity.name().to_owned(),
            subject: id.to_string(),
            project: project_of(entity, &row),
            size: bytes.len() as i64,
            sha256: store::content_name(&bytes),
            name,
            added_on: Some(today),
            added_by: author.clone(),
            ..Attachment::new(store::new_id())
        };
        let act = Act { op: "attach", author: &author, reason: "" };
        let changed = office.transact_keeping(act, vec![Change::insert(&attached)], &[&bytes])?;
        Ok(Changed { id: Some(attached.id.to_string()), ..changed })
    }

    /// The files of a record, oldest first.
    pub fn attachments(&mut self, entity: String, id: String) -> Answer<Vec<AttachmentRow>> {
        let (entity, id) = (kind(&entity)?, convert::id(&id)?);
        let office = self.office()?;
        let rows = office.rows_where(Entity::Attachment, "subject", &Value::Text(id.to_string()))?;
        let all = rows.iter().filter_map(|row| Attachment::from_row(row).ok());
        let own = all.filter(|attached| attached.subject_kind == entity.name());
        Ok(own.map(|attached| shown(&attached)).collect())
    }

    /// Writes a file that was attached to a place outside the portfolio.
    pub fn save_attachment(&mut self, id: String, path: String) -> Answer<Exported> {
        let (_, bytes) = self.attached(&id)?;
        export::write(&path, &bytes, |read| read == bytes)
    }

    /// Writes a copy to look at into a folder of its own among the system's temporary files.
    pub fn attachment_copy(&mut self, id: String) -> Answer<Exported> {
        let (attached, bytes) = self.attached(&id)?;
        let folder = std::env::temp_dir().join(format!("pmo-desk-attached-{}", attached.id));
        fs::create_dir_all(&folder).map_err(|error| io(&folder, &error))?;
        let path = folder.join(&attached.name).display().to_string();
        export::write(&path, &bytes, |read| read == bytes)
    }

    fn attached(&mut self, id: &str) -> Answer<(Attachment, Vec<u8>)> {
        let office = self.office()?;
        let attached: Attachment = office.get(convert::id(id)?)?;
        let bytes = office.content(&attached.sha256)?.ok_or_else(|| gone(Entity::Attachment))?;
        Ok((attached, bytes))
    }
}

/// The name and bytes of a file that may be attached; nothing is read of one that may not.
fn read(path: &Path) -> Answer<(String, Vec<u8>)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let refuse = |refusal: attachment::AttachmentRefusal, size: u64| {
        let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
        let error = refused(refusal.code()).with("name", &name).with("size", megabytes(size));
        error.with("max", megabytes(attachment::MOST_BYTES))
    };
    // A name that stands for a device is refused before the system is asked about it.
    attachment::check(&name, 1).map_err(|refusal| refuse(refusal, 0))?;
    let facts = fs::metadata(path).map_err(|error| io(path, &error))?;
    if !facts.is_file() {
        return Err(refuse(attachment::AttachmentRefusal::NoFile, 0));
    }
    attachment::check(&name, facts.len()).map_err(|refusal| refuse(refusal, facts.len()))?;
    let bytes = fs::read(path).map_err(|error| io(path, &error))?;
    let size = bytes.len() as u64;
    // It may have grown since.
    attachment::check(&name, size).map_err(|refusal| refuse(refusal, size))?;
    Ok((name, bytes))
}

fn shown(attached: &Attachment) -> AttachmentRow {
    AttachmentRow {
        id: attached.id.to_string(),
        name: attached.name.clone(),
        size: attached.size as u64,
        sha256: attached.sha256.clone(),
        note: attached.note.clone(),
        added_on: attached.added_on.map(|date| date.to_string()),
        added_by: attached.added_by.clone(),
    }
}
