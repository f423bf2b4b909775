//! The root key ring as a file: JSON, for its owner only, replaced whole.

use serde::{Deserialize, Serialize};
use std::{
    ffi::{OsStr, OsString},
    fmt::Display,
    fs::{self, DirBuilder, TryLockError},
    io::{self, ErrorKind, Read, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt, fchown},
    path::Path,
    thread,
    time::Duration,
};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{
    Error,
    root::{Made, RootKey, RootKeyId, RootKeys},
    secret::Secret,
};
use crate::disk::{
    settle::settle,
    whole::{OnDisk, Whole},
};

/// How a ring's file is named until it is whole: this, its own name, and letters and digits.
const UNFINISHED: &str = ".candor-root-key-";
/// So often, and so long after each try, a folder is tried to be locked.
const MOST_TRIES: u32 = 50;
const A_MOMENT: Duration = Duration::from_millis(100);

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct Ring {
    active: RootKeyId,
    keys: Vec<StoredKey>,
    index: String,
}

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct StoredKey {
    id: RootKeyId,
    /// 64 hexadecimal digits.
    key: String,
}

pub(super) fn stands(path: &Path) -> Result<bool, Error> {
    path.try_exists().map_err(|cause| fail(path, &cause))
}

pub(super) fn read(path: &Path) -> Result<RootKeys, Error> {
    let mut file = fs::File::open(path).map_err(|cause| fail(path, &cause))?;
    // Asked of the open file, not of the path: nobody can swap it in between.
    let about = file.metadata().map_err(|cause| fail(path, &cause))?;
    if is_exposed(about.mode(), about.uid()) {
        return Err(fail(path, &format!("others can read or change it; run `chmod 600 {}`", path.display())));
    }
    // Room for it all at once: a buffer that grows leaves copies behind.
    let room = usize::try_from(about.len()).unwrap_or(0).saturating_add(1);
    let mut text = Zeroizing::new(Vec::with_capacity(room));
    file.read_to_end(&mut text).map_err(|cause| fail(path, &cause))?;
    // serde's message could repeat a piece of a key, so it is not passed on.
    let ring: Ring = serde_json::from_slice(&text).map_err(|_| fail(path, &"not a root key file"))?;
    parse(&ring).ok_or_else(|| fail(path, &"its active key is missing, named twice, or not 64 hexadecimal digits"))
}

/// A ring from the text of its file.
pub(super) fn of_text(text: &[u8]) -> Option<RootKeys> {
    parse(&serde_json::from_slice(text).ok()?)
}

/// The text of a ring's file.
pub(super) fn written(ring: &RootKeys) -> Result<Zeroizing<Vec<u8>>, Error> {
    let keys = ring.all().map(|key| StoredKey { id: key.id, key: hex::encode(key.secret.expose()) }).collect();
    let text = Ring { active: ring.active.id, keys, index: hex::encode(ring.index.expose()) };
    serde_json::to_vec_pretty(&text).map(Zeroizing::new).map_err(|_| Error::RootFile("a ring that no text says".to_owned()))
}

/// A file that others can read or change. A service manager hands credentials over as root's read-only files with a
/// group mask (`LoadCredential=` of systemd: mode 0440); those are as private as 0400.
fn is_exposed(mode: u32, owner: u32) -> bool {
    let from_service_manager = owner == 0 && mode & 0o777 == 0o440;
    mode & 0o077 != 0 && !from_service_manager
}

fn parse(ring: &Ring) -> Option<RootKeys> {
    let key = |entry: &StoredKey| Some(RootKey { id: entry.id, secret: Secret::from_hex(&entry.key)? });
    let keys = ring.keys.iter().map(key).collect::<Option<Vec<_>>>()?;
    let ids: std::collections::HashSet<_> = keys.iter().map(|key| key.id).collect();
    let all_differ = ids.len() == keys.len();
    let (mut active, others): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| key.id == ring.active);
    let active = active.pop().filter(|_| all_differ)?;
    Some(RootKeys { active, others, index: Secret::from_hex(&ring.index)? })
}

/// Fails rather than replace a ring, unless another process made one meanwhile: a lost ring is lost data.
pub(super) fn create(path: &Path, ring: &RootKeys) -> Result<Made, Error> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder_of(path)).map_err(|cause| fail(path, &cause))?;
    let held = held(path);
    if held.is_some() {
        sweep(path);
    }
    match written_beside(path, ring).and_then(Whole::on_disk).and_then(OnDisk::keep_for_all) {
        Err(failed) if failed.kind() == ErrorKind::AlreadyExists => settled(path).map(|()| Made::Before),
        Err(failed) => Err(fail(path, &failed)),
        Ok(()) => Ok(Made::Now),
    }
}

/// Others who make one here are waited for, so that they do not sweep ours. Where a folder cannot be locked, nobody sweeps it either. A
/// rotation of another ring holds it for as long as it takes, and sweeps its own alone: it is in nobody's way.
fn held(path: &Path) -> Option<fs::File> {
    let folder = fs::File::open(folder_of(path)).ok()?;
    for _ in 0..MOST_TRIES {
        match folder.try_lock() {
            Ok(()) => return Some(folder),
            Err(TryLockError::WouldBlock) => thread::sleep(A_MOMENT),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// The file stays its owner's: an operator who is root must not take it from the server that reads it.
pub(super) fn replace(path: &Path, ring: &RootKeys) -> Result<(), Error> {
    let replace = || {
        let new = written_beside(path, ring)?;
        let about = new.file().metadata()?;
        if let Ok(before) = fs::metadata(path)
            && (about.uid(), about.gid()) != (before.uid(), before.gid())
        {
            fchown(new.file(), Some(before.uid()), Some(before.gid()))?;
        }
        new.on_disk()?.replace()
    };
    replace().map_err(|cause: io::Error| fail(path, &cause))
}

fn written_beside(path: &Path, ring: &RootKeys) -> io::Result<Whole> {
    let text = written(ring).map_err(io::Error::other)?;
    let mut file = Whole::begin(path, &unfinished(path), "")?;
    file.write_all(&text)?;
    Ok(file)
}

/// A file that was there before is on the disk, too, before anything is sealed under its key. The folder of an operator may be closed to us,
/// and is theirs.
pub(super) fn settled(path: &Path) -> Result<(), Error> {
    match settle(path) {
        Err(cause) if cause.kind() != ErrorKind::PermissionDenied => Err(fail(path, &cause)),
        _ => Ok(()),
    }
}

/// The folder is locked, since the file itself is replaced.
pub(super) fn lock(path: &Path) -> Result<fs::File, Error> {
    let folder = fs::File::open(folder_of(path)).map_err(|cause| fail(path, &cause))?;
    folder.try_lock().map_err(|_| fail(path, &"somebody else is replacing it just now"))?;
    sweep(path);
    // A rotation goes on from what it finds: also from what one before it could not bring to the disk.
    settled(path)?;
    Ok(folder)
}

/// Removes what somebody left who was killed while they wrote a ring: keys are in it. Not while another may be writing.
pub(super) fn tidy(path: &Path) {
    if let Ok(folder) = fs::File::open(folder_of(path))
        && folder.try_lock().is_ok()
    {
        sweep(path);
    }
}

fn unfinished(path: &Path) -> OsString {
    let mut begins = OsString::from(UNFINISHED);
    begins.push(path.file_name().unwrap_or_default());
    begins.push("-");
    begins
}

/// Under the lock of the folder. Other rings may be here: theirs are left.
fn sweep(path: &Path) {
    let begins = unfinished(path);
    let is_own = |name: &OsStr| {
        let rest = name.as_encoded_bytes().strip_prefix(begins.as_encoded_bytes());
        rest.is_some_and(|rest| rest.iter().all(u8::is_ascii_alphanumeric))
    };
    for entry in fs::read_dir(folder_of(path)).into_iter().flatten().flatten() {
        if is_own(&entry.file_name()) {
            // The folder of an operator may be closed to us.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn fail(path: &Path, what: &dyn Display) -> Error {
    Error::RootFile(format!("root key file {}: {what}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_or_the_service_manager_may_hold_the_file() {
        for (mode, owner, exposed) in [
            (0o100_600, 1000, false),
            (0o100_400, 1000, false),
            (0o100_440, 0, false),
            (0o100_440, 1000, true),
            (0o100_460, 0, true),
            (0o100_604, 1000, true),
            (0o100_620, 1000, true),
            (0o100_644, 0, true),
        ] {
            assert_eq!(is_exposed(mode, owner), exposed, "{mode:o} of {owner}");
        }
    }
}
