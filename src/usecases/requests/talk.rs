//! A person writes in a request of theirs.

use super::{
    begin::go_on,
    case::own,
    clock::run_on,
    facts::facts,
    files::{Fit, Sent, add, fitting},
    held::HeldCase,
    story::{Happened, tell, typed_on, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        language::Language,
        request::{Request, State, Verb},
    },
    store::{
        self, Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        change::change,
        error::{Error, Field, Flaw},
        jobs::post::News,
        portal::Portal,
    },
};

const MOST: usize = 5_000;

/// A text for a message: something, and not too much of it.
pub fn message(text: Option<&str>) -> Result<String, Error> {
    let text = text.map(str::trim).filter(|text| !text.is_empty()).ok_or(Error::invalid(Field::Words, Flaw::Missing))?;
    let text = text.replace("\r\n", "\n");
    if text.chars().count() > MOST {
        return Err(Error::invalid(Field::Words, Flaw::TooLong));
    }
    Ok(text)
}

/// A text of staff to the person: not one that breaks off where it should begin, as a template does that only opens an answer.
pub fn to_person(text: Option<&str>) -> Result<String, Error> {
    let text = message(text)?;
    if text.ends_with(':') { Err(Error::invalid(Field::Words, Flaw::TooShort)) } else { Ok(text) }
}

/// On a page in this language. `RequestClosed` when it has ended. An answer to a question of ours moves it on.
pub async fn write(
    portal: &Portal,
    actor: Actor,
    reference: &str,
    page: Language,
    text: Option<&str>,
    file: Option<Sent>,
) -> Result<(), Error> {
    let row = own(portal, actor, reference).await?;
    let said = Said { text: message(text)?, page, file: fitting(file)? };
    change(portal, actor, move |portal, tx| Box::pin(say(portal, tx, actor, row, said))).await
}

struct Said {
    text: String,
    page: Language,
    file: Option<Fit>,
}

async fn say(portal: Portal, mut tx: Tx, actor: Actor, row: Request, said: Said) -> Result<store::Committed<()>, Error> {
    let Said { text, page, file } = said;
    let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
    let after = facts(&portal, &mut tx, &case, None).await?.after(Verb::Say)?;
    let entry = tell(&portal, &mut tx, &case, actor, Happened::Message, Some(&text)).await?;
    typed_on(&portal, &mut tx, &case, entry, page, &text).await?;
    let mut events = Events::from(Event::of(Action::RequestMessage, Subject::Request(case.id)));
    if let Some(file) = file {
        events = events.and(add(&portal, &mut tx, &case, entry, file).await?);
    }
    let waited = case.state == State::Waiting;
    case.state = after;
    (case.replied_at, case.answer_by) = (Some(tx.at), None);
    if run_on(&portal, &mut tx, &mut case).await? {
        write_to(&portal, &mut tx, &mut case, News::RunsOn).await?;
    }
    if waited {
        go_on(&portal, &mut tx, &case).await?;
    }
    case.save(&mut tx).await?;
    Ok(tx.commit(events, ()).await?)
}
