//! `candor receipt verify FILE`.

use anyhow::{Context, Result};
use std::{
    fs::File,
    io::{Read, stdin},
    path::Path,
    process::ExitCode,
};

use super::{open::open_without_root_key, options::Options, public_address::address, settings::Settings, wording::worded};
use crate::usecases::{
    error::{Error, Fault, Flaw},
    history::verify::{MOST_BYTES, Verdict, verify},
};

/// Not genuine. A 1 says that it could not be found out.
const NOT_GENUINE: u8 = 2;
/// Said of a receipt that the log knows nothing of.
pub const UNKNOWN: &str = "Unknown: the log of this portal has no entry that commits to this record.";
/// So many places of an altered receipt are named.
const MOST_NAMED: usize = 20;

pub async fn check(options: Options, file: &Path) -> Result<ExitCode> {
    let text = read(file)?;
    let settings = Settings::from_options(options)?;
    let portal = open_without_root_key(&settings).await?;
    let verdict = verify(&portal, &address(&settings, &portal.store).await?, &text).await;
    portal.store.close().await;
    let (words, genuine) = match verdict {
        Ok(verdict) => (told(&verdict), verdict == Verdict::Genuine),
        Err(Error::Invalid(faults)) => (unread(&faults).to_owned(), false),
        Err(error) => return Err(worded(error)),
    };
    say!("{words}");
    Ok(if genuine { ExitCode::SUCCESS } else { ExitCode::from(NOT_GENUINE) })
}

/// A little more than there can be, so that what is too long is said to be so. `-` is standard input.
fn read(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX) + 1;
    if file == Path::new("-") {
        stdin().take(most).read_to_end(&mut bytes).context("cannot read standard input")?;
    } else {
        let opened = File::open(file).with_context(|| format!("cannot open {}", file.display()))?;
        opened.take(most).read_to_end(&mut bytes).with_context(|| format!("cannot read {}", file.display()))?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

pub fn told(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Genuine => "Genuine: the log committed to this record, and every part is as this portal writes it.".to_owned(),
        Verdict::Unknown => UNKNOWN.to_owned(),
        Verdict::Altered(differences) => {
            // Names come from the file; quoted, they cannot steer a terminal.
            let named =
                differences.iter().take(MOST_NAMED).map(|difference| format!("\n  {}: {:?}", difference.part.as_str(), difference.at));
            let more = differences.len().saturating_sub(MOST_NAMED);
            let more = if more > 0 { format!("\n  … and {more} more") } else { String::new() };
            let named: String = named.collect();
            format!("Altered: the log knows this choice, but these places are not as this portal writes them:{named}{more}")
        }
    }
}

fn unread(faults: &[Fault]) -> &'static str {
    match faults.first().map(|fault| fault.flaw) {
        Some(Flaw::Missing) => "No receipt: the file is empty.",
        Some(Flaw::TooLong) => "No receipt: the file is longer than any receipt.",
        _ => "No receipt: the file is not the JSON of a receipt, or not all of it.",
    }
}
