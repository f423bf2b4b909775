//! Writes what was counted: once a minute, and before the server stops. What cannot be written now counts on.

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
    usecases::{change::change, error::Error, inquiry_counts::Questions, portal::Portal},
    vault::{envelope::Place, keys::KeyOwner},
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
    let deeds = portal.inquiries.take_deeds();
    if !deeds.is_empty()
        && let Err(error) = write_deeds(portal, deeds.clone()).await
    {
        portal.inquiries.give_back_deeds(deeds);
        trouble = Some(error);
    }
    for people in portal.inquiries.take_people() {
        for some in people.chunks(AT_ONCE) {
            if let Err(error) = write_people(portal, some).await {
                portal.inquiries.give_back_people(some.to_vec());
                trouble = Some(error);
            }
        }
    }
    if let Some(error) = trouble {
        tracing::warn!(?error, "what systems asked is not written yet");
    }
}

async fn write_deeds(portal: &Portal, mut deeds: Vec<SystemDeeds>) -> Result<(), Error> {
    // In one order for every server, so that two never wait for each other.
    deeds.sort_by(|one, other| {
        (one.system, one.deed, &one.purpose, one.last_at).cmp(&(other.system, other.deed, &other.purpose, other.last_at))
    });
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            for done in deeds {
                tx.count_deeds(day_of(&portal, done.last_at), &done).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::Counted, ()).await?)
        })
    })
    .await
}

async fn write_people(portal: &Portal, some: &[(ReferenceKey, Questions)]) -> Result<(), Error> {
    let known = known(portal, some).await?;
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            for (customer, asked) in known {
                write(&portal, &mut tx, customer, &asked).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::Counted, ()).await?)
        })
    })
    .await
}

/// Those who are there, in the order in which everybody locks several. A customer who came after the first question is not the one it was about:
/// whoever had that reference before is gone, and their questions with them.
async fn known(portal: &Portal, some: &[(ReferenceKey, Questions)]) -> Result<Vec<(CustomerId, Questions)>, Error> {
    let mut conn = portal.store.read().await?;
    let mut known = Vec::with_capacity(some.len());
    for (reference, asked) in some {
        if let Some(customer) = conn.known_since(reference).await?
            && customer.created_at <= asked.since
        {
            known.push((customer.id, asked.clone()));
        }
    }
    known.sort_by_key(|(customer, _)| *customer);
    Ok(known)
}

/// Erased meanwhile: nothing is written.
async fn write(portal: &Portal, tx: &mut Tx, customer: CustomerId, asked: &Questions) -> Result<(), Error> {
    let whose = match tx.lock_customer(customer).await {
        Err(store::Error::Gone(_)) => return Ok(()),
        locked => locked?,
    };
    let day = day_of(portal, asked.since);
    let Some(row) = tx.data_key(customer).await? else { return Ok(()) };
    // A row that does not open is one person's trouble: all others are counted.
    let Ok(key) = portal.vault.unwrap(KeyOwner::Person(customer.into()), &row.wrapped) else {
        tracing::error!(%customer, "questions about somebody are not counted, since their key does not open");
        return Ok(());
    };
    let place = place(customer, day);
    let known = tx.inquiries_on(customer, day).await?.map(|sealed| key.open_json::<Inquiries>(&place, &sealed));
    let mut all = known.transpose().unwrap_or_else(|_| {
        tracing::error!(%customer, "a day's questions about somebody do not open, and are counted anew");
        None
    });
    let all = all.get_or_insert_default();
    all.merge(&asked.inquiries);
    Ok(tx.put_inquiries(&whose, day, &key.seal_json(&place, all, &*portal.entropy)?).await?)
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
