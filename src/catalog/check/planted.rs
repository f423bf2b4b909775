//! A language that stands in its own file, in the registry and in message files, and nowhere else.

use std::{fs, io};

use super::fixture::edit;
use crate::{
    catalog::{Source, check, demo, finding::Code},
    domain::language::Language,
};

#[path = "../../tests/reversed.rs"]
mod reversed;

#[test]
fn a_brand_offers_a_new_language_with_its_texts_alone_and_each_missing_one_is_found() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    demo::write_out(folder.path())?;
    edit(&folder.path().join("brand.toml"), "\"ar\"]", "\"ar\", \"qaa\"]")?;

    let source = Source::Folder(folder.path().into());
    let found = check(&source).err().unwrap_or_default();
    assert!(found.iter().all(|it| it.file == "brand.toml" && it.code == Code::Unreadable) && found.len() == 1, "{found:#?}");

    let english = fs::read_to_string(folder.path().join("locales/en/catalog.ftl"))?;
    let texts = reversed::reversed(&english);
    let path = folder.path().join("locales/qaa/catalog.ftl");
    fs::create_dir(folder.path().join("locales/qaa"))?;
    fs::write(&path, &texts)?;
    let draft = check(&source).map_err(|found| io::Error::other(format!("{found:#?}")))?;
    assert!(draft.texts.contains_key(&Language::Qaa));

    for (missing, code) in [("level-off =", Code::MissingText), ("about-rights =", Code::NoticeElement)] {
        let kept: Vec<&str> = texts.lines().filter(|line| !line.starts_with(missing)).collect();
        fs::write(&path, kept.join("\n"))?;
        let found = check(&source).err().unwrap_or_default();
        assert!(found.iter().any(|it| it.file == "locales/qaa/catalog.ftl" && it.code == code), "{missing} {found:#?}");
    }
    Ok(())
}
