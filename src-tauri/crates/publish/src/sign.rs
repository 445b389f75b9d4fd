//! Signatures. DingTalk and Feishu sign the same two lines with the same algorithm and differ in which part is the key and
//! which the message; who mistakes one for the other is refused.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// DingTalk: the secret signs `milliseconds\nsecret`. In Base64; the query of the address takes it escaped.
pub fn dingtalk(milliseconds: i64, secret: &str) -> String {
    STANDARD.encode(sha256(secret, &format!("{milliseconds}\n{secret}")))
}

/// Feishu: `seconds\nsecret` is the key, and nothing is the message. In Base64, in the body.
pub fn feishu(seconds: i64, secret: &str) -> String {
    STANDARD.encode(sha256(&format!("{seconds}\n{secret}"), ""))
}

/// Ours, for programs that take JSON: the secret signs `seconds.body`. In hexadecimal, in a header.
pub fn webhook(seconds: i64, secret: &str, body: &str) -> String {
    sha256(secret, &format!("{seconds}.{body}")).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A Base64 text as a query takes it.
pub fn escaped(base64: &str) -> String {
    base64.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D")
}

fn sha256(key: &str, message: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(message.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "SECdemo";

    #[test]
    fn signatures_are_those_of_the_documents() {
        assert_eq!(dingtalk(1_599_360_473_000, SECRET), "tGWkA5eQOQNCNPDgphtxIoNLO+/gD8Lcb705KQoRzeY=");
        assert_eq!(feishu(1_599_360_473, SECRET), "UNvK0aHeWrPUMl0ySOUpIoYdvBDU1mnjgkbX5JtMxkk=");
        let signed = dingtalk(1_599_360_473_000, SECRET);
        assert_eq!(escaped(&signed), "tGWkA5eQOQNCNPDgphtxIoNLO%2B%2FgD8Lcb705KQoRzeY%3D");
    }

    #[test]
    fn the_algorithm_is_that_of_rfc_4231() {
        let hex = |bytes: Vec<u8>| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        assert_eq!(
            hex(sha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        assert_eq!(webhook(7, "Jefe", "{}"), hex(sha256("Jefe", "7.{}")));
    }
}
