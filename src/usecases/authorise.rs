//! The one place that says who may act.

use std::time::Duration;

use super::{error::Error, lock, portal::Portal, refusals};
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        person::Person,
        staff::{Deed, Role},
        time::Millis,
    },
    store::event::{Action, Event, Subject},
};

/// How long a proof of who somebody is counts for what cannot be taken back.
const FRESH: Duration = Duration::from_secs(5 * 60);

/// The actor of something that cannot be taken back, and when they last proved who they are.
#[derive(Debug, Clone, Copy)]
pub struct Hand {
    pub actor: Actor,
    pub proven_at: Option<Millis>,
}

impl From<Actor> for Hand {
    fn from(actor: Actor) -> Self {
        Self { actor, proven_at: None }
    }
}

/// A customer acts for themself, and for nobody else.
pub fn customer(actor: Actor) -> Result<CustomerId, Error> {
    match actor {
        Actor::Customer(id) => Ok(id),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::Guest(_) | Actor::Staff(..) | Actor::System(_) | Actor::Operator | Actor::House => Err(Error::Forbidden),
    }
}

/// A customer or a guest acts for themself.
pub fn person(actor: Actor) -> Result<Person, Error> {
    match actor {
        Actor::Customer(id) => Ok(id.into()),
        Actor::Guest(id) => Ok(id.into()),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::Staff(..) | Actor::System(_) | Actor::Operator | Actor::House => Err(Error::Forbidden),
    }
}

/// A member of staff whose role may do this. What opens data of customers asks for their training as well: that is [`desk`].
pub fn staff(portal: &Portal, actor: Actor, deed: Deed) -> Result<(StaffId, Role), Error> {
    if deed.opens_data() {
        return Err(Error::internal(format_args!("`{}` was asked for past the lock", deed.as_str())));
    }
    by_role(portal, actor, deed)
}

/// A member of staff whose role may do this, and whose training is valid; `Untrained` where it is not.
pub async fn desk(portal: &Portal, actor: Actor, deed: Deed) -> Result<(StaffId, Role), Error> {
    let (staff, role) = by_role(portal, actor, deed)?;
    lock::pass(portal, staff, role).await?;
    Ok((staff, role))
}

fn by_role(portal: &Portal, actor: Actor, deed: Deed) -> Result<(StaffId, Role), Error> {
    match actor {
        Actor::Staff(id, role) if role.may(deed) => Ok((id, role)),
        Actor::Staff(id, _) => {
            refusals::note_by(portal, actor, Event::of(Action::AccessRefused, Subject::Staff(id)).saying(deed.as_str()));
            Err(Error::Forbidden)
        }
        Actor::Anonymous => Err(Error::NotSignedIn),
        _ => Err(Error::Forbidden),
    }
}

/// Requires that the actor proved who they are a moment ago; else `StepUp`.
pub fn fresh(portal: &Portal, proven_at: Option<Millis>) -> Result<(), Error> {
    let now = portal.clock.now();
    if proven_at.is_some_and(|at| now < at.plus(FRESH)) { Ok(()) } else { Err(Error::StepUp) }
}

/// The brand's systems (their scope was checked with their key), the operator, and Candor itself.
pub fn brand(actor: Actor) -> Result<(), Error> {
    match actor {
        Actor::System(_) | Actor::Operator | Actor::House => Ok(()),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::Customer(_) | Actor::Guest(_) | Actor::Staff(..) => Err(Error::Forbidden),
    }
}

/// The operator of the machine, Candor itself, or a member of staff whose role may do this and who proved a moment ago who they are.
pub fn of_the_house(portal: &Portal, hand: Hand, deed: Deed) -> Result<Actor, Error> {
    if let Actor::Staff(..) = hand.actor {
        staff(portal, hand.actor, deed)?;
        fresh(portal, hand.proven_at)?;
    } else {
        operator(hand.actor)?;
    }
    Ok(hand.actor)
}

/// The operator of the machine, or Candor itself.
pub fn operator(actor: Actor) -> Result<(), Error> {
    match actor {
        Actor::Operator | Actor::House => Ok(()),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::Customer(_) | Actor::Guest(_) | Actor::Staff(..) | Actor::System(_) => Err(Error::Forbidden),
    }
}
