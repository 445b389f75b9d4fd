//! Carries a message over HTTP: one POST, no redirect followed, ten seconds, certificates judged by the system. What went
//! wrong is told as a code; the address stands in no error.

use std::sync::Arc;
use std::time::Duration;

use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
use ureq::{Agent, Error};

use crate::answer::{Reply, Silence, http_date};
use crate::body::Outgoing;

/// How long an answer may take.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// Sends it and waits for the answer, at most so long.
pub fn post(outgoing: &Outgoing, patience: Duration) -> Result<Reply, Silence> {
    let mut request = agent(outgoing, patience)
        .post(&outgoing.url)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "PMO-Desk");
    for (name, value) in &outgoing.headers {
        request = request.header(*name, value);
    }
    let mut answer = request.send(&outgoing.body).map_err(|error| silence(&error))?;
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok());
    let (date, retry_after) =
        (header("date").and_then(http_date), header("retry-after").and_then(|text| text.trim().parse().ok()));
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(LONGEST_ANSWER).read_to_string();
    Ok(Reply { status, date, retry_after, body: body.map_err(|error| silence(&error))? })
}

fn agent(outgoing: &Outgoing, patience: Duration) -> Agent {
    let tls = TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build();
    let mut config = Agent::config_builder()
        .tls_config(tls)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .timeout_global(Some(patience));
    if outgoing.url.starts_with("http://") {
        // Only addresses of this computer are not encrypted, and no proxy leads there.
        config = config.proxy(None);
    }
    config.build().new_agent()
}

fn silence(error: &Error) -> Silence {
    match error {
        Error::Timeout(_) => Silence::Timeout,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) => Silence::NoEncryption,
        Error::Io(trouble) if trouble.kind() == std::io::ErrorKind::TimedOut => Silence::Timeout,
        Error::Io(trouble) if trouble.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()) => {
            Silence::NoEncryption
        }
        _ => Silence::Unreachable,
    }
}
