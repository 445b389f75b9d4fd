//! What a file says of itself in its first hundred bytes, read before SQLite touches it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::StoreError;
use crate::schema::APPLICATION_ID;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The parts of SQLite's file header that matter here.
pub(crate) struct Header {
    pub user_version: u32,
    page_size: u64,
    pages: u64,
}

/// Reads the header; an error unless it is that of a portfolio.
pub(crate) fn read(path: &Path) -> Result<Header, StoreError> {
    let io = |error: std::io::Error| StoreError::io(path, &error);
    if std::fs::metadata(path).map_err(io)?.is_dir() {
        return Err(StoreError::NotAPortfolio { path: path.to_path_buf() });
    }
    let mut bytes = Vec::with_capacity(100);
    File::open(path).map_err(io)?.take(100).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() < 100 || &bytes[..16] != MAGIC {
        return Err(StoreError::NotAPortfolio { path: path.to_path_buf() });
    }
    let application_id = number(&bytes, 68);
    if application_id != APPLICATION_ID {
        return Err(StoreError::OtherApplication { path: path.to_path_buf(), application_id });
    }
    let page_size = match u64::from(bytes[16]) << 8 | u64::from(bytes[17]) {
        1 => 65_536,
        size => size,
    };
    Ok(Header { user_version: number(&bytes, 60), page_size, pages: u64::from(number(&bytes, 28)) })
}

impl Header {
    /// Whether a file of this length holds every page that the header counts.
    pub(crate) fn fits(&self, length: u64) -> bool {
        self.page_size * self.pages == length
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
