//! Writes what was counted: once a minute, and before the server stops. What cannot be written now counts on, and nothing is written twice.

use crate::{
    decisions::answer::ReferenceKey,
    domain::{
        actor::Actor,
        ids::CustomerId,
        inquiry::{Inquiries, SystemDeeds},
        retention::{day, noon},
        time::Millis,
    },
    store::{self, Tx, event::Unaudited},
    usecases::{
        change::change,
        error::Error,
        inquiry_counts::{Batch, Counted, People, Questions},
        portal::Portal,
        servers::lacks_key_in_use,
    },
    vault::{Error as Unopened, envelope::Place, keys::KeyOwner},
};

/// So many people in one change: nobody waits for long.
const AT_ONCE: usize = 100;

/// Goes through to its end also when whoever waits for it is let go: what was taken is written, or given back.
pub async fn flush(portal: &Portal) {
    let portal = portal.clone();
    let written = tokio::spawn(async move { write_all(&portal).await });
    if let Err(error) = written.await {
        tracing::error!(%error, "what systems asked was not written");
    }
}

async fn write_all(portal: &Portal) {
    let _one_at_a_time = portal.inquiries.writing.lock().await;
    let mut trouble = None;
    for batch in portal.inquiries.take_unsettled() {
        settle(portal, batch, &mut trouble).await;
    }
    // While the database is away, all else counts on in memory, where it takes less room.
    if !is_away(trouble.as_ref()) {
        let deeds = portal.inquiries.take_deeds();
        if !deeds.is_empty() {
            settle(portal, batch(portal, Counted::Deeds(deeds)), &mut trouble).await;
        }
        for people in portal.inquiries.take_people() {
            for some in people.chunks(AT_ONCE) {
                if is_away(trouble.as_ref()) {
                    portal.inquiries.give_back_people(some.to_vec());
                } else {
                    settle(portal, batch(portal, Counted::People(some.to_vec())), &mut trouble).await;
                }
            }
        }
    }
    if let Some(error) = trouble {
        tracing::warn!(?error, "what systems asked is not written yet");
    }
}

const fn is_away(trouble: Option<&Error>) -> bool {
    matches!(trouble, Some(Error::Unavailable))
}

fn batch(portal: &Portal, counted: Counted) -> Batch {
    let mut id = [0; 16];
    portal.entropy.fill(&mut id);
    Batch { id, counted }
}

/// Writes a batch. One that fails is kept: perhaps it was written, and only the answer is lost.
async fn settle(portal: &Portal, batch: Batch, trouble: &mut Option<Error>) {
    let written = match batch.counted.clone() {
        Counted::Deeds(deeds) => write_deeds(portal, batch.id, deeds).await,
        Counted::People(some) => write_people(portal, batch.id, some).await,
    };
    match written {
        Ok(unread) => portal.inquiries.give_back_people(unread),
        Err(error) => {
            portal.inquiries.keep(batch);
            *trouble = Some(error);
        }
    }
}

async fn write_deeds(portal: &Portal, id: [u8; 16], mut deeds: Vec<SystemDeeds>) -> Result<People, Error> {
    // In one order for every server, so that two never wait for each other.
    deeds.sort_by(|one, other| {
        (one.system, one.deed, &one.purpose, one.last_at).cmp(&(other.system, other.deed, &other.purpose, other.last_at))
    });
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            if tx.note_counted(&id).await? {
                for done in deeds {
                    tx.count_deeds(day_of(&portal, done.last_at), &done).await?;
                }
            }
            Ok(tx.commit_unaudited(Unaudited::Counted, People::new()).await?)
        })
    })
    .await
}

/// Returns those whose key this server has not read yet: they are counted later.
async fn write_people(portal: &Portal, id: [u8; 16], some: People) -> Result<People, Error> {
    let known = known(portal, some).await?;
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let mut unread = People::new();
            if tx.note_counted(&id).await? {
                for (customer, reference, asked) in known {
                    if !write(&portal, &mut tx, customer, &asked).await? {
                        unread.push((reference, asked));
                    }
                }
            }
            Ok(tx.commit_unaudited(Unaudited::Counted, unread).await?)
        })
    })
    .await
}

/// Those who are there, in the order in which everybody locks several. A customer who came after the first question is not the one it was about:
/// whoever had that reference before is gone, and their questions with them.
async fn known(portal: &Portal, some: People) -> Result<Vec<(CustomerId, ReferenceKey, Questions)>, Error> {
    let mut conn = portal.store.read().await?;
    let mut known = Vec::with_capacity(some.len());
    for (reference, asked) in some {
        if let Some(customer) = conn.known_since(&reference).await?
            && customer.created_at <= asked.since
        {
            known.push((customer.id, reference, asked));
        }
    }
    known.sort_by_key(|(customer, ..)| *customer);
    Ok(known)
}

/// `false` where this server has not read the root key in use yet. Of somebody who was erased, nothing is written.
async fn write(portal: &Portal, tx: &mut Tx, customer: CustomerId, asked: &Questions) -> Result<bool, Error> {
    let whose = match tx.lock_customer(customer).await {
        Err(store::Error::Gone(_)) => return Ok(true),
        locked => locked?,
    };
    let day = day_of(portal, asked.since);
    let Some(row) = tx.data_key(customer).await? else { return Ok(true) };
    let ring = portal.vault.ring();
    let opened = portal.vault.unwrap(KeyOwner::Person(customer.into()), &row.wrapped);
    if matches!(opened, Err(Unopened::UnknownRootKey)) && lacks_key_in_use(&ring, tx).await? {
        return Ok(false);
    }
    // A row that does not open is one person's trouble: all others are counted.
    let Ok(key) = opened else {
        tracing::error!(%customer, "questions about somebody are not counted, since their key does not open");
        return Ok(true);
    };
    let place = place(customer, day);
    let known = tx.inquiries_on(customer, day).await?.map(|sealed| key.open_json::<Inquiries>(&place, &sealed));
    let mut all = known.transpose().unwrap_or_else(|_| {
        tracing::error!(%customer, "a day's questions about somebody do not open, and are counted anew");
        None
    });
    let all = all.get_or_insert_default();
    all.merge(&asked.inquiries);
    tx.put_inquiries(&whose, day, &key.seal_json(&place, all, &*portal.entropy)?).await?;
    Ok(true)
}

/// Its noon, in the brand's time zone.
fn day_of(portal: &Portal, at: Millis) -> Millis {
    noon(day(at, &portal.brand.time_zone), &portal.brand.time_zone)
}

pub(super) fn place(customer: CustomerId, day: Millis) -> Place {
    let mut row = [0; 16];
    row[8..].copy_from_slice(&day.0.to_be_bytes());
    Place { table: "inquiries", column: "sealed", owner: Some(customer.into()), row }
}
