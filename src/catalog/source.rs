//! Where a brand's files come from.

use std::{fs, io, path::PathBuf};

use super::demo::Shipped;

#[derive(Debug, Clone)]
pub enum Source {
    /// A folder on this machine.
    Folder(PathBuf),
    /// The demo brand, inside the binary.
    Demo,
    /// The clinic, inside the binary.
    Clinic,
}

impl Source {
    /// The text of the file `name`, a path inside the brand's folder with `/` between its parts.
    ///
    /// # Errors
    /// The error of the file system; [`io::ErrorKind::InvalidInput`] for a name that leads out of the folder.
    pub fn read(&self, name: &str) -> io::Result<String> {
        String::from_utf8(self.read_bytes(name)?).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    /// The same of a file that need not be text.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_bytes(&self, name: &str) -> io::Result<Vec<u8>> {
        if name.split('/').any(|part| matches!(part, "" | "." | "..")) || name.contains('\\') {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        match self {
            Self::Folder(folder) => fs::read(folder.join(name)),
            Self::Demo => shipped(Shipped::Larkfield, name),
            Self::Clinic => shipped(Shipped::Clinic, name),
        }
    }
}

fn shipped(brand: Shipped, name: &str) -> io::Result<Vec<u8>> {
    let file = brand.files().iter().find(|(known, _)| *known == name);
    file.map(|(_, content)| content.to_vec()).ok_or_else(|| io::ErrorKind::NotFound.into())
}
