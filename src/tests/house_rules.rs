//! The map of the house holds: who may use whom, where the target is asked for, how long a file may be.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each room, and the rooms it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("islands", &[]),
    ("store", &["domain"]),
    ("vault", &["domain"]),
    ("outbound", &["domain"]),
    ("catalog", &["domain"]),
    ("i18n", &["domain"]),
    ("decisions", &["domain"]),
    ("usecases", &["catalog", "store", "vault", "decisions", "domain"]),
    ("jobs", &["usecases", "outbound", "i18n", "domain"]),
    ("api", &["usecases", "decisions", "catalog", "i18n", "domain", "assets", "vault"]),
    ("web", &["usecases", "decisions", "catalog", "i18n", "domain", "assets", "islands", "api", "outbound", "vault", "store"]),
];
/// The parts of the store and the vault that the web may use: the session layer, and the tokens in cookies and links.
const WEB_ONLY: &[&str] = &["store::session_store", "vault::token", "outbound::mail::memory"];
const API_ONLY: &[&str] = &["vault::index"];
const LONGEST: usize = 400;
/// Elements whose content no view escapes, and the files that do it themselves.
const RAW: &[(&str, &[&str])] = &[
    ("<textarea", &["web/components/text_area.rs"]),
    ("<noscript", &["web/components/without_scripts.rs"]),
    ("<script", &[]),
    ("<style", &["jobs/copy/page.rs"]),
    ("inner_html", &["web/components/text_area.rs", "web/components/without_scripts.rs", "web/layout/page.rs"]),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every `crate::a::b` a file mentions, with braces of the first level spelt out.
fn uses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(inside) = rest.strip_prefix('{') {
            let (mut depth, mut item) = (0, String::new());
            for letter in inside.chars() {
                match letter {
                    '}' if depth == 0 => break,
                    ',' if depth == 0 => found.push(std::mem::take(&mut item).trim().to_owned()),
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                if !(letter == ',' && depth == 0) {
                    item.push(letter);
                }
            }
            found.push(item.trim().to_owned());
        } else {
            found.push(rest.chars().take_while(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':')).collect());
        }
    }
    found.retain(|path| !path.is_empty());
    found
}

#[test]
fn no_arrow_points_up() {
    let rooms: Vec<&str> = MAY_USE.iter().map(|(room, _)| *room).chain(["cli", "assets"]).collect();
    for (room, allowed) in MAY_USE {
        for file in files(&src().join(room)) {
            for used in uses(&fs::read_to_string(&file).unwrap()) {
                let target = used.split("::").next().unwrap();
                if !rooms.contains(&target) || target == *room {
                    continue;
                }
                assert!(allowed.contains(&target), "{} uses {used}", file.display());
                let narrow = match *room {
                    "web" if matches!(target, "store" | "vault" | "outbound") => WEB_ONLY,
                    "api" if target == "vault" => API_ONLY,
                    _ => continue,
                };
                assert!(narrow.iter().any(|path| used.starts_with(path)), "{} uses {used}", file.display());
            }
        }
    }
}

#[test]
fn only_the_store_knows_sql_and_only_lib_rs_asks_what_it_is_built_for() {
    for file in files(&src()) {
        let shown = file.strip_prefix(src()).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        if !["store/", "tests/", "campaigns/", "benches/"].iter().any(|room| shown.starts_with(room)) {
            assert!(!text.contains("sqlx::"), "{shown} knows sqlx");
        }
        if shown != "lib.rs" && !shown.starts_with("islands/") && !shown.starts_with("tests/") {
            assert!(!text.contains("cfg(feature") && !text.contains("target_arch"), "{shown} asks what it is built for");
        }
        assert!(text.lines().count() <= LONGEST, "{shown} is longer than {LONGEST} lines");
    }
}

#[test]
fn only_an_address_of_our_own_leads_anywhere() {
    // The form's door hands one to the framework, and the layer around it reads what the framework made of it.
    let owners = ["web/local.rs", "web/door.rs", "web/middleware/failures.rs"];
    for file in files(&src()).into_iter().filter(|file| !file.starts_with(src().join("tests"))) {
        let shown = file.strip_prefix(src()).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            !["Redirect::to", "Redirect::temporary", "Redirect::permanent"].iter().any(|by| text.contains(by)),
            "{shown} redirects by itself"
        );
        assert!(owners.contains(&shown.as_str()) || !text.contains("LOCATION"), "{shown} makes a Location");
    }
}

#[test]
fn what_no_view_escapes_stands_only_where_it_is_escaped() {
    for file in files(&src()).into_iter().filter(|file| !file.starts_with(src().join("tests"))) {
        let shown = file.strip_prefix(src()).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        for (raw, owners) in RAW.iter().filter(|(raw, _)| text.contains(raw)) {
            assert!(owners.contains(&shown.as_str()), "{shown} has {raw}");
        }
    }
}

#[test]
fn a_mod_rs_explains_its_room_and_holds_no_code() {
    for file in files(&src()).into_iter().filter(|file| file.ends_with("mod.rs")) {
        let shown = file.strip_prefix(src()).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{shown} does not say what the room is for");
        for line in text.lines() {
            assert!(!line.trim_start().starts_with("fn ") && !line.contains(" fn "), "{shown} holds code: {line}");
        }
    }
}

/// How a connection is made and how long it lasts is said once.
#[test]
fn pools_of_connections_are_made_in_one_place() {
    const MAKERS: [&str; 4] = ["PoolOptions", "Pool::connect", "connect_lazy", "Pool::<"];
    for file in files(&src()) {
        let shown = file.strip_prefix(src()).unwrap().display().to_string();
        if shown == "store/database.rs" || ["tests/", "campaigns/", "benches/"].iter().any(|room| shown.starts_with(room)) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        assert!(MAKERS.iter().all(|maker| !text.contains(maker)), "{shown} makes a pool");
    }
}

/// A trait of a language stands in the file of that language, so that a further language changes no other code.
#[test]
fn no_code_tells_languages_apart() {
    for file in files(&src()) {
        let shown = file.strip_prefix(src()).unwrap().display().to_string();
        if ["tests/", "campaigns/", "benches/", "web/demo/", "domain/language"].iter().any(|room| shown.starts_with(room)) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (at, line) in code.lines().enumerate().filter(|(_, line)| line.contains("Language::")) {
            let told = line.split("Language::").skip(1).any(|rest| !rest.starts_with("ALL"));
            assert!(!told, "{shown}:{} names a language: {line}", at + 1);
        }
    }
    for sheet in ["base.css", "layout.css", "parts/standing.css"] {
        let text = fs::read_to_string(src().join("../style").join(sheet)).unwrap();
        assert!(!text.contains(":lang("), "{sheet} names a language");
    }
}
