//! The rooms each room may use: they point down, never up.

use super::sources::{Source, sources};

/// Each room, and the rooms it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("islands", &[]),
    ("disk", &[]),
    ("store", &["domain", "disk"]),
    ("vault", &["domain", "disk"]),
    ("outbound", &["domain", "disk", "store"]),
    ("catalog", &["domain"]),
    ("i18n", &["domain"]),
    ("decisions", &["domain"]),
    ("usecases", &["catalog", "store", "vault", "decisions", "domain"]),
    ("jobs", &["usecases", "outbound", "i18n", "domain"]),
    ("api", &["usecases", "decisions", "catalog", "i18n", "domain", "assets", "vault"]),
    ("web", &["usecases", "decisions", "catalog", "i18n", "domain", "assets", "islands", "api", "outbound", "vault", "store", "jobs"]),
];
/// The parts of these rooms the web may use: the session layer, the tokens in cookies and links, a letter shown before it is written, and
/// the test of a webhook, which is sent while somebody waits to see what comes of it.
const WEB_ONLY: &[&str] = &[
    "store::session_store",
    "vault::token",
    "outbound::mail::memory",
    "outbound::http::sender",
    "jobs::letters::preview",
    "jobs::telling::test",
];
const API_ONLY: &[&str] = &["vault::index"];
/// One way to read the address of a database, and to keep what travels there encrypted.
const OUTBOUND_ONLY: &[&str] = &["store::Address"];

#[test]
fn no_arrow_points_up() {
    for source in sources() {
        let Some((room, allowed)) = MAY_USE.iter().find(|(room, _)| source.is_in(room)) else { continue };
        for used in source.uses() {
            let target = used.first().unwrap().as_str();
            if target == *room || !is_room(target) {
                continue;
            }
            let path = used.join("::");
            assert!(allowed.contains(&target), "{} uses {path}", source.shown);
            let narrow = match *room {
                "web" if matches!(target, "store" | "vault" | "outbound" | "jobs") => WEB_ONLY,
                "api" if target == "vault" => API_ONLY,
                "outbound" if target == "store" => OUTBOUND_ONLY,
                _ => continue,
            };
            assert!(narrow.iter().any(|allowed| path.starts_with(allowed)), "{} uses {path}", source.shown);
        }
    }
}

fn is_room(name: &str) -> bool {
    MAY_USE.iter().map(|(room, _)| *room).chain(["cli", "assets"]).any(|room| room == name)
}

/// Words of the store that use cases may pass on: capabilities of the portal, events and lines of the ledger.
const WORDS: &[&str] = &["Store", "Ledger", "Line", "Action", "Event", "Events", "Touched", "CallId", "Error"];
/// Types that mark a function as inner: only a use case can have one, and nothing above can call it.
const ONLY_BELOW: &[&str] = &["Conn", "Tx", "Locked", "Committed"];

/// The names a file imports from the store, as they are called there.
fn from_the_store(source: &Source) -> Vec<String> {
    let used = source.uses().into_iter().filter(|path| path.first().is_some_and(|room| room == "store") && path.len() > 1);
    let names = used.filter_map(|mut path| path.pop()).filter(|name| name != "self");
    names.filter(|name| !WORDS.contains(&name.as_str()) && !ONLY_BELOW.contains(&name.as_str())).collect()
}

/// Whether a text names this, as a whole word.
fn names(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
}

/// Every public item's signature: a function up to its body, a type up to its end, line by line of public fields.
fn signatures(text: &str) -> Vec<&str> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let starts = ["pub fn ", "pub async fn ", "pub const fn ", "pub type ", "pub struct ", "pub enum ", "pub use "];
    let mut found = Vec::new();
    for (at, _) in text.match_indices("pub ") {
        let rest = &text[at..];
        let line = rest.lines().next().unwrap_or_default();
        match starts.iter().find(|start| rest.starts_with(**start)) {
            Some(&"pub struct ") => found.push(line),
            Some(&"pub enum ") => found.push(rest.split("\n}").next().unwrap_or_default()),
            Some(&("pub type " | "pub use ")) => found.push(rest.split(';').next().unwrap_or_default()),
            Some(_) => found.push(rest.split('{').next().unwrap_or_default()),
            // A field.
            None => found.push(line),
        }
    }
    found
}

/// Rows are the store's own: what a use case answers is of the domain, or its own. A re-export would be a way around this, and so would
/// an answer whose type nobody has to name.
#[test]
fn no_type_of_the_store_leaves_the_use_cases() {
    for source in sources().into_iter().filter(|source| source.is_in("usecases")) {
        let stored = from_the_store(&source);
        // A room of use cases may have a file of this name.
        let by_path = source.text.contains("crate::store::") || source.uses().iter().any(|path| path.join("::") == "store::self");
        for signature in signatures(&source.text) {
            if ONLY_BELOW.iter().any(|name| names(signature, name)) {
                continue;
            }
            let leaves = stored.iter().find(|name| names(signature, name)).map(String::as_str);
            let leaves = leaves.or((by_path && signature.contains("store::")).then_some("store"));
            assert!(leaves.is_none(), "{}: {signature} lets out {leaves:?}", source.shown);
        }
    }
}
