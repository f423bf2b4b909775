//! Systems: what is good to say of each, and what has to follow outside the folder.

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};
use crate::domain::catalogue::{System, SystemKind};

/// Something to think of that stops nobody: until its program is connected, such a system is told nowhere, and staff do its part.
pub fn advice(draft: &Publishable, places: &Places) -> Vec<Finding> {
    let systems = draft.catalogue.systems.iter().enumerate().filter(|(_, system)| system.kind == SystemKind::Webhook);
    let one = |(at, system): (usize, &System)| {
        let id = &system.id;
        let message = format!("the system `{id}` answers its tasks by itself, and is told of none before it is connected");
        let fix = format!(
            "once published: `candor key create --scope tasks --system {id}` for its answers, and `candor webhook connect {id} URL` or \
             `GET /api/v1/tasks` to hear of them; until then staff do its part"
        );
        Finding::new(places.catalogue(&format!("system[{at}].id")), Code::Connection, message, fix)
    };
    systems.map(one).chain(silent(draft, places)).collect()
}

/// Systems of which nobody learns whether a model, a look-alike audience or an export outlives a deletion.
fn silent(draft: &Publishable, places: &Places) -> impl Iterator<Item = Finding> {
    let systems = draft.catalogue.systems.iter().enumerate().filter(|(_, system)| system.derived.is_none());
    systems.map(|(at, System { id, .. })| {
        let message =
            format!("nobody is told what becomes of what is made from the data in `{id}`, as models, look-alike audiences or exports");
        let fix = format!(
            "say `derived = \"nothing\"`, `\"deleted\"` or `\"kept\"`; with the last two, say what in the text `system-{id}.derived`"
        );
        Finding::new(places.catalogue(&format!("system[{at}].id")), Code::Derived, message, fix)
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::super::{super::source::Source, check, fixture};
    use crate::catalog::{demo, finding::Code};

    #[test]
    fn a_system_that_answers_by_itself_is_said_to_need_a_connection() {
        let folder = tempfile::tempdir().unwrap();
        demo::write_out(folder.path()).unwrap();
        fixture::edit(&folder.path().join("catalog.toml"), "kind = \"manual\"", "kind = \"webhook\"").unwrap();
        let advice = check(&Source::Folder(folder.path().into())).unwrap().advice;
        assert_eq!((advice.len(), advice[0].code), (1, Code::Connection), "{advice:#?}");
        assert!(advice[0].fix.contains("webhook connect call-recordings"), "{}", advice[0]);
    }

    #[test]
    fn a_system_says_what_becomes_of_what_is_made_from_its_data_in_every_language_or_is_named() {
        let folder = tempfile::tempdir().unwrap();
        demo::write_out(folder.path()).unwrap();
        let file = folder.path().join("catalog.toml");
        fixture::edit(&file, "derived = \"deleted\"\n", "").unwrap();
        let source = Source::Folder(folder.path().into());
        let faults = check(&source).unwrap_err();
        assert!(faults.iter().all(|fault| fault.code == Code::UnknownText), "{faults:#?}");
        fixture::edit(&file, "derived = \"nothing\"\n", "derived = \"kept\"\n").unwrap();
        let missing = check(&source).unwrap_err().into_iter().filter(|fault| fault.code == Code::MissingText);
        assert_eq!(missing.count(), 3, "one in each language");
    }
}
