//! A system is told again from a change on: each is delivered at least once, so a second time is no harm.

use super::connect::held;
use crate::{
    domain::{
        staff::Deed,
        telling::{AgainExtent, AgainReason},
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
    },
};

/// The form, as it was filled in.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub extent: Option<String>,
    /// Of the last change that it still has, or how many of the newest.
    pub number: Option<String>,
    pub reason: Option<String>,
}

impl Draft {
    /// Everything after a change.
    pub fn after(seq: i64, reason: AgainReason) -> Self {
        let (extent, reason) = (AgainExtent::After.as_str(), reason.as_str());
        Self { extent: Some(extent.to_owned()), number: Some(seq.to_string()), reason: Some(reason.to_owned()) }
    }

    fn read(&self) -> Result<(AgainExtent, i64, AgainReason), Error> {
        let extent = self.extent.as_deref().and_then(|text| text.parse().ok());
        let number = self.number.as_deref().unwrap_or_default().trim();
        // The newest are one at least.
        let least = i64::from(extent == Some(AgainExtent::Newest));
        let number = match number.parse::<i64>() {
            Ok(number) if number >= least => Ok(number),
            Err(_) if number.is_empty() => Err(Flaw::Missing),
            _ => Err(Flaw::Malformed),
        };
        let reason = self.reason.as_deref().and_then(|text| text.parse().ok());
        match (extent, number, reason) {
            (Some(extent), Ok(number), Some(reason)) => Ok((extent, number, reason)),
            (extent, number, reason) => {
                let missing = |field, is: bool| is.then_some(Fault { field, flaw: Flaw::Missing });
                let number = number.err().map(|flaw| Fault { field: Field::After, flaw });
                let all = [missing(Field::Extent, extent.is_none()), number, missing(Field::Reason, reason.is_none())];
                Err(Error::Invalid(all.into_iter().flatten().collect()))
            }
        }
    }
}

/// Everything after a change is delivered once more, in its order; returns its number. `TooFar` for a change that has not happened.
pub async fn again(portal: &Portal, hand: impl Into<Hand>, system: &str, draft: &Draft) -> Result<i64, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let (extent, number, reason) = draft.read()?;
    let system = system.to_owned();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let receiver = held(&mut tx, &system).await?;
            if receiver.sealed.is_none() {
                return Err(Error::Conflict(Clash::NotReady));
            }
            let last = tx.last_change().await?;
            let after = match extent {
                AgainExtent::After => number,
                AgainExtent::Newest => tx.change_before_newest(number, receiver.requests).await?,
            };
            if after > last {
                return Err(Error::invalid(Field::After, Flaw::TooFar));
            }
            tx.tell_receiver_again(receiver.id, after).await?;
            let event = Event::of(Action::ReceiverToldAgain, Subject::Receiver(receiver.id));
            Ok(tx.commit(event.about(after).saying(reason.as_str()), after).await?)
        })
    })
    .await
}
