//! The bytes of attached files, named by their SHA-256 and kept once however often they are attached.

use std::fmt::Write;

use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use crate::door::Tx;
use crate::error::StoreError;
use crate::rows::Reads;

impl Tx<'_> {
    /// Keeps bytes in the file, in this step; answers their name.
    pub fn keep(&self, bytes: &[u8]) -> Result<String, StoreError> {
        let name = content_name(bytes);
        let insert = "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?1, ?2)";
        self.sql(self.conn.execute(insert, rusqlite::params![name, bytes]))?;
        Ok(name)
    }
}

impl Reads {
    /// The bytes of this name; an error when they are not those that were kept.
    pub fn content(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let select = "SELECT bytes FROM content WHERE sha256 = ?1";
        let found: Option<Vec<u8>> =
            self.sql(self.conn.query_row(select, [sha256], |row| row.get(0)).optional())?;
        match found {
            Some(bytes) if content_name(&bytes) != sha256 => {
                Err(StoreError::Corrupt { path: self.path.clone(), detail: format!("content {sha256}") })
            }
            found => Ok(found),
        }
    }
}

/// The name under which bytes are kept: their SHA-256 in hexadecimal.
pub fn content_name(bytes: &[u8]) -> String {
    let mut name = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(name, "{byte:02x}");
    }
    name
}
