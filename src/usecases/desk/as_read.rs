//! A request as its person reads it, for staff who work on the case. That they opened it goes to the log.

use super::case::{Desk, case};
use crate::{
    domain::actor::Actor,
    store::event::{Action, Event, Subject},
    usecases::{change::change, error::Error, portal::Portal},
};

/// Whether its person has a page that is seen in no other way: somebody without an account, to whoever has opened the case. Post alone
/// reaches nobody with a page, and one that was deleted with its person is read by nobody.
pub fn has_page(desk: &Desk) -> bool {
    let row = &desk.case.row;
    desk.revealed && row.state.is_open() && row.person.is_guest() && !desk.facts.by_post && !desk.facts.page_gone
}

/// `None` where there is no such page.
pub async fn as_read(portal: &Portal, actor: Actor, reference: &str) -> Result<Option<Desk>, Error> {
    let desk = case(portal, actor, reference).await?;
    if !has_page(&desk) {
        return Ok(None);
    }
    let event = Event::of(Action::RequestAsRead, Subject::Request(desk.case.row.id));
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    Ok(Some(desk))
}
