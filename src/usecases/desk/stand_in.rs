//! A decision about one’s own answer, since nobody else is there: its maker says why first, the person reads it, and it is looked at again.

use super::{
    change::{Seen, Taking, act, event_of, look},
    reveal::reason_of,
};
use crate::{
    domain::{actor::Actor, item::ItemKind, request::Verb, retention::day, staff::Deed},
    store::event::Action,
    usecases::{
        error::Error,
        portal::Portal,
        raised::{Raised, due_on, open_about},
        requests::story::{Happened, tell},
    },
};

/// Whether it would go through as the case stands: said before anybody looks it over.
pub async fn check_stand_in(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>) -> Result<(), Error> {
    reason_of(reason)?;
    look(portal, actor, Deed::Decline, Verb::StandIn, &seen).await.map(|_| ())
}

/// Refused while a colleague could decide it.
pub async fn stand_in(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>) -> Result<(), Error> {
    let reason = reason_of(reason)?;
    act(portal, actor, Deed::Decline, Verb::StandIn, seen, move |portal, tx, case, Taking { staff, .. }| {
        Box::pin(async move {
            tell(portal, tx, case, actor, Happened::DecidesAlone, Some(&reason)).await?;
            let today = day(tx.at, &portal.brand.time_zone);
            let raised =
                Raised { kind: ItemKind::DecidedAlone, about: case.reference.clone(), due_on: due_on(today), opening: String::new() };
            let opened = open_about(portal, tx, &raised, Some(staff)).await?;
            Ok(event_of(case, Action::RequestStoodIn).and_also(opened))
        })
    })
    .await
}
