//! Carries a deletion out. Every step may be done again: a crash between two of them loses nothing and repeats nothing.
//!
//! In this order: one change puts on the receipt what goes, deletes the wrapped key and writes to the ledger; then the rows go, a few at a
//! time; the ledger's file has what the database has; and only when no row is left, in the tables and in the log the database writes
//! ahead, is the portal's part done.

use super::{kinds, others, receipt, said};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Identifier,
        customer::Email,
        holding::Holding,
        ids::{CustomerId, PersonId, RequestId},
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
        customers::{
            erased::{self, Names},
            their_language::addressee_of_request,
        },
        error::Error,
        jobs::{
            end::{End, Moot},
            enqueue::forget_letters,
        },
        ledger,
        people::contact,
        portal::Portal,
        requests::{
            asked::read_asked,
            finish::finish_if_settled,
            held::HeldCase,
            reached,
            story::{Happened, tell},
        },
        snapshot::load,
    },
    vault::index::IndexField,
};

const AT_ONCE: i64 = 500;

/// The request that asks for a deletion, and who made it: the person themself, or somebody for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking {
    pub request: RequestId,
    pub owner: PersonId,
}

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
    let Meant { person, scope, another } = what(portal, &row).await?;
    let asked = Asking { request, owner };
    match scope {
        Extent::Everything => {
            forget_person(portal, person, Some(asked)).await?;
            // The same person is kept without the account, too, since they asked without it.
            if !another && person != row.person {
                forget_person(portal, row.person, Some(asked)).await?;
            }
        }
        scope @ Extent::Only(_) => {
            // Of a guest nothing is held by kind.
            if let Some(customer) = person.customer() {
                kinds::on_request(portal, customer, asked, &scope).await?;
            }
        }
    }
    ledger::mirror(portal).await?;
    // Gone from the tables is not yet gone from the disk.
    if portal.store.empty_log().await? == Emptied::NotYet {
        return Ok(End::NotYet("log-in-use"));
    }
    settle(portal, request, owner).await?;
    Ok(End::Done)
}

/// The addresses of the person whom a request that may go on deletes whole: of the account while it is there, and as the request
/// itself knows them afterwards.
pub async fn addresses(portal: &Portal, request: RequestId) -> Result<Vec<Email>, Error> {
    let Some(row) = portal.store.read().await?.request_by_id(request).await? else { return Ok(Vec::new()) };
    if End::before(&row, Kind::Delete).is_some() || portal_is_done(portal, request).await? {
        return Ok(Vec::new());
    }
    let Meant { person, scope, another } = what(portal, &row).await?;
    if scope != Extent::Everything {
        return Ok(Vec::new());
    }
    let mut conn = portal.store.read().await?;
    let here = match contact(portal, &mut conn, person).await {
        Err(Error::NotFound) => None,
        found => found?.email,
    };
    let kept = match another {
        false => reached::at_first(portal, &mut conn, &row).await?.and_then(|contact| contact.email).into_iter().collect(),
        true => {
            let asked = read_asked(portal, &mut conn, &row).await?;
            let known = asked.and_then(|asked| asked.behalf).map(|behalf| behalf.known()).unwrap_or_default();
            let emails = known.into_iter().filter(|(kind, _)| *kind == Identifier::Email);
            emails.filter_map(|(_, name)| Email::try_from(name).ok()).collect::<Vec<_>>()
        }
    };
    Ok(here.into_iter().chain(kept).collect())
}

async fn portal_is_done(portal: &Portal, request: RequestId) -> Result<bool, Error> {
    let tasks = portal.store.read().await?.request_tasks(request).await?;
    Ok(tasks.iter().any(|task| task.part == Part::Portal && task.state == TaskState::Done))
}

/// The person whose data is deleted, how much of it, and whether somebody else asked.
struct Meant {
    person: Person,
    scope: Extent,
    another: bool,
}

/// A person whose request cannot be read asked for everything: nothing else makes it unreadable.
async fn what(portal: &Portal, row: &Request) -> Result<Meant, Error> {
    let mut conn = portal.store.read().await?;
    match read_asked(portal, &mut conn, row).await? {
        Some(asked) => {
            let scope = asked.scope().filter(|_| asked.is_linked()).cloned();
            let scope = scope.ok_or_else(|| Error::internal("a deletion that says nothing of what"))?;
            Ok(Meant { person: asked.about(row.person), scope, another: asked.is_for_another() })
        }
        None if conn.data_key(row.person.id).await?.is_none() => {
            Ok(Meant { person: row.person, scope: Extent::Everything, another: false })
        }
        None => Err(Error::internal("a deletion that says nothing of what")),
    }
}

/// Everything about somebody, but what a law keeps.
pub(super) async fn forget_person(portal: &Portal, person: Person, asking: Option<Asking>) -> Result<(), Error> {
    destroy(portal, person, asking).await?;
    let Some(customer) = person.customer() else { return Ok(()) };
    while forget_unreadable(portal, customer).await? > 0 {}
    let others = others::about(portal, customer).await?;
    said::corrections_for_them(portal, &others, &Extent::Everything, Millis(i64::MAX)).await?;
    said::no_copies_for_them(portal, &others).await?;
    others::end(portal, &others).await?;
    kinds::rest(portal, customer).await
}

/// The receipt counts, the wrapped key goes, the ledger remembers: one change. From here on nothing of theirs can be read in this database.
async fn destroy(portal: &Portal, person: Person, asking: Option<Asking>) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            if let Some(Asking { owner, .. }) = asking {
                tx.lock_both(owner, person.id).await?;
            }
            // Gone since it was looked: another run did it.
            let Some(whose) = tx.lock_person(person.id).await? else {
                return Ok(tx.commit_unaudited(Unaudited::NothingPurged, ()).await?);
            };
            let mut deletion = None;
            if let Some(Asking { request, owner }) = asking {
                let mut case = HeldCase::hold(&mut tx, request, owner).await?;
                // The last letter comes when there is no account left to ask.
                case.row.last_language = Some(addressee_of_request(&portal, &mut tx, &case.row).await?.last_known());
                reached::keep(&portal, &mut tx, &mut case.row).await?;
                receipt::of_everything(&portal, &mut tx, person, &mut case).await?;
                deletion = Some(case.row.reference);
            }
            // In a restored backup the key may be gone before the rows are: then their names are remembered with it.
            let contact = match tx.data_key(person.id).await? {
                Some(_) => Some(contact(&portal, &mut tx, person).await?),
                None => None,
            };
            let (reference, email) = match &contact {
                Some(contact) => (contact.reference.as_ref(), contact.email.as_ref()),
                None => (None, None),
            };
            let choices = match person.customer() {
                Some(customer) => tx.choices_of(customer).await?,
                None => None,
            };
            let choices = choices.map(|row| load::open(&row)).transpose()?.map(|(_, choices)| choices);
            erased::remember(&portal, &mut tx, Names { reference, email }, choices.as_ref()).await?;
            let email_index = email.map(|email| portal.vault.blind_index(IndexField::Email, &email.normalised()));
            let reference_index = reference.map(|reference| portal.vault.blind_index(IndexField::Reference, reference.as_str()));
            forget_letters(&portal, &mut tx, person.id, email_index.as_ref(), deletion.as_deref()).await?;
            let gone = ledger::person(&portal, person.id);
            let request = asking.map(|asking| asking.request);
            let erasing = Erasing { person: whose, email_index, reference_index, request, gone };
            for holding in Holding::ALL {
                tx.erase(*holding, &erasing).await?;
            }
            Ok(tx.commit(Event::of(Action::CustomerErased, Subject::from(person)), ()).await?)
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
async fn settle(portal: &Portal, request: RequestId, person: PersonId) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, tx| Box::pin(finish(portal, tx, request, person))).await
}

async fn finish(portal: Portal, mut tx: Tx, request: RequestId, person: PersonId) -> Result<store::Committed<()>, Error> {
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
