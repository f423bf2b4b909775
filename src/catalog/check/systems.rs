//! Systems: what is good to say of each, and what has to follow outside the folder.

use super::super::{
    finding::{Code, Finding, Place},
    parse::Publishable,
    places::Places,
};
use crate::domain::{
    catalogue::{System, SystemKind},
    mapping::whole::{Mapping, Table, Way},
};

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
    systems.map(one).chain(silent(draft, places)).chain(draft.brand.mappings.values().flat_map(behind_shared)).collect()
}

/// Tables whose rows name rows that other people's may name, too.
fn behind_shared(mapping: &Mapping) -> impl Iterator<Item = Finding> {
    let before = move |table: &Table| table.join.as_ref().and_then(|join| mapping.tables.get(join.from));
    mapping.tables.iter().filter_map(move |table| {
        let join = table.join.as_ref().filter(|join| join.way == Way::Names)?;
        let is_named = |table: &&Table| table.join.as_ref().is_some_and(|join| join.way == Way::Named);
        let shared = std::iter::successors(before(table), |&table| before(table)).find(is_named)?;
        let message = format!("rows of `{}` hang on rows of `{}`, and other people's rows may lead to these as well", table.id, shared.id);
        let fix = "while they do, no copy holds them and no deletion erases them: hang the table on one whose rows are the person's alone";
        Some(Finding::new(Place { file: mapping.file.clone(), line: join.line }, Code::BehindShared, message, fix))
    })
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
    fn a_table_behind_rows_that_may_be_shared_is_named() {
        let folder = tempfile::tempdir().unwrap();
        demo::write_out(folder.path()).unwrap();
        let file = folder.path().join("catalog.toml");
        fixture::edit(&file, "kind = \"manual\"", "kind = \"sql\"").unwrap();
        std::fs::create_dir_all(folder.path().join("systems")).unwrap();
        let table = |name: &str, on: &str| {
            format!(
                "[[table]]\nname = \"{name}\"\n{on}key = [\"id\"]\nerase = \"nothing\"\ncolumns = [{{ name = \"said\", category = \"messages\" }}]\n"
            )
        };
        let mapping = [
            "by = { phone = \"phone\", reference = \"number\" }\n".to_owned(),
            table("customers", ""),
            table("households", "from = \"customers\"\non = { id = \"household\" }\n"),
            table("doors", "from = \"households\"\non = { id = \"door\" }\n"),
            table("letters", "from = \"doors\"\non = { door = \"id\" }\n"),
        ];
        std::fs::write(folder.path().join("systems/call-recordings.toml"), mapping.concat()).unwrap();
        let advice = check(&Source::Folder(folder.path().into())).unwrap().advice;
        let found: Vec<_> = advice.iter().map(|one| (one.file.as_str(), one.line, one.code)).collect();
        assert_eq!(found, [("systems/call-recordings.toml", 24, Code::BehindShared)], "{advice:#?}");
        assert!(advice[0].message.contains("`letters`") && advice[0].message.contains("`doors`"), "{}", advice[0]);
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
