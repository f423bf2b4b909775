//! `candor backup` and `candor restore`, as the operator reads them.

use anyhow::{Context, Result};
use std::{path::PathBuf, process::ExitCode, time::Duration};

use super::{
    drill::{Drilled, NotPassed, drill},
    drill_place::sweep,
    folder::Folder,
    make::{Kept, make},
    restore::{Restored, Wanted, restore},
};
use crate::cli::{open::open, options::Options, settings::Settings};

#[derive(clap::Args)]
pub struct BackupArgs {
    /// The folder for data files, with their parts, the erasure ledger and the log's checkpoints beside them
    pub dir: PathBuf,
    /// The folder for keys files, better on another disk [default: the same]
    #[arg(long, value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// For how many days keys files live: older ones are deleted
    #[arg(long, value_name = "DAYS", default_value_t = 14, value_parser = clap::value_parser!(u32).range(1..=90))]
    pub keys_days: u32,
    /// How many data files are kept: older ones are deleted, and parts that no other one needs [default: all]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pub keep: Option<u32>,
    #[command(flatten)]
    pub options: Box<Options>,
}

#[derive(clap::Args)]
pub struct RestoreArgs {
    /// The folder with data files
    pub dir: PathBuf,
    /// The folder with keys files [default: the same]
    #[arg(long, value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// The backup, by its name, e.g. 20261129T211502Z [default: the newest]
    #[arg(long, value_name = "NAME", conflicts_with = "drill")]
    pub at: Option<String>,
    /// The erasure ledger of the lost machine, where it was saved; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "drill")]
    pub ledger: Vec<PathBuf>,
    /// Go on though lines of the erasure ledger are missing or cannot be read: what these name comes back. The log says so
    #[arg(long, conflicts_with = "drill")]
    pub without_ledger: bool,
    /// Restore the newest backup into a folder that is thrown away, and try everything: 0 when it restores, 2 when it does not, 1
    /// when that could not be found out
    #[arg(long)]
    pub drill: bool,
    #[command(flatten)]
    pub options: Box<Options>,
}

pub async fn backup(args: BackupArgs) -> Result<()> {
    let settings = Settings::from_options(*args.options)?;
    let (portal, _) = open(&settings).await?;
    let folder = Folder::at(args.dir, args.keys);
    let kept = Kept {
        keys_live: Duration::from_secs(u64::from(args.keys_days) * 24 * 60 * 60),
        data: args.keep.and_then(|number| usize::try_from(number).ok()),
    };
    let swept = sweep();
    let made = make(&portal, &folder, kept).await;
    portal.store.close().await;
    let made = made?;
    say!("Backup {} is made: {} rows, {} bytes, {} of them new.", made.name, made.rows, made.bytes, made.added);
    if made.pruned > 0 {
        say!("{} older files are deleted.", made.pruned);
    }
    if made.swept.parts > 0 {
        say!("{} parts that no backup needs any more are deleted.", made.swept.parts);
    }
    if let Some(unread) = made.swept.unread {
        say!("No part is deleted, since nobody knows which ones this file needs: {unread}. Put a good copy in its place, or delete it.");
    }
    if swept > 0 {
        say!("{swept} folders of drills that were killed are deleted.");
    }
    for number in made.lost {
        say!("Rows hang on root key {number}, which the key file has no more: they are in the backup, and open nowhere without it.");
    }
    Ok(())
}

pub async fn restoring(args: RestoreArgs) -> Result<ExitCode> {
    let settings = Settings::from_options(*args.options)?;
    let folder = Folder::at(args.dir, args.keys);
    if args.drill {
        return drilling(&settings, &folder).await;
    }
    let from = Wanted { folder, name: args.at, ledgers: args.ledger, without_ledger: args.without_ledger };
    let restored = restore(&settings, &from).await?;
    restored.portal.store.close().await;
    say(&settings, &restored);
    Ok(ExitCode::SUCCESS)
}

fn say(settings: &Settings, Restored { chosen, filled, replayed, unmatched, set_apart, .. }: &Restored) {
    say!(
        "Backup {} is restored into {}: {} rows; the profiles of {} people open.",
        chosen.data.head.name,
        settings.shown_database(),
        filled.rows,
        filled.people
    );
    match replayed {
        0 => say!("The erasure ledger names nothing that the backup did not know."),
        lines => say!("{lines} lines of the erasure ledger were newer: what they name is deleted, refused or ended again."),
    }
    if *unmatched > 0 {
        say!(
            "{unmatched} of them are a no that could not be said again: of people whom the backup does not know, or about a level, use or \
             topic that neither its notice nor the brand's folder names. Is the folder the one that was published last? Else restore once more with that."
        );
    }
    if !chosen.of_one_moment() {
        say!(
            "The keys are of {}, since those of its own moment are gone: letters that waited at that moment are lost, and answers to \
             calls are not remembered.",
            chosen.keys.head.name
        );
    }
    if *set_apart > 0 {
        say!(
            "{set_apart} signed checkpoints of the log are newer than the backup: they stand in log-checkpoints-after-the-backup, as \
             evidence of what was lost."
        );
    }
    say!(
        "Nobody is signed in any more. What people said yes to, asked or answered since {} is lost: tell those concerned.",
        chosen.data.head.name
    );
    say!("Members of staff with a password or a role of since then need a new link; keys and webhooks of since then have to be made anew.");
    say!("Start `candor serve` with the same options now.");
}

async fn drilling(settings: &Settings, folder: &Folder) -> Result<ExitCode> {
    let (portal, draft) = open(settings).await?;
    let done = drill(settings, &portal, &draft, folder).await;
    portal.store.close().await;
    let (tried, code) = done.context("the drill could not be noted in the audit log")?;
    match tried {
        Ok(Drilled { name, rows, people, replayed, entries, opened, records }) => {
            say!("Backup {name} restores: {rows} rows, and the profiles of all {people} people open.");
            say!("{replayed} lines of the erasure ledger were done again; the audit log is whole ({entries} entries).");
            say!("In a sample of {opened} people, {records} records were read. Everything of it is deleted again.");
        }
        Err(NotPassed::Failed(why)) => say!("The backup does not restore: {why:#}"),
        Err(NotPassed::NotFoundOut(why)) => say!("Whether the backup restores could not be found out: {why:#}"),
    }
    Ok(code)
}
