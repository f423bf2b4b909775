//! `candor audit verify`, `prove`, `consistency`, `set-apart` and `checkpoint`.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use super::{
    cosigned::say_witnesses, open::open, options::Options, print::text, public_address::of_the_log, receipt::UNKNOWN, settings::Settings,
    wording::worded,
};
use crate::{
    domain::{
        actor::Actor,
        log_tree::{ended::WhyEnded, notes::Notes, proof::Head, verdict::Verdict},
        retention::day,
    },
    usecases::{
        error::Error,
        feed::restart::restart,
        history::proof::of_receipt,
        log::{
            checkpoint::sign,
            consistency::continuation,
            set_apart::set_apart,
            tree::grow,
            verify::{Beside, found},
        },
        portal::Portal,
    },
    vault::log_key::read,
};

/// The log is not as it was written, holds no such entry, or is not what somebody signed. A 1 says that it could not be found out.
pub const NOT_WHOLE: u8 = 2;

pub async fn verify(options: Options, kept: &[PathBuf]) -> Result<ExitCode> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    let mut heads = Vec::new();
    for path in kept {
        heads.extend(heads_in(&portal, path)?);
    }
    let found = found(&portal, Actor::Operator, &heads).await.map_err(worded)?;
    let verdict = found.verdict;
    say!("{}", told(verdict, found.beside.count + heads.len()));
    for other in [found.beside.forged, found.beside.differ].into_iter().flatten().filter(|other| *other != verdict) {
        say!("{}", told(other, 0));
    }
    say_checkpoints(&found.beside, &portal);
    say_witnesses(&portal).await?;
    portal.store.close().await;
    if verdict.is_whole() {
        say!(
            "Not known: whether entries newer than the newest checkpoint were taken off the end, and what somebody wrote who had the root \
             key. A checkpoint that an outsider keeps (--checkpoint FILE) shows the first."
        );
    }
    Ok(if verdict.is_whole() { ExitCode::SUCCESS } else { ExitCode::from(NOT_WHOLE) })
}

pub async fn prove(options: Options, receipt: &Path) -> Result<ExitCode> {
    let settings = Settings::from_options(options)?;
    let text = fs::read_to_string(receipt).with_context(|| format!("cannot read {}", receipt.display()))?;
    let (portal, _) = open(&settings).await?;
    let found = of_receipt(&portal, &of_the_log(&settings, &portal).await?, &text).await.map_err(not_proven)?;
    portal.store.close().await;
    if let Some(proof) = found {
        say!("{}", serde_json::to_string_pretty(&proof)?);
        Ok(ExitCode::SUCCESS)
    } else {
        say!("{UNKNOWN}");
        Ok(ExitCode::from(NOT_WHOLE))
    }
}

fn not_proven(error: Error) -> anyhow::Error {
    match error {
        Error::NotFound => anyhow::anyhow!("the log knows this receipt, and cannot be signed now: `candor audit verify` tells more"),
        other => worded(other),
    }
}

pub async fn consistency(options: Options, older: &Path) -> Result<ExitCode> {
    let settings = Settings::from_options(options)?;
    let (portal, _) = open(&settings).await?;
    let address = of_the_log(&settings, &portal).await?;
    let mut heads = heads_in(&portal, older)?;
    heads.sort_by_key(|head| head.size);
    grow(&portal).await.map_err(worded)?;
    // Each of them; the proof that is printed is of the newest.
    let mut proven = Err(anyhow::anyhow!("{} holds no checkpoint", older.display()));
    for head in heads {
        let found = continuation(&portal, &address, head).await.map_err(worded)?;
        let goes_on = found.is_ok();
        proven = Ok(found);
        if !goes_on {
            break;
        }
    }
    let found = proven?;
    portal.store.close().await;
    match found {
        Ok(proof) => {
            say!("{}", serde_json::to_string_pretty(&proof)?);
            Ok(ExitCode::SUCCESS)
        }
        Err(verdict) => {
            say!("{}", told(verdict, 1));
            Ok(ExitCode::from(NOT_WHOLE))
        }
    }
}

/// Every checkpoint of a file, each signed by this log.
fn heads_in(portal: &Portal, path: &Path) -> Result<Vec<Head>> {
    let mut bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    // Kept by hand, its last line may have no end.
    bytes.push(b'\n');
    let Notes { whole: notes, unreadable, .. } = Notes::of(&bytes);
    anyhow::ensure!(unreadable == 0, "{} holds {unreadable} checkpoints that cannot be read: nothing is said of them", path.display());
    anyhow::ensure!(!notes.is_empty(), "{} holds no checkpoint", path.display());
    let key = portal.vault.log_public_key();
    notes.iter().map(|note| read(&key, note).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))).collect()
}

pub async fn print_checkpoint(options: Options) -> Result<ExitCode> {
    let settings = Settings::from_options(options)?;
    let (portal, _) = open(&settings).await?;
    grow(&portal).await.map_err(worded)?;
    let signed = sign(&portal, &of_the_log(&settings, &portal).await?).await.map_err(worded)?;
    portal.store.close().await;
    match signed {
        Ok(signed) => {
            text(&signed.note);
            Ok(ExitCode::SUCCESS)
        }
        Err(verdict) => {
            say!("{}", told(verdict, 1));
            say!("Nothing was signed. Once you know why, `candor audit set-apart` ends that past.");
            Ok(ExitCode::from(NOT_WHOLE))
        }
    }
}

pub async fn set_checkpoints_apart(options: Options, why: WhyEnded) -> Result<ExitCode> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    let count = set_apart(&portal, why).await.map_err(worded)?;
    if count > 0 {
        // A log that lost its end lost changes that systems know: no number comes twice, and each reads everything anew.
        restart(&portal).await.map_err(worded)?;
    }
    portal.store.close().await;
    match count {
        0 => say!("The log goes on from every checkpoint: nothing was set apart."),
        _ => say!(
            "{count} checkpoints are set apart, and the log says so. It is signed again with the next round. Systems are told to read \
             everything anew."
        ),
    }
    Ok(ExitCode::SUCCESS)
}

/// The checkpoints that the log was held against.
fn say_checkpoints(beside: &Beside, portal: &Portal) {
    let of = beside.newest_at.map(|at| format!(" of {}", day(at, &portal.brand.time_zone))).unwrap_or_default();
    match beside.count {
        0 => say!("No checkpoint is kept here: a server signs the first within ten minutes."),
        1 => say!("1 checkpoint, over {} entries{of}.", beside.newest),
        count => say!("{count} checkpoints, the newest over {} entries{of}.", beside.newest),
    }
    if beside.unreadable > 0 {
        say!("{} pieces of the file of checkpoints are none: a failing machine cut them off, or somebody wrote there.", beside.unreadable);
    }
}

fn told(verdict: Verdict, checkpoints: usize) -> String {
    match verdict {
        Verdict::Whole { entries } => {
            let fit = if checkpoints > 0 { "The chain, the tree and every checkpoint fit." } else { "The chain and the tree fit." };
            format!("Whole: {entries} entries, each as it was written. {fit}")
        }
        Verdict::BrokenAt { seq } => format!("Broken: entry {seq}, or the one before it, is not what was written."),
        Verdict::NotAsSigned { seq } => {
            format!("Written anew: the entries fit each other, but up to entry {seq} they are not those whose checkpoint was signed.")
        }
        Verdict::Shorter { entries, signed } => {
            format!(
                "Cut off: there are {entries} entries, and a checkpoint was signed over {signed}. The end is gone, or an older database was put in place."
            )
        }
        Verdict::Forged { number } => {
            format!("Forged: checkpoint {number} was not signed by this log: somebody wrote it, or it is another installation's.")
        }
        Verdict::CheckpointsDiffer { entries } => {
            format!(
                "Taken out: a checkpoint over {entries} entries is in the file beside the database and not in it, or the other way round. \
                 Somebody took it out, or an older database was put in place."
            )
        }
        Verdict::TreeDiffers { entries } => format!("Broken: the {entries} entries fit, but the tree beside them holds others."),
    }
}
