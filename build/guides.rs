//! The guides with their pictures inside: rustdoc copies no files, so a picture becomes part of the page.

use std::path::Path;
use std::{fs, io};

const BEGIN: &str = "](pictures/";

/// Writes each guide of `docs` to `out`.
pub fn write(docs: &Path, out: &Path) -> io::Result<()> {
    fs::create_dir_all(out)?;
    for entry in fs::read_dir(docs)? {
        let path = entry?.path();
        if let (true, Some(name)) = (path.extension().is_some_and(|end| end == "md"), path.file_name()) {
            fs::write(out.join(name), with_pictures(&fs::read_to_string(&path)?, docs)?)?;
        }
    }
    Ok(())
}

fn with_pictures(text: &str, docs: &Path) -> io::Result<String> {
    let mut parts = text.split(BEGIN);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').ok_or_else(|| io::Error::other("a picture's name has no end"))?;
        let picture = fs::read(docs.join("pictures").join(name)).map_err(|error| io::Error::other(format!("{name}: {error}")))?;
        whole += &format!("](data:image/webp;base64,{}){rest}", base64(&picture));
    }
    Ok(whole)
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let letter = LETTERS.get(bits >> (18 - 6 * at) & 63).copied().unwrap_or(b'=');
            text.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}
