//! The next delivery to each system, and what became of it.

use std::time::Duration;

use super::{connect::found, webhook::Webhook};
use crate::{
    domain::{
        actor::Actor,
        ids::{DeliveryId, ReceiverId},
        staff::Deed,
        telling::{Acknowledges, wait},
        time::Millis,
    },
    store::{
        event::{Action, Event, Subject, Unaudited},
        receivers::{Delivery, Receiver},
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::Error,
        feed::changes::{Change, page},
        portal::Portal,
    },
};

/// So many changes are read at once.
const AT_ONCE: i64 = 100;

/// A system whose turn it is.
#[derive(Debug, Clone)]
pub struct Due {
    pub receiver: ReceiverId,
    pub webhook: Webhook,
    /// It was told of everything up to here.
    sent: i64,
    acknowledges: Acknowledges,
    /// Nothing it was sent is still to be acknowledged.
    is_even: bool,
    tries: u32,
}

/// The reply of a system to a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// 2xx.
    Took,
    /// 410: it asks not to be told any more.
    Gone,
    /// Anything else, with the wait that it asked for.
    Failed { retry_after: Option<Duration> },
}

impl Reply {
    pub const fn is_success(self) -> bool {
        matches!(self, Self::Took)
    }
}

/// A delivery that ended: its word for the list, and how long it took.
#[derive(Debug, Clone)]
pub struct Ended {
    pub reply: Reply,
    pub word: String,
    pub took: Duration,
}

/// Every system with a webhook that has something to be told, and does not wait to be tried again.
pub async fn due(portal: &Portal) -> Result<Vec<Due>, Error> {
    let mut conn = portal.store.read().await?;
    let (all, last) = (conn.receivers().await?, conn.last_change().await?);
    drop(conn);
    let now = portal.clock.now();
    let waits = |one: &Receiver| one.gone_at.is_some() || one.next_at > now || one.cursor.sent >= last;
    let due = all.iter().filter(|one| !waits(one)).map(|one| of(portal, one));
    Ok(due.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn of(portal: &Portal, receiver: &Receiver) -> Result<Option<Due>, Error> {
    Ok(Webhook::of(portal, receiver)?.map(|webhook| Due {
        receiver: receiver.id,
        webhook,
        sent: receiver.cursor.sent,
        acknowledges: receiver.acknowledges,
        is_even: receiver.cursor.told >= receiver.cursor.sent,
        tries: receiver.tries,
    }))
}

impl Due {
    /// The next changes it is to be told of, and the last of those that were looked at.
    pub async fn changes(&self, portal: &Portal) -> Result<(Vec<Change>, i64), Error> {
        let page = page(portal, self.sent, AT_ONCE).await?;
        Ok((page.changes, page.last))
    }

    /// It took the change `seq`, after everything before it. `false` where another server tells it by now.
    pub async fn took(&mut self, portal: &Portal, seq: i64, ended: Ended) -> Result<bool, Error> {
        let took_in = self.acknowledges == Acknowledges::ByAnswer;
        let ours = self.move_on(portal, seq, took_in, Some(ended)).await?;
        self.is_even = took_in;
        Ok(ours)
    }

    /// Nothing up to `seq` is for it to know.
    pub async fn pass(&mut self, portal: &Portal, seq: i64) -> Result<bool, Error> {
        if seq <= self.sent {
            return Ok(true);
        }
        self.move_on(portal, seq, self.is_even || self.acknowledges == Acknowledges::ByAnswer, None).await
    }

    async fn move_on(&mut self, portal: &Portal, seq: i64, took_in: bool, ended: Option<Ended>) -> Result<bool, Error> {
        let (id, from) = (self.receiver, self.sent);
        let ours = change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let ours = tx.receiver_took(id, from, seq, took_in).await?;
                if let Some(ended) = ended.filter(|_| ours) {
                    tx.note_delivery(id, &delivery(&portal, tx.at, Some(seq), ended)).await?;
                }
                Ok(tx.commit_unaudited(Unaudited::Delivered, ours).await?)
            })
        })
        .await?;
        self.sent = seq;
        self.tries = 0;
        Ok(ours)
    }

    /// It did not take the change `seq`: it is tried again later, before anything else.
    pub async fn failed(&self, portal: &Portal, seq: i64, ended: Ended) -> Result<(), Error> {
        let id = self.receiver;
        let mut chance = [0];
        portal.entropy.fill(&mut chance);
        let [chance] = chance;
        let next = match ended.reply {
            Reply::Failed { retry_after } => Some(wait(self.tries.saturating_add(1), retry_after, chance)),
            Reply::Took | Reply::Gone => None,
        };
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                tx.note_delivery(id, &delivery(&portal, tx.at, Some(seq), ended)).await?;
                let Some(next) = next else {
                    tx.receiver_is_gone(id).await?;
                    return Ok(tx.commit(Event::of(Action::ReceiverGone, Subject::Receiver(id)), ()).await?);
                };
                let at = tx.at.plus(next);
                tx.receiver_failed(id, at).await?;
                Ok(tx.commit_unaudited(Unaudited::Delivered, ()).await?)
            })
        })
        .await
    }
}

/// The webhook of a system, for somebody of the house to try. `NotFound` for a system without one.
pub async fn for_a_test(portal: &Portal, hand: impl Into<Hand>, system: &str) -> Result<(ReceiverId, Webhook), Error> {
    authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let receiver = found(portal, system).await?;
    let webhook = Webhook::of(portal, &receiver)?.ok_or(Error::NotFound)?;
    Ok((receiver.id, webhook))
}

/// Notes the end of a test.
pub async fn tested(portal: &Portal, receiver: ReceiverId, ended: Ended) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            tx.note_delivery(receiver, &delivery(&portal, tx.at, None, ended)).await?;
            Ok(tx.commit_unaudited(Unaudited::Delivered, ()).await?)
        })
    })
    .await
}

fn delivery(portal: &Portal, at: Millis, seq: Option<i64>, ended: Ended) -> Delivery {
    let took_ms = i64::try_from(ended.took.as_millis()).unwrap_or(i64::MAX);
    Delivery { id: DeliveryId::new(&*portal.clock, &*portal.entropy), seq, at, outcome: ended.word, took_ms }
}
