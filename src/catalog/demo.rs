//! The brand we ship: what `candor init` writes and what runs when no folder is named.

use std::{fs, io, path::Path};

/// Every file of the demo brand, by its name inside the folder.
pub(super) const FILES: [(&str, &str); 7] = [
    ("brand.toml", include_str!("demo/brand.toml")),
    ("catalog.toml", include_str!("demo/catalog.toml")),
    ("example.toml", include_str!("demo/example.toml")),
    ("logo.svg", include_str!("demo/logo.svg")),
    ("locales/en/catalog.ftl", include_str!("demo/locales/en/catalog.ftl")),
    ("locales/de/catalog.ftl", include_str!("demo/locales/de/catalog.ftl")),
    ("locales/ar/catalog.ftl", include_str!("demo/locales/ar/catalog.ftl")),
];

/// Writes the demo brand into `folder`, which is made if need be. A folder that holds anything is left as it is:
/// nobody's catalogue is ever overwritten.
///
/// # Errors
/// [`io::ErrorKind::DirectoryNotEmpty`] when the folder holds something; otherwise what the file system says.
pub fn write_out(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    for (name, text) in FILES {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Source, check};

    #[test]
    fn the_demo_brand_is_written_whole_and_never_over_something() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let brand = folder.path().join("brand");
        write_out(&brand)?;
        assert!(check(&Source::Folder(brand.clone())).is_ok());
        assert_eq!(write_out(&brand).map_err(|error| error.kind()), Err(io::ErrorKind::DirectoryNotEmpty));
        Ok(())
    }
}
