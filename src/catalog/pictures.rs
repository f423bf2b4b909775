//! Files for browsers and for links that are shared, when the brand's folder has them.

use std::io;

use super::source::Source;

/// The files as they are in the folder; `None` where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pictures {
    /// `favicon.ico`
    pub favicon: Option<Vec<u8>>,
    /// `touch-icon.png`
    pub touch_icon: Option<Vec<u8>>,
    /// `share.png`
    pub share: Option<Vec<u8>>,
    /// `robots.txt`
    pub robots: Option<Vec<u8>>,
}

impl Pictures {
    pub const FILES: [&str; 4] = ["favicon.ico", "touch-icon.png", "share.png", "robots.txt"];

    /// The error comes with the name of the file that cannot be read.
    pub(super) fn read(source: &Source) -> Result<Self, (&'static str, io::Error)> {
        let read = |name: &'static str| match source.read_bytes(name) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err((name, error)),
        };
        let [favicon, touch_icon, share, robots] = Self::FILES.map(read);
        Ok(Self { favicon: favicon?, touch_icon: touch_icon?, share: share?, robots: robots? })
    }
}
