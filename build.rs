//! What must be generated before the crate compiles. One function per concern.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // The browser's build holds the islands only.
    if env::var_os("CARGO_FEATURE_SSR").is_some() {
        assets()?;
        messages()?;
    }
    Ok(())
}

/// Makes one typed function per message of `src/i18n/locales`, for `src/i18n/texts.rs`.
fn messages() -> io::Result<()> {
    use fluent_typed::{BuildOptions, FtlOutputOptions, try_build_from_locales_folder};

    println!("cargo::rerun-if-changed=src/i18n/locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let path = |file: &str| out.join(file).display().to_string();
    let options = BuildOptions::default()
        .with_locales_folder("src/i18n/locales")
        .with_output_file_path(&path("messages.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&path("messages.ftl")))
        .with_default_language("en")
        .with_prefix("");
    try_build_from_locales_folder(options).map_err(|error| io::Error::other(format!("{error:?}")))
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
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?);
    fs::write(out.join("assets_hash.rs"), format!("{hash:?}"))?;
    fs::write(out.join("assets_list.rs"), list)
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
