//! Carries a deletion out. Every step may be done again: a crash between two of them loses nothing and repeats nothing.
//!
//! In this order: what will be gone is put on the receipt; the ledger remembers; the wrapped key goes, and with it whatever
//! backups hold; then the rows, a few at a time; and only when none is left is the portal's part done.

use std::collections::BTreeMap;

use super::ledger;
use crate::{
    domain::{
        actor::Actor,
        holding::{ErasedByKind, Holding},
        ids::{CategoryId, CustomerId, RequestId},
        person::Person,
        request::{Extent, Kind, Part, Request, TaskState},
        retention::{day, last_day, month, must_keep_until},
        time::Millis,
    },
    store::{
        self, Tx,
        erasing::Erasing,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{
        change::change,
        error::Error,
        explanations::forget::forget_what_used,
        jobs::end::{End, Moot},
        keys::retained_key,
        people::contact,
        portal::Portal,
        records::{figures::figures, withdraw_copies::copies_withdrawn},
        requests::{
            finish::finish_if_settled,
            held::HeldCase,
            kept::{RECEIPT_RULE, Receipt, Stays, receipt_place},
            open::read_asked,
            story::{Happened, tell},
        },
    },
    vault::index::IndexField,
};

const AT_ONCE: i64 = 500;

/// Does the portal's part. Says why it does nothing for a deletion that is done, held or no longer wanted.
pub async fn run(portal: &Portal, request: RequestId) -> Result<End, Error> {
    let Some(row) = portal.store.read().await?.request_by_id(request).await? else { return Ok(End::Moot(Moot::Gone)) };
    if let Some(end) = End::before(&row, Kind::Delete) {
        return Ok(end);
    }
    if portal_is_done(portal, request).await? {
        return Ok(End::Moot(Moot::Done));
    }
    let owner = row.person.id;
    let (person, scope) = what(portal, &row).await?;
    match scope {
        Extent::Everything => {
            if is_there(portal, person).await? {
                if row.receipt.is_none() {
                    put_receipt(portal, request, owner, person, &Extent::Everything).await?;
                }
                ledger::remember(portal, vec![ledger::customer(portal, person.id)]).await?;
                destroy(portal, person, request).await?;
            }
            while forget_unreadable(portal, person.id).await? > 0 {}
        }
        scope @ Extent::Only(_) => {
            if row.receipt.is_none() {
                put_receipt(portal, request, owner, person, &scope).await?;
            }
            let categories = erasable(portal, &scope)?;
            ledger::remember(portal, categories.iter().map(|id| ledger::category(portal, person.id, id.as_str())).collect()).await?;
            for holding in Holding::ALL {
                match holding.erased_by_kind() {
                    ErasedByKind::Records => forget_records(portal, person.id, &categories).await?,
                    ErasedByKind::WhatUsedThem => forget_what_used(portal, person.id, &scope).await?,
                    // With the records, in the same change.
                    ErasedByKind::Withdrawn | ErasedByKind::Untouched => {}
                }
            }
        }
    }
    settle(portal, request, owner).await?;
    Ok(End::Done)
}

async fn portal_is_done(portal: &Portal, request: RequestId) -> Result<bool, Error> {
    let tasks = portal.store.read().await?.request_tasks(request).await?;
    Ok(tasks.iter().any(|task| task.part == Part::Portal && task.state == TaskState::Done))
}

/// The person whose data is deleted, and how much. A person whose request cannot be read asked for everything: nothing else makes it unreadable.
async fn what(portal: &Portal, row: &Request) -> Result<(Person, Extent), Error> {
    let mut conn = portal.store.read().await?;
    match read_asked(portal, &mut conn, row).await? {
        Some(asked) => {
            let scope = asked.scope().filter(|_| asked.is_linked()).cloned();
            let scope = scope.ok_or_else(|| Error::internal("a deletion that says nothing of what"))?;
            Ok((asked.about(row.person), scope))
        }
        None if conn.data_key(row.person.id).await?.is_none() => Ok((row.person, Extent::Everything)),
        None => Err(Error::internal("a deletion that says nothing of what")),
    }
}

async fn is_there(portal: &Portal, person: Person) -> Result<bool, Error> {
    let mut conn = portal.store.read().await?;
    Ok(if person.is_guest() { conn.guest(person.id).await?.is_some() } else { conn.customer(person.id).await?.is_some() })
}

/// The kinds of data a deletion reaches: what a law keeps stays.
fn erasable(portal: &Portal, scope: &Extent) -> Result<Vec<CategoryId>, Error> {
    let shelf = portal.shelf()?;
    let reached = shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id) && category.must_keep.is_none());
    Ok(reached.map(|category| category.id.clone()).collect())
}

/// Written down first, since nobody can count what is gone. Somebody whom another run deleted meanwhile has theirs.
async fn put_receipt(portal: &Portal, request: RequestId, owner: CustomerId, person: Person, scope: &Extent) -> Result<(), Error> {
    match write_receipt(portal, request, owner, person, scope).await {
        Err(Error::NotFound) if !is_there(portal, person).await? => Ok(()),
        written => written,
    }
}

/// The receipt is the owner's: of whoever asked.
async fn write_receipt(portal: &Portal, request: RequestId, owner: CustomerId, person: Person, scope: &Extent) -> Result<(), Error> {
    let receipt = receipt(portal, person, scope).await?;
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold(&mut tx, request, owner).await?;
            let whose = *case.whose()?;
            if case.receipt.is_some() {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
            }
            let until = last_day(day(tx.at, &portal.brand.time_zone), portal.brand.evidence);
            let (key_id, key) = retained_key(&portal, &mut tx, &whose, RECEIPT_RULE, &month(until)).await?;
            let sealed = key.seal_json(&receipt_place(owner, request), &receipt, &*portal.entropy)?;
            (case.receipt, case.receipt_key) = (Some(sealed), Some(key_id));
            case.save(&mut tx).await?;
            Ok(tx.commit_unaudited(Unaudited::TaskMoved, ()).await?)
        })
    })
    .await
}

async fn receipt(portal: &Portal, person: Person, scope: &Extent) -> Result<Receipt, Error> {
    let everything = *scope == Extent::Everything;
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
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            // Gone since it was looked: another run did it.
            let Some(whose) = tx.lock_person(person.id).await? else {
                return Ok(tx.commit_unaudited(Unaudited::NothingPurged, ()).await?);
            };
            let email = contact(&portal, &mut tx, person).await?.email;
            let email_index = email.map(|email| portal.vault.blind_index(IndexField::Email, &email.normalised()));
            let erasing = Erasing { person: whose, email_index, request };
            for holding in Holding::ALL {
                tx.erase(*holding, &erasing).await?;
            }
            let subject = if person.is_guest() { Subject::Guest(person.id) } else { Subject::Customer(person.id) };
            Ok(tx.commit(Event::of(Action::CustomerErased, subject), ()).await?)
        })
    })
    .await
}

/// Records that no key opens any more. How many went.
async fn forget_unreadable(portal: &Portal, person: CustomerId) -> Result<u64, Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let count = tx.delete_unreadable_records(person, AT_ONCE).await?;
            Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, count).await?)
        })
    })
    .await
}

async fn forget_records(portal: &Portal, person: CustomerId, categories: &[CategoryId]) -> Result<(), Error> {
    for category in categories {
        while forget_category(portal, person, category.clone()).await? > 0 {}
    }
    Ok(())
}

async fn forget_category(portal: &Portal, person: CustomerId, category: CategoryId) -> Result<u64, Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(person).await?;
            let count = tx.delete_records_of(person, category.as_str(), AT_ONCE).await?;
            // Copies that were made hold it.
            let withdrawn = copies_withdrawn(&mut tx, &whose).await?;
            let amount = i64::try_from(count).unwrap_or(i64::MAX);
            let erased = (count > 0).then(|| Event::of(Action::CategoryErased, Subject::Customer(person)).about(amount));
            match (erased, withdrawn) {
                (Some(erased), withdrawn) => Ok(tx.commit(Events::from(erased).and_also(withdrawn), count).await?),
                (None, Some(withdrawn)) => Ok(tx.commit(withdrawn, count).await?),
                (None, None) => Ok(tx.commit_unaudited(Unaudited::NothingPurged, 0).await?),
            }
        })
    })
    .await
}

/// The portal's part is done; the request is when every system's is.
async fn settle(portal: &Portal, request: RequestId, person: CustomerId) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, tx| Box::pin(finish(portal, tx, request, person))).await
}

async fn finish(portal: Portal, mut tx: Tx, request: RequestId, person: CustomerId) -> Result<store::Committed<()>, Error> {
    let mut case = HeldCase::hold(&mut tx, request, person).await?;
    let now: Millis = tx.at;
    let own: Vec<_> = tx.request_tasks(request).await?.into_iter().filter(|task| task.part == Part::Portal).collect();
    if own.iter().all(|task| task.state == TaskState::Done) {
        // Another run came to the end first, and said so.
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
    }
    for mut task in own {
        (task.state, task.settled_at, task.error) = (TaskState::Done, Some(now), None);
        tx.update_request_task(&case.lock, &task).await?;
    }
    tell(&portal, &mut tx, &case, Actor::House, Happened::Erased, None).await?;
    let moved = Event::of(Action::RequestMoved, Subject::Request(request));
    let done = finish_if_settled(&portal, &mut tx, &mut case).await?.then(|| Event::of(Action::RequestDone, Subject::Request(request)));
    case.save(&mut tx).await?;
    Ok(tx.commit(Events::from(moved).and_also(done), ()).await?)
}
