//! The bytes of an XER file as text. The format does not say its encoding: Primavera writes that of the machine it ran on.

use std::borrow::Cow;

use encoding_rs::{Encoding, GBK, WINDOWS_1251, WINDOWS_1252};

use crate::error::{ErrorKind, ImportError};

/// The text, and the encoding where it had to be told from the bytes.
pub(super) fn text(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), ImportError> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[length..]);
        let wrong = || ImportError::new(ErrorKind::WrongEncoding(encoding.name().to_owned()));
        return Ok((text.ok_or_else(wrong)?, None));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((Cow::Borrowed(text), None));
    }
    let encoding = likely(bytes);
    Ok((encoding.decode_without_bom_handling(bytes).0, Some(encoding.name())))
}

/// Chinese where most pairs are common hanzi, Cyrillic where high letters stand in words, Western otherwise.
fn likely(bytes: &[u8]) -> &'static Encoding {
    let chinese = GBK.decode_without_bom_handling_and_without_replacement(bytes).is_some();
    match (chinese && mostly_common_hanzi(bytes), mostly_words_of_high_letters(bytes)) {
        (true, _) => GBK,
        (_, true) => WINDOWS_1251,
        _ => WINDOWS_1252,
    }
}

/// Whether most pairs of bytes are hanzi of the first level of GB 2312, or its signs.
fn mostly_common_hanzi(bytes: &[u8]) -> bool {
    let (mut pairs, mut common, mut at) = (0, 0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii() {
            at += 1;
            continue;
        }
        let trail = bytes.get(at + 1).copied().unwrap_or(0);
        pairs += 1;
        common += usize::from(matches!(bytes[at], 0xA1..=0xA3 | 0xB0..=0xD7) && trail >= 0xA1);
        at += 2;
    }
    pairs > 0 && common * 10 >= pairs * 7
}

/// Whether letters beyond ASCII mostly stand beside one another, as no Western language has them.
fn mostly_words_of_high_letters(bytes: &[u8]) -> bool {
    let high = |byte: &u8| *byte >= 0xC0;
    let all = bytes.iter().filter(|byte| high(byte)).count();
    let beside = bytes.windows(2).filter(|pair| pair.iter().all(high)).count();
    all > 0 && beside * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(encoding: &'static Encoding, text: &str) -> Option<&'static str> {
        let bytes = encoding.encode(text).0.into_owned();
        let (read, name) = super::text(&bytes).expect("text");
        assert_eq!(read, text, "{name:?}");
        name
    }

    #[test]
    fn the_encoding_is_told_from_the_text() {
        assert_eq!(told(encoding_rs::UTF_8, "ERMHDR\t设计"), None);
        assert_eq!(told(GBK, "ERMHDR\t变电站土建施工\t设备采购与安装，含调试\tA1000"), Some("GBK"));
        let russian = "ERMHDR\tЗадача 1\tМонтаж оборудования\tСдача в эксплуатацию";
        assert_eq!(told(WINDOWS_1251, russian), Some("windows-1251"));
        let french = "ERMHDR\tTerrassement général\tÉtude d'exécution\tRéception définitive\t£\t¥";
        assert_eq!(told(WINDOWS_1252, french), Some("windows-1252"));
    }
}
