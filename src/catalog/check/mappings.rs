//! Mappings that make no sense are refused, each with its line.

use std::{fs, io, path::Path};

use crate::catalog::{Publishable, Source, check, demo, finding::Finding};

const SOUND: &str = r#"by = { reference = "number", email = "email" }

[[table]]
name = "customers"
key = ["id"]
erase = "delete"
columns = [
  { name = "number", category = "contact", erase = "mask", mask = "gone-{key}" },
  { name = "email", category = "contact", erase = "null" },
]

[[table]]
name = "orders"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
occurred_at = "placed_at"
columns = [{ name = "total", category = "orders" }]
"#;

const SYSTEM: &str =
    "\n[[system]]\nid = \"shop\"\nkind = \"sql\"\ncategories = [\"contact\", \"orders\"]\nkeyed_by = [\"reference\", \"email\"]\n";

fn brand(folder: &Path, mapping: Option<&str>) -> io::Result<Result<Publishable, Vec<Finding>>> {
    demo::write_out(folder)?;
    let catalogue = fs::read_to_string(folder.join("catalog.toml"))?;
    fs::write(folder.join("catalog.toml"), catalogue + SYSTEM)?;
    for language in ["en", "de", "ar"] {
        let path = folder.join(format!("locales/{language}/catalog.ftl"));
        let texts = fs::read_to_string(&path)?;
        fs::write(&path, format!("{texts}\nsystem-shop = Shop\n"))?;
    }
    if let Some(mapping) = mapping {
        fs::create_dir_all(folder.join("systems"))?;
        fs::write(folder.join("systems/shop.toml"), mapping)?;
    }
    Ok(check(&Source::Folder(folder.into())))
}

#[test]
fn a_sound_mapping_is_read_with_the_brand_and_a_missing_one_is_named() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let draft = brand(folder.path(), Some(SOUND))?.map_err(|found| io::Error::other(format!("{found:#?}")))?;
    let tables: Vec<_> =
        draft.brand.mappings.values().flat_map(|mapping| mapping.tables.iter().map(|table| (table.id.clone(), table.line))).collect();
    assert_eq!(tables, [("customers".to_owned(), 4), ("orders".to_owned(), 13)]);
    let folder = tempfile::tempdir()?;
    let found = brand(folder.path(), None)?.err().unwrap_or_default();
    assert!(found.iter().any(|one| one.file == "catalog.toml" && one.message.contains("systems/shop.toml")), "{found:#?}");
    Ok(())
}

#[test]
fn a_mapping_that_makes_no_sense_is_refused_with_its_line() -> io::Result<()> {
    for (from, to, line, said) in [
        ("by = {", "bye = {", 1, "unknown field"),
        ("by = { reference = \"number\", email = \"email\" }", "by = { reference = \"number\" }", 1, "keyed_by"),
        ("erase = \"delete\"\ncolumns", "erase = \"burn\"\ncolumns", 6, "unknown variant"),
        ("key = [\"id\"]\nerase = \"delete\"\ncolumns", "key = []\nerase = \"delete\"\ncolumns", 4, "no key"),
        ("category = \"contact\", erase = \"null\"", "category = \"browsing\", erase = \"null\"", 9, "does not say"),
        ("category = \"contact\", erase = \"null\"", "category = \"contact\"", 9, "may stay"),
        ("erase = \"mask\", mask = \"gone-{key}\"", "erase = \"mask\"", 8, "no mask"),
        ("erase = \"null\"", "erase = \"null\", mask = \"x\"", 9, "nothing uses"),
        ("name = \"email\"", "name = \"number\"", 9, "given twice"),
        ("name = \"orders\"", "name = \"customers\"", 13, "given twice"),
        ("from = \"customers\"", "from = \"people\"", 14, "no table `people`"),
        ("from = \"customers\"\n", "", 13, "hangs on no table"),
        ("customer_id = \"id\"", "customer_id = \"number\"", 15, "neither"),
        ("occurred_at = \"placed_at\"\n", "", 13, "since when"),
        ("name = \"total\", category = \"orders\"", "name = \"\", category = \"orders\"", 13, "no name"),
        ("category = \"orders\"", "category = \"contact\"", 1, "no column holds `orders`"),
        ("columns = [{ name = \"total\", category = \"orders\" }]\n", "", 13, "says nothing"),
    ] {
        assert!(SOUND.contains(from), "{from}");
        let folder = tempfile::tempdir()?;
        let found = brand(folder.path(), Some(&SOUND.replacen(from, to, 1)))?.err().unwrap_or_default();
        let hit = found.iter().any(|one| one.file == "systems/shop.toml" && one.line == line && one.message.contains(said));
        assert!(hit, "{to}: {found:#?}");
    }
    Ok(())
}
