//! A command's wording of a use case's refusal.

use anyhow::anyhow;

use crate::usecases::error::Error;

pub fn worded(error: Error) -> anyhow::Error {
    match error {
        Error::NotFound => anyhow!("there is no such thing in force; `list` shows what there is"),
        Error::Conflict(clash) => anyhow!("it does not fit: {}", clash.as_str()),
        Error::Invalid(faults) => {
            let faults: Vec<String> = faults.iter().map(|fault| format!("{} is {}", fault.field, fault.flaw)).collect();
            anyhow!("{}", faults.join("; "))
        }
        other => anyhow!("{other:?}"),
    }
}
