//! The hands by which an act is done, and the door that no grave act passes by one hand.

use super::{
    kept,
    need::{another, asks},
};
use crate::{
    domain::{
        actor::Actor,
        ids::SecondLookId,
        item::ItemKind,
        request::{Asks, Facts, Grave, Verb},
        retention::day,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        error::{Clash, Error},
        portal::Portal,
        raised::{Raised, due_on, open_about},
        requests::{
            asked::read_asked,
            held::HeldCase,
            story::{Happened, tell},
        },
    },
};

/// The hands of an act.
#[derive(Debug, Clone)]
pub enum By {
    One(Actor),
    /// Done by one, since nobody else may say yes.
    Alone(Actor, Alone),
    /// One asked, another says yes.
    Two {
        asked: Actor,
        yes: Actor,
        look: SecondLookId,
    },
}

/// Why it does not wait for a second, and the cases for which that was said at once.
#[derive(Debug, Clone)]
pub struct Alone {
    reason: String,
    together: Vec<String>,
}

impl Alone {
    pub fn with(reason: String) -> Self {
        Self { reason, together: Vec::new() }
    }
    /// One reason for all of these numbers, and one item of oversight.
    pub fn with_all(reason: String, together: Vec<String>) -> Self {
        Self { reason, together }
    }
}

impl From<Actor> for By {
    fn from(actor: Actor) -> Self {
        Self::One(actor)
    }
}

impl By {
    /// The one who presses.
    pub const fn hand(&self) -> Actor {
        match self {
            Self::One(actor) | Self::Alone(actor, _) | Self::Two { yes: actor, .. } => *actor,
        }
    }
    /// The one whose decision it is.
    pub const fn decider(&self) -> Actor {
        match self {
            Self::One(actor) | Self::Alone(actor, _) | Self::Two { asked: actor, .. } => *actor,
        }
    }
    pub const fn is_seconded(&self) -> bool {
        matches!(self, Self::Two { .. })
    }
}

/// A case before an act, as far as its gravity goes.
pub struct Door {
    asks: Asks,
    refused: bool,
}

impl Door {
    /// Takes the yes of the second, or writes down why there is none.
    pub async fn pass(portal: &Portal, tx: &mut Tx, case: &HeldCase, by: &By) -> Result<(Self, Vec<Event>), Error> {
        let asked = read_asked(portal, tx, case).await?;
        let asks = asks(case, asked.as_ref());
        let events = match by {
            By::One(_) => Vec::new(),
            By::Alone(actor, why) => alone(portal, tx, case, *actor, why).await?,
            By::Two { asked, yes, look } => vec![agreed(portal, tx, case, *asked, *yes, *look).await?],
        };
        Ok((Self { asks, refused: case.decline.is_some() }, events))
    }
}

/// Fails when a grave act was done by one hand.
pub fn refuse_unseconded(door: &Door, by: &By, verb: Verb, facts: &Facts, after: &HeldCase) -> Result<(), Error> {
    let refuses = after.decline.is_some() && !door.refused;
    match (Grave::of(verb, facts, door.asks, refuses), by) {
        (Some(grave), By::One(_)) => Err(Error::internal(format_args!("`{}` was done by one", grave.as_str()))),
        _ => Ok(()),
    }
}

async fn alone(portal: &Portal, tx: &mut Tx, case: &HeldCase, actor: Actor, why: &Alone) -> Result<Vec<Event>, Error> {
    let Actor::Staff(staff, _) = actor else { return Err(Error::Forbidden) };
    if another(portal, tx, case, staff).await? {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    tell(portal, tx, case, actor, Happened::NoSecond, Some(&why.reason)).await?;
    let today = day(tx.at, &portal.brand.time_zone);
    let about = why.together.first().unwrap_or(&case.reference).clone();
    let raised = Raised { kind: ItemKind::NoSecond, about, due_on: due_on(today), opening: why.together.join(", ") };
    let opened = open_about(portal, tx, &raised, Some(staff)).await?;
    Ok([Event::of(Action::SecondMissing, Subject::Request(case.id))].into_iter().chain(opened).collect())
}

async fn agreed(portal: &Portal, tx: &mut Tx, case: &HeldCase, asked: Actor, yes: Actor, look: SecondLookId) -> Result<Event, Error> {
    let waits = kept::waiting(tx, case.id, Some(look)).await?.ok_or(Error::Conflict(Clash::ChangedElsewhere))?;
    let (Actor::Staff(by, _), Actor::Staff(second, _)) = (asked, yes) else { return Err(Error::Forbidden) };
    if by != waits.asked_by || by == second {
        return Err(Error::Conflict(Clash::OwnWish));
    }
    if kept::stands(portal, tx, case, waits.system.as_deref()).await?.as_slice() != waits.stood {
        return Err(Error::Conflict(Clash::StoodOtherwise));
    }
    tell(portal, tx, case, yes, Happened::SecondYes, None).await?;
    kept::forget(tx, case, &waits).await?;
    Ok(Event::of(Action::SecondAgreed, Subject::Request(case.id)).saying(waits.kind.as_str()))
}
