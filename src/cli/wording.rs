//! A command's wording of a use case's refusal.

use anyhow::anyhow;
use std::fmt;

use crate::usecases::error::Error;

/// The database does not answer, or keeps nothing, just now.
#[derive(Debug)]
pub struct Away;

impl fmt::Display for Away {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the database does not answer, or cannot keep anything just now")
    }
}

impl std::error::Error for Away {}

pub fn worded(error: Error) -> anyhow::Error {
    match error {
        Error::NotFound => anyhow!("there is no such thing in force; `list` shows what there is"),
        Error::Conflict(clash) => anyhow!("it does not fit: {}", clash.as_str()),
        Error::Invalid(faults) => {
            let faults: Vec<String> = faults.iter().map(|fault| format!("{} is {}", fault.field, fault.flaw)).collect();
            anyhow!("{}", faults.join("; "))
        }
        Error::Unavailable => Away.into(),
        other => anyhow!("{other:?}"),
    }
}
