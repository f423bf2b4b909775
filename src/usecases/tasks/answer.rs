//! The answer of a system that does its part by itself. The brand declared it, so that its data goes into a copy without a second look.

use super::open::own;
use crate::{
    domain::{
        actor::Actor,
        request::{Facts, Happened, Kind, Part, Request, Task, TaskState, Verb, Why},
    },
    store::{
        self, Tx,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{
        change::change,
        desk::task::{Outcome, put},
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        requests::{
            facts::facts,
            found_by::{known, reference_in},
            held::HeldCase,
            kept::{failure, seal_failure},
            sealing::{CaseKeys, Text},
            story::tell,
        },
    },
};

/// An answer has so many bytes at most, with all it holds about a person.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The words of a system about a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The end of a task, or why it did not work.
    Outcome(Outcome),
    /// It goes on; with a word of how it stands.
    Moved(String),
}

/// An answer, with the request and the person it is about as the caller knows them.
#[derive(Debug, Clone)]
pub struct Answer<'a> {
    pub request: &'a str,
    /// The brand's own reference of the person, as the task named it.
    pub customer: Option<&'a str>,
    pub said: Said,
}

/// The person an answer is about, as far as it says.
#[derive(Debug, Clone)]
pub(super) enum About {
    /// The brand's own reference; none for somebody without one.
    Named(Option<String>),
    /// The house says that there is no answer: the task itself names them.
    ThatOfTheTask,
}

/// The same answer again changes nothing. `NotFound` for a request the system has no task in, `Wrong` for one about another person,
/// `Settled` when it said something else before, `RequestClosed` once the request has ended, and as the table of acts says.
pub async fn answer(portal: &Portal, actor: Actor, Answer { request, customer, said }: Answer<'_>) -> Result<(), Error> {
    let part = Part::System(own(portal, actor)?.id);
    let row = portal.store.read().await?.request(request).await?.ok_or(Error::NotFound)?;
    of_part(portal, actor, (row, part), About::Named(customer.map(str::to_owned)), said).await
}

/// The same for a system that is known.
pub(super) async fn of_part(portal: &Portal, actor: Actor, (row, part): (Request, Part), about: About, said: Said) -> Result<(), Error> {
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            let tasks = tx.request_tasks(case.id).await?;
            let task = tasks.into_iter().find(|task| task.part == part).ok_or(Error::NotFound)?;
            if let About::Named(customer) = &about {
                is_about_them(&portal, &mut tx, &case, customer.as_deref()).await?;
            }
            if is_known(&portal, &mut tx, &case, &task, &said).await? {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
            }
            if task.state.is_settled() {
                return Err(Error::Conflict(Clash::Settled));
            }
            take(&portal, tx, case, actor, (task, said)).await
        })
    })
    .await
}

/// Of a request that has ended, and whose person is gone, nobody knows any more who it was about: nothing of it changes either.
async fn is_about_them(portal: &Portal, tx: &mut Tx, case: &HeldCase, customer: Option<&str>) -> Result<(), Error> {
    let known = known(portal, tx, case).await?;
    let forgotten = known.is_empty() && !case.state.is_open();
    if forgotten || reference_in(&known) == customer { Ok(()) } else { Err(Error::invalid(Field::Customer, Flaw::Wrong)) }
}

/// Whether the system has said just this already.
async fn is_known(portal: &Portal, tx: &mut Tx, case: &HeldCase, task: &Task, said: &Said) -> Result<bool, Error> {
    let stands = match &task.failure {
        Some(sealed) => failure(portal, tx, case.id, sealed).await?,
        None => None,
    };
    Ok(match (said, task.state) {
        (Said::Outcome(Outcome::Done(text)), TaskState::Done) => match &task.answer {
            Some(sealed) => CaseKeys::of(portal, tx, case).await?.open(Text::Answer, sealed)?.as_deref() == Some(text.as_bytes()),
            None => text.is_empty(),
        },
        (Said::Outcome(Outcome::NotFound(_)), TaskState::NotFound) => true,
        (Said::Outcome(Outcome::Failed(why)), TaskState::Failed) => stands.as_ref() == Some(why),
        (Said::Moved(words), TaskState::Running) => stands == Some(Why::Said(words.clone())),
        _ => false,
    })
}

async fn take(
    portal: &Portal,
    mut tx: Tx,
    mut case: HeldCase,
    actor: Actor,
    (mut task, said): (Task, Said),
) -> Result<store::Committed<()>, Error> {
    // Only a copy has room for what was found.
    if matches!(&said, Said::Outcome(Outcome::Done(text)) if !text.is_empty()) && case.kind != Kind::Copy {
        return Err(Error::invalid(Field::Data, Flaw::NotOffered));
    }
    // The task itself says enough: the case stays unread.
    let facts = Facts { read: true, ..facts(portal, &mut tx, &case, None).await? };
    case.state = facts.after(Verb::Settle)?;
    let events = match said {
        Said::Outcome(outcome) => put(portal, &mut tx, &mut case, actor, &task.part, outcome).await?,
        Said::Moved(word) => {
            (task.state, task.failure) = (TaskState::Running, seal_failure(portal, &mut tx, case.id, &Why::Said(word.clone())).await?);
            tx.update_request_task(&case.lock, &task).await?;
            tell(portal, &mut tx, &case, actor, Happened::TaskMoved, Some(&word)).await?;
            Events::from(Event::of(Action::TaskMoved, Subject::Request(case.id)))
        }
    };
    case.save(&mut tx).await?;
    Ok(tx.commit(events, ()).await?)
}
