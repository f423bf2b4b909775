//! The next delivery to each system, and what became of it.

use std::time::Duration;

use super::{connect::found, webhook::Webhook};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        actor::Actor,
        ids::{DeliveryId, ReceiverId},
        staff::Deed,
        telling::{Acknowledges, LONGEST, wait},
        time::Millis,
    },
    store::{
        deliveries::{At, Delivery},
        event::{Action, Event, Subject, Unaudited},
        receivers::Receiver,
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::Error,
        feed::changes::{Change, page},
        portal::Portal,
    },
};

/// So many entries of the feed are looked at for the next change.
const AT_ONCE: i64 = 20;

/// A system whose turn it is.
#[derive(Debug, Clone)]
pub struct Due {
    pub receiver: ReceiverId,
    pub webhook: Webhook,
    sealed: Vec<u8>,
    /// It was told of everything up to here.
    sent: i64,
    acknowledges: Acknowledges,
    /// It is told of requests, too.
    requests: bool,
    /// Nothing it was sent is still to be acknowledged.
    is_even: bool,
    tries: u32,
}

/// The next thing for a system.
#[derive(Debug)]
pub enum Next {
    Change(Box<Change>),
    /// Nothing up to there is for it to know; at the end of the feed, there is nothing more.
    Nothing {
        up_to: i64,
        end: bool,
    },
    /// It is told no more, or under another address by now: the next look at all systems knows.
    Over,
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

/// Every system with a webhook that has something to be told, and does not wait to be tried again. One that the notice in force no longer
/// names is told of nobody.
pub async fn due(portal: &Portal) -> Result<Vec<Due>, Error> {
    let shelf = portal.shelf()?;
    let mut conn = portal.store.read().await?;
    let (all, last) = (conn.receivers().await?, conn.last_change().await?);
    drop(conn);
    let now = portal.clock.now();
    let waits = |one: &Receiver| one.next_at > now && one.next_at <= now.farthest(LONGEST);
    let due = |one: &Receiver| !waits(one) && one.cursor.sent < last && is_told(&shelf, one);
    Ok(all.iter().filter(|one| due(one)).filter_map(|one| of(portal, one)).collect())
}

/// It wants to be told, and the notice in force names it so.
fn is_told(shelf: &Shelf, receiver: &Receiver) -> bool {
    receiver.gone_at.is_none() && shelf.notice.catalogue.told().any(|system| system.id.as_str() == receiver.system)
}

fn of(portal: &Portal, receiver: &Receiver) -> Option<Due> {
    let webhook = match Webhook::of(portal, receiver) {
        Ok(webhook) => webhook?,
        // It keeps nobody else from being told; that it is behind becomes a duty of the house.
        Err(error) => {
            tracing::error!(receiver = %receiver.id, ?error, "a webhook does not open");
            return None;
        }
    };
    Some(Due {
        receiver: receiver.id,
        webhook,
        sealed: receiver.sealed.clone().unwrap_or_default(),
        sent: receiver.cursor.sent,
        acknowledges: receiver.acknowledges,
        requests: receiver.requests,
        is_even: receiver.cursor.told >= receiver.cursor.sent,
        tries: receiver.tries,
    })
}

impl Due {
    /// The next change it is to be told of, as its person is at this moment; none after the last that was looked at. All that is left may take
    /// hours: whether the house still tells it, and of requests as well, is read for each.
    pub async fn next(&mut self, portal: &Portal) -> Result<Next, Error> {
        let shelf = portal.shelf()?;
        let known = portal.store.read().await?.receivers().await?.into_iter().find(|one| one.id == self.receiver);
        let Some(known) = known.filter(|one| one.sealed.as_ref() == Some(&self.sealed) && is_told(&shelf, one)) else {
            return Ok(Next::Over);
        };
        self.requests = known.requests;
        let page = page(portal, self.sent, AT_ONCE, self.requests).await?;
        Ok(match page.changes.into_iter().next() {
            Some(change) => Next::Change(Box::new(change)),
            None => Next::Nothing { up_to: page.last, end: page.last <= self.sent },
        })
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
        let (receiver, sealed, sent) = (self.receiver, self.sealed.clone(), self.sent);
        let ours = change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let ours = tx.receiver_took(At { receiver, sealed: &sealed, sent }, seq, took_in).await?;
                if let Some(ended) = ended {
                    tx.note_delivery(receiver, &delivery(&portal, tx.at, Some(seq), ended)).await?;
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
        let (receiver, sealed, sent) = (self.receiver, self.sealed.clone(), self.sent);
        let mut chance = [0];
        portal.entropy.fill(&mut chance);
        let [chance] = chance;
        let next = match ended.reply {
            Reply::Failed { retry_after } => Some(wait(self.tries.saturating_add(1), retry_after, chance)),
            Reply::Took | Reply::Gone => None,
        };
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let at = At { receiver, sealed: &sealed, sent };
                tx.note_delivery(receiver, &delivery(&portal, tx.at, Some(seq), ended)).await?;
                let until = next.map(|next| tx.at.plus(next));
                let ours = tx.receiver_did_not_take(at, until).await?;
                // Another address, or another secret, is asked anew.
                match until {
                    None if ours => Ok(tx.commit(Event::of(Action::ReceiverGone, Subject::Receiver(receiver)), ()).await?),
                    _ => Ok(tx.commit_unaudited(Unaudited::Delivered, ()).await?),
                }
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

/// Notes the end of a delivery that is no change: of a test, or of a task.
pub async fn noted(portal: &Portal, receiver: ReceiverId, ended: Ended) -> Result<(), Error> {
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
