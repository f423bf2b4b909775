//! A copy of the demo brand with one thing made wrong.

use std::{fs, io, path::Path};

use super::{
    super::{demo, finding::Finding, source::Source},
    check,
};

/// The lint's findings after `old` became `new` in `file`, whose text must hold `old`.
pub fn findings(file: &str, old: &str, new: &str) -> io::Result<Vec<Finding>> {
    let folder = tempfile::tempdir()?;
    demo::write_out(folder.path())?;
    edit(&folder.path().join(file), old, new)?;
    Ok(check(&Source::Folder(folder.path().into())).err().unwrap_or_default())
}

/// The line of `file` in the demo brand on which `words` first stand.
pub fn line(file: &str, words: &str) -> Option<usize> {
    Source::Demo.read(file).ok()?.lines().position(|line| line.contains(words)).map(|at| at + 1)
}

pub fn edit(path: &Path, old: &str, new: &str) -> io::Result<()> {
    let text = fs::read_to_string(path)?;
    if !text.contains(old) {
        return Err(io::Error::other(format!("`{old}` is not in the demo brand")));
    }
    fs::write(path, text.replacen(old, new, 1))
}
