//! The rooms each room may use: they point down, never up.

use super::sources::sources;

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
/// The parts of the store and the vault the web may use: the session layer, and the tokens in cookies and links.
const WEB_ONLY: &[&str] = &["store::session_store", "vault::token", "outbound::mail::memory"];
const API_ONLY: &[&str] = &["vault::index"];

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
                "web" if matches!(target, "store" | "vault" | "outbound") => WEB_ONLY,
                "api" if target == "vault" => API_ONLY,
                _ => continue,
            };
            assert!(narrow.iter().any(|allowed| path.starts_with(allowed)), "{} uses {path}", source.shown);
        }
    }
}

fn is_room(name: &str) -> bool {
    MAY_USE.iter().map(|(room, _)| *room).chain(["cli", "assets"]).any(|room| room == name)
}
