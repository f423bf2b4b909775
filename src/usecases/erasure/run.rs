//! Carries a deletion out. Every step may be done again: a crash between two of them loses nothing and repeats nothing.
//!
//! In this order: one change puts on the receipt what goes, deletes the wrapped key and writes to the ledger; then the rows go, a few at a
//! time; the ledger's file has what the database has; and only when no row is left, in the tables and in the log the database writes
//! ahead, is the portal's part done.

use super::{kinds, receipt};
use crate::{
    domain::{
        actor::Actor,
        holding::Holding,
        ids::{CustomerId, RequestId},
        person::Person,
        request::{Extent, Kind, Part, Request, TaskState},
        time::Millis,
    },
    store::{
        self, Tx,
        erasing::Erasing,
        event::{Action, Event, Events, Subject, Unaudited},
        write_ahead::Emptied,
    },
    usecases::{
        change::change,
        error::Error,
        jobs::{
            end::{End, Moot},
            enqueue::forget_letters,
        },
        ledger,
        people::{Contact, contact},
        portal::Portal,
        requests::{
            finish::finish_if_settled,
            held::HeldCase,
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
    let person = row.person;
    match scope(portal, &row).await? {
        Extent::Everything => forget_person(portal, person, Some(request)).await?,
        scope @ Extent::Only(_) => kinds::on_request(portal, person.id, request, &scope).await?,
    }
    ledger::mirror(portal).await?;
    // Gone from the tables is not yet gone from the disk.
    if portal.store.empty_log().await? == Emptied::NotYet {
        return Ok(End::NotYet("log-in-use"));
    }
    settle(portal, request, person.id).await?;
    Ok(End::Done)
}

async fn portal_is_done(portal: &Portal, request: RequestId) -> Result<bool, Error> {
    let tasks = portal.store.read().await?.request_tasks(request).await?;
    Ok(tasks.iter().any(|task| task.part == Part::Portal && task.state == TaskState::Done))
}

/// The extent of the deletion. A person whose key is gone asked for everything: nothing else makes their request unreadable.
async fn scope(portal: &Portal, row: &Request) -> Result<Extent, Error> {
    let mut conn = portal.store.read().await?;
    if conn.data_key(row.person.id).await?.is_none() {
        return Ok(Extent::Everything);
    }
    let asked = read_asked(portal, &mut conn, row).await?.filter(|asked| asked.behalf.is_none());
    asked.and_then(|asked| asked.scope().cloned()).ok_or_else(|| Error::internal("a deletion that says nothing of what"))
}

/// Everything about somebody, but what a law keeps.
pub(super) async fn forget_person(portal: &Portal, person: Person, request: Option<RequestId>) -> Result<(), Error> {
    destroy(portal, person, request).await?;
    while forget_unreadable(portal, person.id).await? > 0 {}
    kinds::rest(portal, person.id).await
}

/// The receipt counts, the wrapped key goes, the ledger remembers: one change. From here on nothing of theirs can be read in this database.
async fn destroy(portal: &Portal, person: Person, request: Option<RequestId>) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            // Gone since it was looked: another run did it.
            let Some(whose) = tx.lock_person(person.id).await? else {
                return Ok(tx.commit_unaudited(Unaudited::NothingPurged, ()).await?);
            };
            let mut deletion = None;
            if let Some(request) = request {
                let mut case = HeldCase::hold(&mut tx, request, person.id).await?;
                receipt::of_everything(&portal, &mut tx, person, &whose, &mut case).await?;
                deletion = Some(case.row.reference);
            }
            let Contact { reference, email, .. } = contact(&portal, &mut tx, person).await?;
            let email_index = email.map(|email| portal.vault.blind_index(IndexField::Email, &email.normalised()));
            let reference_index = reference.map(|reference| portal.vault.blind_index(IndexField::Reference, reference.as_str()));
            forget_letters(&portal, &mut tx, person.id, email_index.as_ref(), deletion.as_deref()).await?;
            let gone = ledger::person(&portal, person.id);
            let erasing = Erasing { person: whose, email_index, reference_index, request, gone };
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
        (task.state, task.settled_at, task.failure) = (TaskState::Done, Some(now), None);
        tx.update_request_task(&case.lock, &task).await?;
    }
    tell(&portal, &mut tx, &case, Actor::House, Happened::Erased, None).await?;
    let moved = Event::of(Action::RequestMoved, Subject::Request(request));
    let done = finish_if_settled(&portal, &mut tx, &mut case).await?.then(|| Event::of(Action::RequestDone, Subject::Request(request)));
    case.save(&mut tx).await?;
    Ok(tx.commit(Events::from(moved).and_also(done), ()).await?)
}
