//! The brands we ship: what `candor init` writes, and the one that runs when no folder is named.

use std::{fs, io, path::Path};

use crate::domain::words::words;

words! {
    /// A brand we ship, by the word `candor init --like` knows it by.
    Shipped {
        /// Shops, a site and an app; three languages and three levels. It is the one that runs when no folder is named.
        Larkfield => "larkfield",
        /// A clinic that sells nothing; two languages and two levels.
        Clinic => "clinic",
    }
}

/// The house that a demo shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A brand that we ship.
    Brand(Shipped),
    /// The operator's own brand, with made-up people and cases on which its staff practise.
    Practice,
}

impl Shown {
    /// The brand that we ship, where it shows one.
    pub const fn brand(self) -> Option<Shipped> {
        match self {
            Self::Brand(brand) => Some(brand),
            Self::Practice => None,
        }
    }
}

const LARKFIELD: &[(&str, &[u8])] = &[
    ("brand.toml", include_bytes!("demo/brand.toml")),
    ("catalog.toml", include_bytes!("demo/catalog.toml")),
    ("example.toml", include_bytes!("demo/example.toml")),
    ("logo.svg", include_bytes!("demo/logo.svg")),
    ("touch-icon.png", include_bytes!("demo/touch-icon.png")),
    ("share.png", include_bytes!("demo/share.png")),
    ("robots.txt", include_bytes!("demo/robots.txt")),
    ("locales/en/catalog.ftl", include_bytes!("demo/locales/en/catalog.ftl")),
    ("locales/de/catalog.ftl", include_bytes!("demo/locales/de/catalog.ftl")),
    ("locales/ar/catalog.ftl", include_bytes!("demo/locales/ar/catalog.ftl")),
];

const CLINIC: &[(&str, &[u8])] = &[
    ("brand.toml", include_bytes!("clinic/brand.toml")),
    ("catalog.toml", include_bytes!("clinic/catalog.toml")),
    ("logo.svg", include_bytes!("clinic/logo.svg")),
    ("touch-icon.png", include_bytes!("clinic/touch-icon.png")),
    ("share.png", include_bytes!("clinic/share.png")),
    ("robots.txt", include_bytes!("clinic/robots.txt")),
    ("locales/de/catalog.ftl", include_bytes!("clinic/locales/de/catalog.ftl")),
    ("locales/en/catalog.ftl", include_bytes!("clinic/locales/en/catalog.ftl")),
];

impl Shipped {
    /// Every file of the brand, by its name inside the folder.
    pub const fn files(self) -> &'static [(&'static str, &'static [u8])] {
        match self {
            Self::Larkfield => LARKFIELD,
            Self::Clinic => CLINIC,
        }
    }

    /// Writes the brand into `folder`, which is made if need be. A folder that holds anything is left as it is: nobody's catalogue is
    /// ever overwritten.
    ///
    /// # Errors
    /// [`io::ErrorKind::DirectoryNotEmpty`] when the folder holds something; otherwise what the file system says.
    pub fn write_out(self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        if fs::read_dir(folder)?.next().is_some() {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        for (name, content) in self.files() {
            let path = folder.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, content)?;
        }
        Ok(())
    }
}

/// Writes the demo brand into `folder`, as [`Shipped::write_out`] does.
///
/// # Errors
/// Those of [`Shipped::write_out`].
pub fn write_out(folder: &Path) -> io::Result<()> {
    Shipped::Larkfield.write_out(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Source, check};

    #[test]
    fn each_brand_we_ship_is_written_whole_and_sound_and_never_over_something() -> io::Result<()> {
        for shipped in Shipped::ALL {
            let folder = tempfile::tempdir()?;
            let brand = folder.path().join("brand");
            shipped.write_out(&brand)?;
            let findings = check(&Source::Folder(brand.clone())).err();
            assert!(findings.is_none(), "{}: {findings:#?}", shipped.as_str());
            assert_eq!(shipped.write_out(&brand).map_err(|error| error.kind()), Err(io::ErrorKind::DirectoryNotEmpty));
        }
        Ok(())
    }
}
