//! `candor root-key check`, `rotate`, `split` and `join`.

use anyhow::{Context, Result, ensure};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};
use zeroize::Zeroizing;

use super::{
    installation,
    machine::SystemEntropy,
    options::Options,
    rotation::{self, Left, Step},
    settings::Settings,
    standing::Standing,
};
use crate::{
    disk::whole::Whole,
    store::Error as StoreError,
    vault::root::{Made, RootKeys},
};

/// So many rows are wrapped or sealed anew in one change.
const AT_ONCE: i64 = 500;
/// So often in a row a step is taken again while the database cannot do it.
const MOST_TRIES: u32 = 30;
/// So long until servers are looked at again.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

pub async fn check(options: Options) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let (store, vault) = installation::open(&settings).await?;
    let left = rotation::left(&store, &vault).await?;
    store.close().await;
    let (path, active) = (&settings.root_key, vault.ring().active_id());
    say!("Root key {active} in {path} is this database's ({}).", settings.shown_database());
    if left == Left::default() && !vault.ring().is_being_rotated() {
        say!("Everything hangs on it.");
    } else {
        say!("A rotation is not finished: {} keys and {} rows hang on older ones. `candor root-key rotate` goes on.", left.keys, left.rows);
    }
    Ok(())
}

/// Servers may run: each step waits for them. It ends when nothing hangs on the old key any more.
pub async fn rotate(options: Options, anew: bool) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let (store, _) = installation::open(&settings).await?;
    let file = settings.root_key.file().context(
        "the root key comes from a command, so its ring is replaced where it lives: print it into a file, rotate with --root-key naming \
         the file, and put its new text where the command gets it from. Nothing was changed.",
    )?;
    let _held = RootKeys::lock(file)?;
    rotation::begin(file, &store, anew).await?;
    say!("{} holds both keys now. Keep a copy of it as it is: backups made until the end need both.", settings.root_key);
    let (mut standing, mut said, mut tries) = (Standing::default(), None, 0);
    loop {
        let step = match rotation::step(file, &store, AT_ONCE, &mut standing).await {
            // A change of a server may hold the same rows: nothing was done, and the step is taken again.
            Err(cause) if tries < MOST_TRIES && cause.downcast_ref::<StoreError>().is_some_and(StoreError::is_away) => {
                tries += 1;
                tokio::time::sleep(LOOK_AGAIN).await;
                continue;
            }
            step => step?,
        };
        tries = 0;
        if step == Step::Finished {
            break;
        }
        let waits = matches!(step, Step::ToKnow(_) | Step::ToUse(_) | Step::ToDrop);
        if !waits || said != Some(step) {
            say!("{}", in_words(step, &settings));
        }
        if waits {
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        said = Some(step);
    }
    store.close().await;
    say!("Done. Copy {} to every server that has a file of its own, and keep a copy apart from the backups.", settings.root_key);
    say!("Backups from before need the copy with both keys: keep it with them, and delete them together.");
    Ok(())
}

fn in_words(step: Step, settings: &Settings) -> String {
    let file = &settings.root_key;
    match step {
        Step::ToKnow(servers) => format!(
            "Waiting for {} to know the new key. A server reads its file every two seconds, and its log says where it cannot; one with a \
             file of its own needs {file} there as it is now; one that gets its key by a command or from the service manager has to be \
             started again. Ctrl+C is safe: the same command goes on.",
            running(servers)
        ),
        Step::KeyInUse => "Every server knows the new key; everything is sealed under it from here on.".to_owned(),
        Step::ToUse(servers) => format!("Waiting for {} to use the new key for ten seconds.", running(servers)),
        Step::OlderRefused => "The old key is taken for nothing new from here on.".to_owned(),
        Step::Rewrapped(count) => format!("{count} keys are wrapped anew."),
        Step::Resealed(table, count) => format!("{count} rows of {} are sealed anew.", table.names().0),
        Step::ToDrop => "Everything hangs on the new key. Looking for a minute whether anything comes under the old one.".to_owned(),
        Step::OldKeysDropped | Step::Finished => "The old key is gone from the file.".to_owned(),
    }
}

fn running(servers: usize) -> String {
    if servers == 1 { "1 server".to_owned() } else { format!("{servers} servers") }
}

/// A file for each share. The database says first that it is the right key: one that was split by mistake would be missed too late.
pub async fn split(options: Options, out: &[PathBuf], shares: Option<u8>, threshold: u8) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let (store, vault) = installation::open(&settings).await?;
    store.close().await;
    let number = u8::try_from(out.len()).unwrap_or(u8::MAX);
    ensure!(shares.is_none_or(|shares| shares == number), "name one file for each share: {number} are named. Nothing was written.");
    for path in out {
        ensure!(!path.exists(), "{} is there already. Nothing was written.", path.display());
    }
    let made = vault.ring().split(number, threshold, &SystemEntropy)?;
    for (number, (path, share)) in out.iter().zip(&made).enumerate() {
        if let Err(error) = write_new(path, share) {
            // Those of another split do not fit with them: the next try begins anew.
            out.iter().take(number).for_each(|path| drop(fs::remove_file(path)));
            return Err(error).with_context(|| format!("cannot write {}, so that no share was kept", path.display()));
        }
    }
    say!("{number} shares are written; any {threshold} of them give the key back by `candor root-key join`.");
    say!("Give each to somebody else, apart from backups, and leave none here. After a rotation, split again and destroy these.");
    Ok(())
}

fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = Whole::begin(path, ".tmp", "")?;
    file.write_all(text.as_bytes())?;
    file.on_disk()?.keep()
}

pub fn join(files: &[PathBuf], out: &Path) -> Result<()> {
    let read = |path: &PathBuf| fs::read_to_string(path).map(Zeroizing::new).with_context(|| format!("cannot read {}", path.display()));
    let shares: Vec<_> = files.iter().map(read).collect::<Result<_>>()?;
    let ring = RootKeys::join(&shares)?;
    ensure!(ring.save_as(out)? == Made::Now, "{} is there already, and stays as it is", out.display());
    say!("The key is put together in {}. `candor root-key check` says whether it is a database's.", out.display());
    Ok(())
}
