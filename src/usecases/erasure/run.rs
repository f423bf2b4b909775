//! Carries a deletion out. Every step may be done again: a crash between two of them loses nothing and repeats nothing.
//!
//! In this order: what will be gone is put on the receipt; the ledger remembers; the wrapped key goes, and with it whatever
//! backups hold; then the rows, a few at a time; and only when none is left is the portal's part done.

use std::collections::BTreeMap;

use super::ledger;
use crate::{
    domain::{
        actor::Actor,
        ids::{CategoryId, CustomerId, RequestId},
        request::{Kind, State, TaskState},
        retention::{day, last_day, month, must_keep_until},
        time::Millis,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        requests::Row,
    },
    usecases::{
        error::Error,
        explanations::forget::forget_what_used,
        people::{Person, contact},
        portal::Portal,
        records::figures::figures,
        requests::{
            finish::finish_if_settled,
            kept::{RECEIPT_RULE, Receipt, Scope, Stays, receipt_place},
            open::read_asked,
            plan::PORTAL,
            story::{Happened, tell},
        },
        retained_keys::retained_key,
    },
    vault::index::IndexField,
};

const AT_ONCE: i64 = 500;

/// Does the portal's part. Does nothing for a deletion that is done, held or no longer wanted.
pub async fn run(portal: &Portal, request: RequestId) -> Result<(), Error> {
    let Some(row) = portal.store.read().await?.request_by_id(request).await? else { return Ok(()) };
    let running = row.kind == Kind::Delete && row.state == State::InProgress && row.held == 0;
    if !running || portal_is_done(portal, request).await? {
        return Ok(());
    }
    let person = Person::of(row.person_id, &row.person)?;
    match scope(portal, &row).await? {
        Scope::Everything => {
            if is_there(portal, person).await? {
                if row.receipt.is_none() {
                    put_receipt(portal, request, person, &Scope::Everything).await?;
                }
                ledger::remember(portal, vec![ledger::customer(portal, person.id)]).await?;
                destroy(portal, person, request).await?;
            }
            portal.decisions.forget(person.id);
            while forget_unreadable(portal, person.id).await? > 0 {}
        }
        scope @ Scope::Only(_) => {
            if row.receipt.is_none() {
                put_receipt(portal, request, person, &scope).await?;
            }
            let categories = erasable(portal, &scope)?;
            ledger::remember(portal, categories.iter().map(|id| ledger::category(portal, person.id, id.as_str())).collect()).await?;
            for category in &categories {
                while forget_category(portal, person.id, category.clone()).await? > 0 {}
            }
            forget_what_used(portal, person.id, &scope).await?;
        }
    }
    settle(portal, request).await
}

async fn portal_is_done(portal: &Portal, request: RequestId) -> Result<bool, Error> {
    let tasks = portal.store.read().await?.request_tasks(request).await?;
    Ok(tasks.iter().any(|task| task.system == PORTAL && task.state == TaskState::Done))
}

/// Whoever is gone asked for everything: nothing else makes what they asked unreadable.
async fn scope(portal: &Portal, row: &Row) -> Result<Scope, Error> {
    let mut conn = portal.store.read().await?;
    if conn.data_key(row.person_id).await?.is_none() {
        return Ok(Scope::Everything);
    }
    let asked = read_asked(portal, &mut conn, row).await?.filter(|asked| asked.behalf.is_none());
    asked.and_then(|asked| asked.scope().cloned()).ok_or(Error::internal("a deletion that says nothing of what"))
}

async fn is_there(portal: &Portal, person: Person) -> Result<bool, Error> {
    let mut conn = portal.store.read().await?;
    Ok(if person.is_guest() { conn.guest(person.id).await?.is_some() } else { conn.customer(person.id).await?.is_some() })
}

/// The kinds of data a deletion reaches: what a law keeps stays.
fn erasable(portal: &Portal, scope: &Scope) -> Result<Vec<CategoryId>, Error> {
    let shelf = portal.shelf()?;
    let reached = shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id) && category.must_keep.is_none());
    Ok(reached.map(|category| category.id.clone()).collect())
}

/// Written down first, since nobody can count what is gone.
async fn put_receipt(portal: &Portal, request: RequestId, person: Person, scope: &Scope) -> Result<(), Error> {
    let receipt = receipt(portal, person, scope).await?;
    let inside = portal.clone();
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let row = tx.request_by_id(request).await?.ok_or(Error::NotFound)?;
            let zone = &inside.brand.time_zone;
            let until = last_day(day(tx.at, zone), inside.brand.evidence);
            let (key_id, key) = retained_key(&inside, &mut tx, person.id, RECEIPT_RULE, &month(until)).await?;
            let sealed = key.seal_json(&receipt_place(person.id, request), &receipt, &*inside.entropy)?;
            tx.update_request(&Row { receipt: Some(sealed), receipt_key: Some(key_id.as_bytes().to_vec()), ..row }).await?;
            Ok(tx.commit_unaudited(Unaudited::TaskMoved, ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(())
}

async fn receipt(portal: &Portal, person: Person, scope: &Scope) -> Result<Receipt, Error> {
    let everything = *scope == Scope::Everything;
    if person.is_guest() {
        return Ok(Receipt { everything, ..Receipt::default() });
    }
    let figures = figures(portal, Actor::Customer(person.id)).await?;
    let shelf = portal.shelf()?;
    let (mut gone, mut stays) = (BTreeMap::new(), Vec::new());
    for category in shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id)) {
        let Some(held) = figures.of_category(category.id.as_str()) else { continue };
        match must_keep_until(category, held.newest, &portal.brand.time_zone) {
            Some(until) => stays.push(Stays { category: category.id.to_string(), count: held.count, until }),
            None => {
                gone.insert(category.id.to_string(), held.count);
            }
        }
    }
    Ok(Receipt { gone, stays, everything })
}

/// The wrapped key first: from here on nothing of theirs can be read, here or in a backup.
async fn destroy(portal: &Portal, person: Person, request: RequestId) -> Result<(), Error> {
    let inside = portal.clone();
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let email = contact(&inside, &mut tx, person).await?.email;
            tx.delete_key_of(person.id).await?;
            tx.delete_copies_of(person.id).await?;
            tx.forget_what_was_asked(person.id).await?;
            tx.end_other_requests(person.id, request).await?;
            tx.delete_person(person.id).await?;
            if let Some(email) = email {
                let index = inside.vault.blind_index(IndexField::Email, &email.normalised());
                tx.delete_sign_ins_of(&index).await?;
            }
            let subject = if person.is_guest() { Subject::Guest(person.id) } else { Subject::Customer(person.id) };
            Ok(tx.commit(Event::of(Action::CustomerErased, subject), ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(())
}

/// Records that no key opens any more. How many went.
async fn forget_unreadable(portal: &Portal, person: CustomerId) -> Result<u64, Error> {
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let count = tx.delete_unreadable_records(person, AT_ONCE).await?;
            Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, count).await?)
        })
    });
    Ok(write.await.map_err(Error::settled)?.value)
}

async fn forget_category(portal: &Portal, person: CustomerId, category: CategoryId) -> Result<u64, Error> {
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let count = tx.delete_records_of(person, category.as_str(), AT_ONCE).await?;
            if count == 0 {
                return Ok(tx.commit_unaudited(Unaudited::NothingPurged, 0).await?);
            }
            let amount = i64::try_from(count).unwrap_or(i64::MAX);
            Ok(tx.commit(Event::of(Action::CategoryErased, Subject::Customer(person)).about(amount), count).await?)
        })
    });
    Ok(write.await.map_err(Error::settled)?.value)
}

/// The portal's part is done; the request is when every system's is.
async fn settle(portal: &Portal, request: RequestId) -> Result<(), Error> {
    let inside = portal.clone();
    let write = portal.store.write::<_, Error>(Actor::House, move |tx| Box::pin(finish(inside, tx, request)));
    write.await.map_err(Error::settled)?;
    portal.new_jobs.notify_one();
    Ok(())
}

async fn finish(portal: Portal, mut tx: Tx, request: RequestId) -> Result<store::Committed<()>, Error> {
    let mut row = tx.request_by_id(request).await?.ok_or(Error::NotFound)?;
    let now: Millis = tx.at;
    for mut task in tx.request_tasks(request).await?.into_iter().filter(|task| task.system == PORTAL) {
        (task.state, task.settled_at, task.error) = (TaskState::Done, Some(now.0), None);
        tx.update_request_task(request, &task).await?;
    }
    tell(&portal, &mut tx, (row.id, row.person_id), Actor::House, Happened::Erased, None).await?;
    finish_if_settled(&portal, &mut tx, &mut row).await?;
    tx.update_request(&row).await?;
    Ok(tx.commit(Event::of(Action::RequestMoved, Subject::Request(request)), ()).await?)
}
