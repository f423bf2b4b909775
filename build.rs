//! Generates code before the crate compiles. One function per concern.

#[path = "build/guides.rs"]
mod guides;
#[path = "build/messages.rs"]
mod messages;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // The browser's build holds the islands only.
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_none_or(|arch| arch != "wasm32") {
        assets()?;
        write_messages()?;
        write_guides()?;
    }
    Ok(())
}

/// Makes one typed function of each message of `src/i18n/locales`, for `src/i18n/messages.rs`.
fn write_messages() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/i18n/locales");
    let house = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| io::Error::other("cargo sets CARGO_MANIFEST_DIR"))?);
    match messages::rust(&house.join("src/i18n/locales")) {
        Ok(text) => fs::write(out()?.join("messages.rs"), text),
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={fault}"));
            Ok(())
        }
    }
}

/// Puts the guides' pictures into them, for `src/docs/mod.rs`.
fn write_guides() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/docs");
    let house = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| io::Error::other("cargo sets CARGO_MANIFEST_DIR"))?);
    guides::write(&house.join("src/docs"), &out()?.join("guides"))
}

/// Lists the built site as `include_bytes!` for `src/assets.rs`.
///
/// `cargo xtask build` hands the site's folder over in `CANDOR_SITE_DIR`. A plain `cargo check` or `cargo test` has none
/// and gets an empty list: everything compiles, and pages come without style and scripts.
fn assets() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=CANDOR_SITE_DIR");
    let mut list = String::from("&[\n");
    let mut hash = String::from("none");
    if let Some(site) = env::var_os("CANDOR_SITE_DIR").map(PathBuf::from) {
        // Written last and only when something changed, so it stands for the whole folder.
        println!("cargo::rerun-if-changed={}", site.join("assets.json").display());
        hash = fs::read_dir(site.join("pkg"))?
            .next()
            .transpose()?
            .map(|version| version.file_name().to_string_lossy().into_owned())
            .ok_or_else(|| io::Error::other("the site has no pkg/<hash> folder: run `cargo xtask build`"))?;
        let mut files = Vec::new();
        files_below(&site, &mut files)?;
        files.sort();
        for file in files.iter().filter(|file| is_original(file)) {
            let path = file.strip_prefix(&site).map_err(io::Error::other)?;
            list += &format!(
                "    Asset {{ path: {:?}, identity: include_bytes!({file:?}), brotli: {}, gzip: {} }},\n",
                format!("/{}", path.display()),
                compressed(file, "br"),
                compressed(file, "gz"),
            );
        }
    }
    list.push(']');
    let out = out()?;
    fs::write(out.join("assets_hash.rs"), format!("{hash:?}"))?;
    fs::write(out.join("assets_list.rs"), list)
}

fn out() -> io::Result<PathBuf> {
    env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files_below(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Not a compressed twin, nor the list xtask keeps for itself.
fn is_original(file: &Path) -> bool {
    !file.extension().is_some_and(|end| end == "br" || end == "gz") && !file.ends_with("assets.json")
}

fn compressed(file: &Path, end: &str) -> String {
    let twin = PathBuf::from(format!("{}.{end}", file.display()));
    if twin.is_file() { format!("Some(include_bytes!({twin:?}))") } else { String::from("None") }
}
