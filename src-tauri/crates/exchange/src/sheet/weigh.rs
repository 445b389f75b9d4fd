//! A workbook's archive before it is opened: every entry is unpacked into nothing and counted, because the sizes that an
//! archive or a part states may be lies that cost all memory.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::error::{ErrorKind, ImportError, Limit};
use crate::progress::{Flow, Progress};

const ENTRIES: usize = 2_000;
const EXPANDED: u64 = 400 << 20;
const RATIO: u64 = 200;
/// Expanded bytes of an entry below which its ratio does not matter.
const SMALL: u64 = 1 << 20;
/// Bytes of the shared texts within which their list has to begin.
const HEAD: usize = 64 << 10;
/// Bytes of the shortest shared text.
const SHORTEST: u64 = 5;

pub(super) fn archive(bytes: &[u8], watch: &mut dyn FnMut(Progress) -> Flow) -> Result<(), ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let entries = archive.len();
    if entries > ENTRIES {
        return Err(ImportError::new(ErrorKind::TooMuch(Limit::Entries(ENTRIES as u64))));
    }
    let mut total = 0u64;
    for index in 0..entries {
        let mut entry = archive.by_index(index).map_err(|_| damaged())?;
        let name: String = entry.name().map(|name| name.chars().take(80).collect()).unwrap_or_default();
        let packed = entry.compressed_size().max(1);
        let weighed = weigh(&mut entry, packed, &mut total)
            .map_err(|error| ImportError { element: name.clone(), ..error })?;
        if name.to_lowercase().ends_with("sharedstrings.xml") && !believable(&weighed) {
            return Err(ImportError { element: name, ..damaged() });
        }
        if watch(Progress { done: index as u64, total: 2 * entries as u64 }) == Flow::Cancel {
            return Err(ImportError::new(ErrorKind::Cancelled));
        }
    }
    Ok(())
}

/// The beginning of an entry, and how much it holds in all.
struct Weighed {
    head: Vec<u8>,
    bytes: u64,
}

fn weigh(entry: &mut dyn Read, packed: u64, total: &mut u64) -> Result<Weighed, ImportError> {
    let mut weighed = Weighed { head: Vec::new(), bytes: 0 };
    let mut buffer = vec![0; 64 << 10];
    loop {
        let read = entry.read(&mut buffer).map_err(|_| damaged())?;
        if read == 0 {
            return Ok(weighed);
        }
        let room = HEAD - weighed.head.len().min(HEAD);
        weighed.head.extend(&buffer[..read.min(room)]);
        weighed.bytes += read as u64;
        *total += read as u64;
        let limit = match () {
            () if *total > EXPANDED => Some(Limit::Expanded(EXPANDED)),
            () if weighed.bytes > SMALL && weighed.bytes / packed > RATIO => Some(Limit::Ratio(RATIO)),
            () => None,
        };
        if let Some(limit) = limit {
            return Err(ImportError::new(ErrorKind::TooMuch(limit)));
        }
    }
}

/// Whether the number of shared texts that the part states could stand in its bytes: room is made for so many at once.
fn believable(part: &Weighed) -> bool {
    let head = String::from_utf8_lossy(&part.head);
    let mut reader = Reader::from_str(&head);
    loop {
        match reader.read_event() {
            Ok(Event::Start(list) | Event::Empty(list)) if list.local_name().as_ref() == "sst" => {
                return stated(&list).is_none_or(|number| number <= part.bytes / SHORTEST);
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The largest number that the list states; one that does not read is too large.
fn stated(list: &BytesStart<'_>) -> Option<u64> {
    let mut attributes = list.attributes();
    let counts = attributes.with_checks(false).flatten().filter(|attribute| {
        let key: &str = attribute.key.as_ref();
        key == "uniqueCount"
    });
    counts.map(|attribute| attribute.value.trim().parse().unwrap_or(u64::MAX)).max()
}

fn damaged() -> ImportError {
    ImportError::new(ErrorKind::DamagedWorkbook)
}
