//! The outcome of a deletion, for those who read of it; and in which systems nobody could look for a person.

use super::{
    case::Case,
    kept::Asked,
    story::{Entry, Happened},
};
use crate::domain::{
    ids::SystemId,
    person::Person,
    request::{Became, Elsewhere, Extent, Part, Task, TaskState, Whose},
};

/// Whether nobody could look for the person in the system of a task. An entry has no system: it is that of the task which was settled in the
/// same change, and each change of a case has a moment of its own.
pub fn nobody_could_look(story: &[Entry], task: &Task) -> bool {
    story.iter().any(|entry| tells_of(entry, task))
}

fn tells_of(entry: &Entry, task: &Task) -> bool {
    task.state == TaskState::NotFound && Some(entry.at) == task.settled_at && entry.happened == Happened::TaskUnsearched
}

/// The system in which, as an entry says, nobody could look.
pub fn unsearched<'a>(entry: &Entry, tasks: &'a [Task]) -> Option<&'a SystemId> {
    tasks.iter().find(|task| tells_of(entry, task))?.part.system()
}

/// All of the brand's other systems.
pub fn elsewhere(story: &[Entry], tasks: &[Task]) -> Elsewhere {
    let mut all = Elsewhere::default();
    for task in tasks.iter().filter(|task| task.part != Part::Portal) {
        match task.state {
            TaskState::Done => all.deleted = true,
            TaskState::NotFound if nobody_could_look(story, task) => all.unsearched = true,
            TaskState::NotFound => all.not_found = true,
            _ => {}
        }
    }
    all
}

/// A deletion as whoever asked reads of it.
pub fn became(case: &Case) -> Became {
    let asked = case.asked.as_ref();
    let everything = asked.and_then(Asked::scope).is_none_or(|scope| *scope == Extent::Everything);
    let whose = whose(asked, case.row.person, case.facts.by_post);
    Became { whose, everything, elsewhere: elsewhere(&case.story, &case.tasks) }
}

/// `by_post` says that post alone reaches them. Once it is forgotten what was asked, an account counts as theirs.
fn whose(asked: Option<&Asked>, person: Person, by_post: bool) -> Whose {
    match asked {
        Some(asked) if asked.is_for_another() => Whose::Another,
        Some(asked) if !asked.is_without_account(person) => Whose::Account,
        None if !person.is_guest() => Whose::Account,
        _ if by_post => Whose::NoneLookedUp,
        _ => Whose::NoAccount,
    }
}
