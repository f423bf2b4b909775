//! `candor register`: the record of processing activities (GDPR Article 30), from the published notice.

mod record;
mod run;
mod written;

pub use run::register;
pub use written::Format;
