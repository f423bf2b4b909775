//! A deletion rests because a court or an authority orders so, and may not be told to the person. The privacy officer says whose order it is,
//! why, and on which day the house looks again.

use jiff::{Span, civil::Date};

use super::change::{Seen, act, look};
use crate::{
    domain::{
        actor::Actor,
        request::{Order, Verb},
        retention::day,
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            story::{Happened, tell},
            talk::message,
        },
    },
};

/// The longest time until somebody looks again, in days.
const MOST: i64 = 366;

/// The order as its form sends it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ordered<'a> {
    pub by: Option<&'a str>,
    pub again_on: Option<&'a str>,
    /// For staff only.
    pub words: Option<&'a str>,
}

impl Ordered<'_> {
    async fn read(self, portal: &Portal, actor: Actor) -> Result<(Order, String), Error> {
        authorise::desk(portal, actor, Deed::HoldByOrder).await?;
        let by = self.by.filter(|by| !by.is_empty()).ok_or(Error::invalid(Field::Ground, Flaw::Missing))?;
        let by = by.parse().map_err(|_| Error::invalid(Field::Ground, Flaw::Unknown))?;
        let on = self.again_on.map(str::trim).filter(|on| !on.is_empty()).ok_or(Error::invalid(Field::Until, Flaw::Missing))?;
        let again_on: Date = on.parse().map_err(|_| Error::invalid(Field::Until, Flaw::Malformed))?;
        let today = day(portal.clock.now(), &portal.brand.time_zone);
        if again_on <= today {
            return Err(Error::invalid(Field::Until, Flaw::Past));
        }
        if again_on > today.checked_add(Span::new().days(MOST)).unwrap_or(Date::MAX) {
            return Err(Error::invalid(Field::Until, Flaw::TooFar));
        }
        Ok((Order { by, again_on }, message(self.words)?))
    }
}

/// Whether it would go through as the case stands: said before anybody looks it over.
pub async fn check_hold_by_order(portal: &Portal, actor: Actor, seen: Seen<'_>, ordered: Ordered<'_>) -> Result<(), Error> {
    ordered.read(portal, actor).await?;
    look(portal, actor, Deed::HoldByOrder, Verb::HoldByOrder, &seen).await.map(|_| ())
}

/// The person gets no letter, and their page says no more than that a law has data kept.
pub async fn hold_by_order(portal: &Portal, actor: Actor, seen: Seen<'_>, ordered: Ordered<'_>) -> Result<(), Error> {
    let (order, words) = ordered.read(portal, actor).await?;
    act(portal, actor, Deed::HoldByOrder, Verb::HoldByOrder, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            (case.held, case.order) = (true, Some(order));
            tell(portal, tx, case, actor, Happened::HeldByOrder, Some(&words)).await?;
            Ok(Event::of(Action::RequestHeldByOrder, Subject::Request(case.id)).saying(order.by.as_str()).into())
        })
    })
    .await
}
