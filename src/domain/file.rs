//! Files that are added to what is said in a request: which kinds there are, who may send which, and how large and how many they may be.

use super::{line::is_odd, words::words};

/// Bytes of one file.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// Files of one request.
pub const MOST: i64 = 10;

words! {
    /// A kind of file that is taken.
    FileKind {
        Pdf => "pdf",
        Png => "png",
        Jpeg => "jpeg",
        Text => "text",
        Mp3 => "mp3",
        /// Sound in an MP4.
        M4a => "m4a",
        Wav => "wav",
        Ogg => "ogg",
    }
}

impl FileKind {
    /// A recording of a call: only staff send one.
    pub const fn is_recording(self) -> bool {
        matches!(self, Self::Mp3 | Self::M4a | Self::Wav | Self::Ogg)
    }

    /// The kind that a file's name speaks of, by its ending.
    pub fn named(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "pdf" => Self::Pdf,
            "png" => Self::Png,
            "jpg" | "jpeg" => Self::Jpeg,
            "txt" => Self::Text,
            "mp3" => Self::Mp3,
            "m4a" | "mp4" => Self::M4a,
            "wav" => Self::Wav,
            "ogg" | "oga" => Self::Ogg,
            _ => return None,
        })
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Text => "text/plain; charset=utf-8",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Wav => "audio/wav",
            Self::Ogg => "audio/ogg",
        }
    }

    /// The ending under which it is handed out.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Jpeg => "jpg",
            other => other.as_str(),
        }
    }
}

/// The last part of a file's name, without what no name needs.
pub fn bare_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|letter| !is_odd(*letter)).take(120).collect()
}
