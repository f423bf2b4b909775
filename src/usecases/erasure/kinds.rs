//! Deletes kinds of data about somebody: records a few at a time, and whatever used them.

use super::{others, receipt, run::Asking, said};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Category,
        data_change::DataChange,
        gone::Gone,
        holding::{ErasedByKind, Holding},
        ids::CustomerId,
        request::Extent,
        retention::goes_before,
        time::Millis,
    },
    store::{
        LockedPerson, Tx,
        deleting_records::Portion,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{
        change::change,
        error::Error,
        explanations::forget::forget_what_used,
        keys::data_key,
        ledger,
        matter::{Matter, tell},
        portal::Portal,
        records::{content::rule, withdraw_copies::copies_made_again},
        requests::held::HeldCase,
    },
};

const AT_ONCE: i64 = 500;
/// Nothing is younger.
const EVER: Millis = Millis(i64::MAX);

/// As somebody asked for it.
pub(super) async fn on_request(portal: &Portal, person: CustomerId, asking: Asking, scope: &Extent) -> Result<(), Error> {
    begin(portal, person, asking, scope.clone()).await?;
    forget(portal, person, Some(asking), scope, EVER).await
}

/// As the ledger says it was deleted at a moment: whatever came since is not meant.
pub(super) async fn again(portal: &Portal, person: CustomerId, scope: &Extent, until: Millis) -> Result<(), Error> {
    close_again(portal, person, scope.clone(), until).await?;
    forget(portal, person, None, scope, until).await
}

/// Of somebody who is gone, what lies under the keys of a law that does not ask for it any more.
pub(super) async fn rest(portal: &Portal, person: CustomerId) -> Result<(), Error> {
    let shelf = portal.shelf()?;
    for category in shelf.notice.catalogue.categories.iter().filter(|category| category.must_keep.is_some()) {
        let some = Which { gone: Some(ledger::person(portal, person.into())), asking: None, until: EVER };
        while forget_records(portal, person, category, some).await? > 0 {}
    }
    Ok(())
}

/// The receipt, with what stays; and the ledger, once for each kind.
async fn begin(portal: &Portal, person: CustomerId, Asking { request, owner }: Asking, scope: Extent) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            tx.lock_both(owner, person.into()).await?;
            let whose = tx.lock_customer(person).await?;
            let mut case = HeldCase::hold(&mut tx, request, owner).await?;
            if !receipt::begin(&portal, &mut tx, &whose, &mut case, &scope).await? {
                return Ok(tx.commit_unaudited(Unaudited::TaskMoved, ()).await?);
            }
            let shelf = portal.shelf()?;
            let (mut closed, now) = (0, tx.at);
            let (_, key) = data_key(&portal, &mut tx, person).await?;
            for category in shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id)) {
                tx.remember_kind(ledger::category(&portal, person, category.id.as_str()));
                if category.must_keep.is_none() {
                    tx.close_category(&whose, &category.id, now).await?;
                    let matter = Matter { category: Some(category.id.clone()), before: Some(now), ..Matter::default() };
                    tell(&portal, &mut tx, &whose, &key, DataChange::CategoryErased, &matter)?;
                    closed += 1;
                }
            }
            Ok(tx.commit(Event::of(Action::CategoryClosed, Subject::Customer(person)).about(closed), ()).await?)
        })
    })
    .await
}

async fn close_again(portal: &Portal, person: CustomerId, scope: Extent, until: Millis) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(person).await?;
            let shelf = portal.shelf()?;
            let mut closed = 0;
            let meant = |category: &&Category| scope.covers(&category.id) && category.must_keep.is_none();
            for category in shelf.notice.catalogue.categories.iter().filter(meant) {
                tx.close_category(&whose, &category.id, until).await?;
                closed += 1;
            }
            Ok(tx.commit(Event::of(Action::CategoryClosed, Subject::Customer(person)).about(closed), ()).await?)
        })
    })
    .await
}

async fn forget(portal: &Portal, person: CustomerId, asking: Option<Asking>, scope: &Extent, until: Millis) -> Result<(), Error> {
    for holding in Holding::ALL {
        match holding.erased_by_kind() {
            ErasedByKind::Records => {
                let shelf = portal.shelf()?;
                for category in shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id)) {
                    let gone = asking.map(|_| ledger::category(portal, person, category.id.as_str()));
                    let some = Which { gone, asking, until };
                    while forget_records(portal, person, category, some).await? > 0 {}
                }
            }
            ErasedByKind::WhatUsedThem => forget_what_used(portal, person, scope, until).await?,
            ErasedByKind::BeforeAndAfter => said::corrections(portal, person, scope, until).await?,
            ErasedByKind::Found => said::findings(portal, person, scope, until).await?,
            // With the records, in the same change.
            ErasedByKind::Withdrawn | ErasedByKind::Untouched => {}
        }
    }
    let others = others::about(portal, person).await?;
    said::corrections_for_them(portal, &others, scope, until).await?;
    said::copies_for_them(portal, &others, scope, until).await
}

/// Records of one kind that go.
#[derive(Clone, Copy)]
struct Which {
    /// `None` while they are deleted again: the replay notes the line of then, and not before all of it is done.
    gone: Option<Gone>,
    asking: Option<Asking>,
    until: Millis,
}

/// All of a kind, but what a law keeps. How many went.
async fn forget_records(portal: &Portal, person: CustomerId, category: &Category, some: Which) -> Result<u64, Error> {
    let category = category.clone();
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            if let Some(Asking { owner, .. }) = some.asking {
                tx.lock_both(owner, person.into()).await?;
            }
            let whose = tx.lock_person(person).await?;
            let occurred_before = goes_before(&category, tx.at, &portal.brand.time_zone);
            let portion = Portion { category: category.id.as_str(), occurred_before, received_until: some.until, most: AT_ONCE };
            let count = tx.delete_records_of(person, portion, some.gone).await?;
            if count > 0
                && let Some(rule) = rule(&category)
            {
                tx.delete_empty_keys(person, category.id.as_str(), &rule).await?;
            }
            let withdrawn = match &whose {
                // Copies that were made hold what went, or what requests repeat of it.
                Some(LockedPerson::Customer(whose)) if count > 0 => copies_made_again(&portal, &mut tx, whose, &Extent::Everything).await?,
                _ => None,
            };
            note(&portal, &mut tx, &category, some.asking, count).await?;
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

async fn note(portal: &Portal, tx: &mut Tx, category: &Category, asking: Option<Asking>, count: u64) -> Result<(), Error> {
    let Some(Asking { request, owner }) = asking.filter(|_| count > 0) else { return Ok(()) };
    let mut case = HeldCase::hold(tx, request, owner).await?;
    receipt::add(portal, tx, &mut case, category.id.as_str(), count).await
}
