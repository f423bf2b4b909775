//! Decisions as tests make them: whatever needs a second gets one, and whoever is alone says so.

use candor::{
    domain::{actor::Actor, staff::Deed},
    usecases::{
        desk::{
            Seen,
            answer::Answered,
            decide::Granted,
            reveal::reveal,
            second::{self, Came, Decision, decide},
            task::Outcome,
        },
        error::Error,
        portal::Portal,
        second::wanted::wanted,
        staff::member,
        tasks,
    },
};

use super::told::at;

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

/// Decides, and has a colleague agree where that is needed.
pub async fn decided(house: &Portal, actor: Actor, seen: Seen<'_>, decision: Decision) -> Result<(), Error> {
    let reference = seen.reference;
    match decide(house, actor, seen, &decision, Some("No colleague is here.")).await? {
        Came::Done => Ok(()),
        Came::Waits => agree(house, actor, reference).await,
    }
}

/// A colleague of whoever asked reads the case and says yes.
pub async fn agree(house: &Portal, asked: Actor, reference: &str) -> Result<(), Error> {
    let Actor::Staff(asker, _) = asked else { return Err(Error::Forbidden) };
    for colleague in member::all(house).await? {
        let wants = wanted(house, &mut house.store.read().await?, colleague.id).await?;
        let may = colleague.id != asker && !colleague.ended && colleague.role.may(Deed::Agree);
        if may && wants.iter().any(|one| one.row.reference == reference) {
            let second = Actor::Staff(colleague.id, colleague.role);
            reveal(house, second, at(&now(house, reference).await), Some("To say yes or no")).await?;
            return second::say_yes(house, second, at(&now(house, reference).await), Some(&look(house, reference).await)).await;
        }
    }
    panic!("nobody is there who may agree");
}

/// The case as it stands.
async fn now(portal: &Portal, reference: &str) -> (String, String) {
    let row = portal.store.read().await.unwrap().request(reference).await.unwrap().unwrap();
    (reference.to_owned(), row.revision.to_string())
}

/// The id of what waits in a case: of the act on it, or else of the finding that came first.
pub async fn look(house: &Portal, reference: &str) -> String {
    let mut conn = house.store.read().await.unwrap();
    let row = conn.request(reference).await.unwrap().unwrap();
    let waits = match conn.second_look(row.id).await.unwrap() {
        Some(waits) => waits,
        None => conn.findings(row.id).await.unwrap().remove(0),
    };
    waits.id.to_string()
}

pub async fn approve(house: &Portal, actor: Actor, seen: Seen<'_>, granted: Granted<'_>) -> Result<(), Error> {
    let Granted { value, record, words, looked } = granted;
    let decision = Decision::Approve { value: text(value), record: text(record), words: text(words), looked: text(looked) };
    decided(house, actor, seen, decision).await
}

pub async fn finish<'a>(house: &Portal, actor: Actor, seen: Seen<'_>, answered: impl Into<Answered<'a>>) -> Result<(), Error> {
    let Answered { words, refused, file } = answered.into();
    decided(house, actor, seen, Decision::Finish { words: text(words), partly: text(refused), file: text(file) }).await
}

pub async fn decline(house: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>, words: Option<&str>) -> Result<(), Error> {
    decided(house, actor, seen, Decision::Decline { reason: text(reason), words: text(words), file: String::new() }).await
}

/// Says what came of a task, and has a colleague agree where that is needed.
pub async fn settle(house: &Portal, actor: Actor, seen: Seen<'_>, system: Option<&str>, outcome: Outcome) -> Result<(), Error> {
    let (reference, system) = (seen.reference, system.ok_or(Error::NotFound)?);
    let alone = Some("No colleague is here.");
    match tasks::settle::settle(house, actor, Deed::Answer, seen, (system, &outcome), alone).await? {
        Came::Done => Ok(()),
        Came::Waits => agree(house, actor, reference).await,
    }
}
