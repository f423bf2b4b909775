//! `candor audit cosigned`: the signatures of witnesses outside, brought home.

use anyhow::{Context, Result};
use std::{fs, path::Path, process::ExitCode};

use super::{audit::NOT_WHOLE, open::open, options::Options, settings::Settings, wording::worded};
use crate::{
    domain::retention::day,
    usecases::{
        log::cosigned::{Cosigned, Refused, take_in, witnesses},
        portal::Portal,
    },
};

pub async fn keep(options: Options, file: &Path) -> Result<ExitCode> {
    let settings = Settings::from_options(options)?;
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let (portal, _) = open(&settings).await?;
    // Kept by hand, its last line may have no end, and there may be empty ones.
    let taken = take_in(&portal, &format!("{}\n", text.trim())).await.map_err(worded)?;
    match &taken {
        Ok(taken) => taken.iter().for_each(|one| say!("Kept. {}", told(one, &portal))),
        Err(refused) => say!("Refused: {}. Nothing was kept.", why(refused)),
    }
    portal.store.close().await;
    Ok(if taken.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(NOT_WHOLE) })
}

/// The witnesses that stand behind the log, each up to which entry.
pub async fn say_witnesses(portal: &Portal) -> Result<()> {
    for one in witnesses(portal).await.map_err(worded)? {
        say!("{}", told(&one, portal));
    }
    Ok(())
}

// Names come from a file; quoted, they cannot steer a terminal.
fn told(one: &Cosigned, portal: &Portal) -> String {
    let Cosigned { name, entries, .. } = one;
    let day = day(one.at, &portal.brand.time_zone);
    if one.is_known {
        format!("Co-signed by {name:?} up to entry {entries}, taken in on {day}.")
    } else {
        format!("Signed by {name:?} up to entry {entries}, taken in on {day}; no --witness names its key, so that was not checked.")
    }
}

fn why(refused: &Refused) -> String {
    match refused {
        Refused::NotOurs => "it is no checkpoint that this log signed, or one that was set apart".to_owned(),
        Refused::NotAsTheLog => "the log of now does not go on from it: `candor audit verify` tells more".to_owned(),
        Refused::Alone => "nobody but this log signed below it".to_owned(),
        Refused::TooMuch => "there are more than 16 witnesses below it, or a line is too long".to_owned(),
        Refused::Wrong(name) => format!("the signature of {name:?} does not fit the key that --witness names"),
    }
}
