//! Systems that do their part by themselves: what has to follow outside the folder.

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
    systems.map(one).collect()
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
}
