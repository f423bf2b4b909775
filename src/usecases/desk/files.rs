//! A file of a case, for staff who read the case.

use super::{
    case::{case, file},
    file_out,
    second::look_at,
};
use crate::{
    domain::{actor::Actor, staff::Deed},
    store::event::{Action, Event, Subject},
    usecases::{
        change::change,
        error::Error,
        portal::Portal,
        requests::files::{Opened, open_of},
    },
};

/// `Forbidden` before they said why they need to see it. That they opened it goes to the log.
pub async fn open(portal: &Portal, actor: Actor, reference: &str, id: &str) -> Result<Opened, Error> {
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let sees = matches!(actor, Actor::Staff(_, role) if role.may(Deed::SeeCases));
    let desk = if row.is_in_hand() && sees {
        case(portal, actor, reference).await?
    } else {
        file(portal, actor, reference).await?.ok_or(Error::NotFound)?
    };
    if !desk.revealed {
        return Err(Error::Forbidden);
    }
    let opened = match open_of(portal, &desk.case.row, id).await {
        // One that waits to be looked over, by its author or by the second who is asked.
        Err(Error::NotFound) if desk.case.row.state.is_open() => {
            let asked = look_at(portal, actor, &desk).await?.map(|look| look.asked_by);
            let authors: Vec<_> = std::iter::once(desk.staff).chain(asked).collect();
            file_out::open(portal, &authors, &desk.case.row, id).await?
        }
        opened => opened?,
    };
    let event = Event::of(Action::FileRead, Subject::Request(desk.case.row.id)).saying(opened.kind.as_str());
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    Ok(opened)
}
