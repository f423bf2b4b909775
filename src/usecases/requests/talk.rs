//! A person writes in a request of theirs.

use super::{
    case::own,
    clock::run_on,
    facts::facts,
    held::HeldCase,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        request::{Request, Verb},
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject},
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

/// `RequestClosed` when it has ended. An answer to a question of ours moves it on.
pub async fn write(portal: &Portal, actor: Actor, reference: &str, text: Option<&str>) -> Result<(), Error> {
    let row = own(portal, actor, reference).await?;
    let text = message(text)?;
    change(portal, actor, move |portal, tx| Box::pin(say(portal, tx, actor, row, text))).await
}

async fn say(portal: Portal, mut tx: Tx, actor: Actor, row: Request, text: String) -> Result<store::Committed<()>, Error> {
    let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
    let after = facts(&portal, &mut tx, &case, None).await?.after(Verb::Say)?;
    tell(&portal, &mut tx, &case, actor, Happened::Message, Some(&text)).await?;
    case.state = after;
    (case.replied_at, case.answer_by) = (Some(tx.at), None);
    if run_on(&portal, &mut tx, &mut case).await? {
        write_to(&portal, &mut tx, &case, News::RunsOn).await?;
    }
    case.save(&mut tx).await?;
    Ok(tx.commit(Event::of(Action::RequestMessage, Subject::Request(case.id)), ()).await?)
}
