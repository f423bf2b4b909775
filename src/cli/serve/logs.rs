//! Where the log goes: standard error, as text or JSON lines. It holds ids, never personal data.

use tracing_subscriber::{EnvFilter, fmt};

use super::options::LogFormat;

pub fn begin(format: LogFormat) {
    let filter = EnvFilter::try_from_env("CANDOR_LOG_FILTER").unwrap_or_else(|_| EnvFilter::new("warn,candor=info"));
    let log = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process (tests) keeps the first.
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}
