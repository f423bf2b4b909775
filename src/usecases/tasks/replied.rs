//! The reply of a system to the telling of its task, which may be its answer.

use super::answer::{About, Said, of_part};
use crate::{
    domain::{
        actor::Actor,
        request::{Hindrance, Part, Why},
    },
    usecases::{
        desk::task::Outcome,
        error::{Error, Field},
        jobs::asking::Asking,
        portal::Portal,
    },
};

/// An answer in a reply, with the person it is about as the system knows them.
#[derive(Debug, Clone)]
pub struct AtOnce {
    pub customer: Option<String>,
    pub said: Said,
}

/// A reply that is meant as an answer and cannot be read as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread;

/// Reads a reply as a call reads an answer. `None` for one that is no answer: it comes later, by a call.
pub type ReadReply = fn(&[u8]) -> Result<Option<AtOnce>, Unread>;

/// Takes an answer as one that came by a call. One that cannot be read, or is about somebody else, fails the task, which stays open: staff
/// read why. One that comes too late changes nothing.
pub async fn replied(portal: &Portal, asking: &Asking, reply: Result<Option<AtOnce>, Unread>) -> Result<(), Error> {
    let Some(reply) = reply.transpose() else { return Ok(()) };
    let Some(row) = portal.store.read().await?.request_by_id(asking.request).await? else { return Ok(()) };
    let task = (row, Part::System(asking.system.clone()));
    let hindrance = match reply {
        Err(Unread) => Hindrance::NotUnderstood,
        Ok(AtOnce { customer, said }) => match of_part(portal, Actor::House, task.clone(), About::Named(customer), said).await {
            Err(Error::Invalid(faults)) if faults.iter().any(|fault| fault.field == Field::Customer) => Hindrance::AnotherPerson,
            Err(Error::Invalid(_)) => Hindrance::NotUnderstood,
            taken => return unless_too_late(taken),
        },
    };
    let failed = Said::Outcome(Outcome::Failed(Why::Known(hindrance)));
    unless_too_late(of_part(portal, Actor::House, task, About::ThatOfTheTask, failed).await)
}

/// A call, staff or the person came first.
fn unless_too_late(taken: Result<(), Error>) -> Result<(), Error> {
    match taken {
        Err(Error::Conflict(_) | Error::NotFound) => Ok(()),
        taken => taken,
    }
}
