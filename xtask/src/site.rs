//! The site folder: everything browsers download, under names that change with their content.
//!
//! ```text
//! site/pkg/<hash>/   candor.css candor.js candor_bg.wasm fonts/…   each with .br and .gz beside it
//! site/…             what stands in public/, but for its fonts
//! site/assets.json   the list, written last
//! ```

use crate::workspace::{Workspace, step};
use crate::{style, wasm};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Already compressed by their own format.
const DENSE: [&str; 5] = ["woff2", "png", "jpg", "webp", "avif"];

/// Files by their path below the site, or below `pkg/<hash>/`.
type Files = BTreeMap<String, Vec<u8>>;

pub fn build(workspace: &Workspace) -> Result<()> {
    let islands = wasm::build(workspace)?;
    let public = files_below(&workspace.root.join("public"))?;
    let (mut versioned, plain): (Files, Files) = public.into_iter().partition(|(path, _)| path.starts_with("fonts/"));
    let fonts: Vec<String> = versioned.keys().filter_map(|path| path.strip_prefix("fonts/")).map(str::to_owned).collect();
    versioned.insert("candor.css".into(), style::bundle(&workspace.root.join("style"), &fonts)?.into_bytes());
    versioned.insert("candor.js".into(), fs::read(islands.script)?);
    versioned.insert("candor_bg.wasm".into(), fs::read(islands.wasm)?);

    let hash = content_hash(&versioned, &plain);
    let list = list(&hash, &fonts)?;
    let site = workspace.site();
    if fs::read_to_string(site.join("assets.json")).is_ok_and(|built| built == list) {
        return Ok(());
    }
    step("Compressing what browsers download");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    for (path, content) in &versioned {
        write_with_twins(&site.join("pkg").join(&hash).join(path), content)?;
    }
    for (path, content) in &plain {
        write_with_twins(&site.join(path), content)?;
    }
    Ok(fs::write(site.join("assets.json"), list)?)
}

fn list(hash: &str, fonts: &[String]) -> Result<String> {
    let url = |file: &str| format!("/pkg/{hash}/{file}");
    let list = serde_json::json!({
        "hash": hash,
        "css": url("candor.css"),
        "js": url("candor.js"),
        "wasm": url("candor_bg.wasm"),
        "fonts": fonts.iter().map(|font| url(&format!("fonts/{font}"))).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&list)?)
}

/// Half of SHA-256 in hexadecimal would do for a lock; a quarter is plenty to tell two builds apart.
fn content_hash(versioned: &Files, plain: &Files) -> String {
    let mut hash = Sha256::new();
    for (path, content) in versioned.iter().chain(plain) {
        hash.update(path);
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
    }
    hex::encode(hash.finalize()).chars().take(16).collect()
}

fn files_below(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let entries = fs::read_dir(folder).with_context(|| format!("the folder {} is missing", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            files.extend(files_below(&entry.path())?.into_iter().map(|(path, content)| (format!("{name}/{path}"), content)));
        } else if !name.starts_with('.') {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

fn write_with_twins(file: &Path, content: &[u8]) -> Result<()> {
    fs::create_dir_all(file.parent().context("files of the site stand in a folder")?)?;
    fs::write(file, content)?;
    if file.extension().is_some_and(|end| DENSE.iter().any(|dense| end == *dense)) {
        return Ok(());
    }
    for (end, twin) in [("br", brotli(content)?), ("gz", gzip(content)?)] {
        if twin.len() < content.len() {
            fs::write(format!("{}.{end}", file.display()), twin)?;
        }
    }
    Ok(())
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut twin = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*content, &mut twin, &params)?;
    Ok(twin)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
