//! The one place that says who may act.

use super::error::Error;
use crate::domain::{actor::Actor, ids::CustomerId};

/// A customer acts for themself, and for nobody else.
pub fn customer(actor: Actor) -> Result<CustomerId, Error> {
    match actor {
        Actor::Customer(id) => Ok(id),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::System(_) | Actor::Operator | Actor::House => Err(Error::Forbidden),
    }
}

/// The brand's systems (their scope was checked with their key), the operator, and Candor itself.
pub fn brand(actor: Actor) -> Result<(), Error> {
    match actor {
        Actor::System(_) | Actor::Operator | Actor::House => Ok(()),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::Customer(_) => Err(Error::Forbidden),
    }
}

/// Whoever runs the machine, and Candor itself.
pub fn operator(actor: Actor) -> Result<(), Error> {
    match actor {
        Actor::Operator | Actor::House => Ok(()),
        Actor::Anonymous => Err(Error::NotSignedIn),
        Actor::Customer(_) | Actor::System(_) => Err(Error::Forbidden),
    }
}
