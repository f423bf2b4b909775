//! A database that was restored from a backup is older than the ledger's file: what the file names is deleted, refused or ended again, before
//! anybody is served.

use std::collections::BTreeMap;

use super::{
    access, kinds,
    lost::Lost,
    run::{Asking, forget_person},
};
use crate::{
    domain::{
        actor::Actor,
        asking::Question,
        gone::What,
        ids::{CategoryId, CustomerId, RecordId},
        request::Extent,
        time::Millis,
        wish::{No, quiet_names},
    },
    store::{
        erasures::Named,
        event::{Action, Event, Subject},
        ledger::{Lacking, Line},
    },
    usecases::{
        asking::answer::no_again,
        change::change,
        choices::again::{Forgotten, say_again},
        error::Error,
        fairness::background,
        feed::restart::restart,
        ledger,
        listening::panel,
        portal::Portal,
        records::{
            content::rule,
            exclude::{Use, say_again as say_use_again},
            forget::{call_wrong_again, delete_again},
            list::one,
            purge::{self, Going},
            withdraw::withdraw_again,
        },
    },
};

const AT_ONCE: i64 = 1_000;
const GOING_AT_ONCE: usize = 500;

/// The lines that the database lacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Replayed {
    pub lines: usize,
    /// A no of nobody who is here, or about something that neither the notice nor the brand's folder names.
    pub unmatched: usize,
}

/// Compares the database with the file, and makes both know the same. The lines may be anywhere in the file, since a database that lost some
/// in a failover went on before this start.
pub async fn replay(portal: &Portal) -> Result<Replayed, Error> {
    let Lacking { lines: missing, beyond } = portal.ledger.compare(&portal.store).await?;
    if missing.is_empty() {
        return Ok(Replayed::default());
    }
    tracing::warn!(lines = missing.len(), "the database is older than the erasure ledger: what that names is deleted or ended again first");
    // Systems were told of what is lost, by numbers that must not come twice.
    restart(portal).await?;
    let since = missing.iter().map(|line| line.at).min().unwrap_or(Millis(0));
    let named = Lost::of(&missing, &portal.store.read_one().await?.erasures_since(since).await?);
    let matched = people(portal, &named).await?;
    records(portal, &named).await?;
    access::of_the_house(portal, &named).await?;
    // Known only now: whatever is interrupted before is done again.
    note(portal, missing.clone(), beyond).await?;
    let _ = portal.store.empty_log().await?;
    // With the lines of what was done again, under whatever numbers.
    portal.ledger.compare(&portal.store).await?;
    let unmatched = named.count(What::No).saturating_sub(matched);
    if unmatched > 0 {
        tracing::warn!(unmatched, "a no in the erasure ledger is of nobody here, or of something that the brand's folder does not name");
    }
    Ok(Replayed { lines: missing.len(), unmatched })
}

/// The kinds of lines that are about people.
const ABOUT_PEOPLE: [What; 7] = [What::Customer, What::Category, What::Background, What::Panel, What::No, What::Passkey, What::Address];

/// Everybody is looked at once: whoever was erased goes, and of others the kinds of data that were, and what they took back themselves.
/// How many lines about a no are of somebody here.
async fn people(portal: &Portal, named: &Lost) -> Result<usize, Error> {
    let mut matched = 0;
    if !ABOUT_PEOPLE.iter().any(|what| named.any(*what)) {
        return Ok(matched);
    }
    let kinds = if named.any(What::Category) { every_kind(portal).await? } else { Vec::new() };
    let nos = if named.any(What::No) { every_no(portal)? } else { Vec::new() };
    let mut after = None;
    loop {
        let people = portal.store.read_one().await?.people_after(after, AT_ONCE).await?;
        let Some(last) = people.last() else { return Ok(matched) };
        after = Some(last.id);
        for person in people {
            let forgotten = person.customer().map(|customer| forgotten(portal, customer, &nos, named));
            let unasked = person.customer().map(|customer| unasked(portal, customer, named)).unwrap_or_default();
            matched += forgotten.as_ref().map_or(0, Forgotten::count) + unasked.len();
            if named.names(ledger::person(portal, person.id)) {
                let request = portal.store.read_one().await?.deletion_under_way(person.id).await?;
                let asking = request.map(|request| Asking { request, owner: person.id });
                forget_person(portal, person, asking).await?;
            } else if let Some(customer) = person.customer() {
                forget_kinds(portal, customer, &kinds, named).await?;
                take_back(portal, customer, named).await?;
                if let Some(forgotten) = forgotten.filter(|forgotten| forgotten.count() > 0) {
                    say_again(portal, customer, forgotten).await?;
                }
                for (question, then) in unasked {
                    no_again(portal, customer, question, then).await?;
                }
                access::of_customer(portal, customer, named).await?;
            }
        }
    }
}

/// Kinds of data there are, or were until lately.
async fn every_kind(portal: &Portal) -> Result<Vec<CategoryId>, Error> {
    let held = portal.store.read_one().await?.held_categories().await?;
    let mut kinds: Vec<CategoryId> = portal.shelf()?.notice.catalogue.categories.iter().map(|category| category.id.clone()).collect();
    kinds.extend(held.into_iter().filter_map(|(kind, _)| kind.parse().ok()));
    kinds.sort();
    kinds.dedup();
    Ok(kinds)
}

async fn forget_kinds(portal: &Portal, customer: CustomerId, every: &[CategoryId], named: &Lost) -> Result<(), Error> {
    for kind in every {
        if let Some(then) = named.at(ledger::category(portal, customer, kind.as_str())) {
            kinds::again(portal, customer, &Extent::Only([kind.clone()].into()), then).await?;
        }
    }
    Ok(())
}

/// Every no there can be under the restored notice, and under one that the brand's folder has: what was published since the backup is there.
fn every_no(portal: &Portal) -> Result<Vec<No>, Error> {
    let mut nos = No::all(&portal.shelf()?.notice.catalogue);
    if let Some(drafted) = &portal.drafted {
        let newer: Vec<No> = No::all(drafted).into_iter().filter(|no| !nos.contains(no)).collect();
        nos.extend(newer);
    }
    Ok(nos)
}

/// The missing nos of one customer.
fn forgotten(portal: &Portal, customer: CustomerId, every: &[No], named: &Lost) -> Forgotten {
    let at = |name: &str| named.at(ledger::no(portal, customer, name));
    let mut nos: Vec<_> =
        every.iter().filter_map(|no| no.names().iter().find_map(|name| at(name)).map(|then| (no.clone(), then))).collect();
    let (mut parts, some) = (0, ledger::no(portal, customer, quiet_names::SOME));
    // Where the database knows of newer hours, the parts of the older ones are only counted.
    if named.names(some) || named.known_at(some).is_some() {
        let then = named.at(some);
        let found = quiet_names::found(then.unwrap_or(Millis(i64::MIN)), at);
        parts = found.parts;
        nos.extend(found.quiet.zip(then).map(|(quiet, then)| (No::Quiet(quiet), then)));
    }
    Forgotten { nos, parts, restricted: named.at(ledger::restricted(portal, customer)), minor: named.at(ledger::minor(portal, customer)) }
}

/// The kinds of questions that a customer does not want to be asked.
fn unasked(portal: &Portal, customer: CustomerId, named: &Lost) -> Vec<(Question, Millis)> {
    let at = |question: &Question| Some((*question, named.at(ledger::question(portal, customer, *question))?));
    Question::ALL.iter().filter_map(at).collect()
}

/// Of somebody who is there, the answers and the membership that they ended themselves.
async fn take_back(portal: &Portal, customer: CustomerId, named: &Lost) -> Result<(), Error> {
    if let Some(then) = named.at(ledger::background(portal, customer)) {
        background::delete_again(portal, customer, then).await?;
    }
    if let Some(then) = named.at(ledger::panel(portal, customer)) {
        panel::leave_again(portal, customer, then).await?;
    }
    Ok(())
}

/// Every record is looked at once.
async fn records(portal: &Portal, named: &Lost) -> Result<(), Error> {
    if ![What::Record, What::Withdrawn, What::Over, What::Wrong, What::Excluded, What::Included].iter().any(|what| named.any(*what)) {
        return Ok(());
    }
    let mut after: Option<RecordId> = None;
    let mut over: BTreeMap<String, Vec<Going>> = BTreeMap::new();
    loop {
        let rows = portal.store.read_one().await?.all_records_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = Some(last.id);
        for row in rows {
            if named.names(ledger::over(portal, row.id)) {
                let Named { id, customer_id, category, key_id, .. } = row;
                over.entry(category.clone()).or_default().push(Going { id, customer: customer_id, category, key: key_id });
                continue;
            }
            // Before it is taken back: for when it comes anew.
            if let Some((word, then)) = named.newest(ledger::ever_on_use(portal, row.customer_id, &row.key_index, row.id)) {
                say_use_again(portal, row.clone(), if word == What::Included { Use::Again } else { Use::Not }, then).await?;
            }
            if named.names(ledger::withdrawn(portal, row.id)) {
                withdraw_again(portal, row).await?;
            } else if let Some(then) = named.at(ledger::record(portal, row.id)) {
                if is_guess(portal, &row).await? { delete_again(portal, row, then).await? } else { withdraw_again(portal, row).await? }
            } else if let Some(then) = named.at(ledger::wrong(portal, row.id)) {
                call_wrong_again(portal, row, then).await?;
            }
        }
    }
    for (category, going) in over {
        let shelf = portal.shelf()?;
        let rule = shelf.notice.catalogue.category(&category).and_then(rule);
        for some in going.chunks(GOING_AT_ONCE) {
            purge::delete_all(portal, Actor::House, rule.clone(), some.to_vec()).await?;
        }
    }
    Ok(())
}

/// A line of an older program names a record that was taken back by the same word as a guess that was deleted. One that does not open is
/// taken for a guess.
async fn is_guess(portal: &Portal, row: &Named) -> Result<bool, Error> {
    let opened = one(portal, &mut portal.store.read().await?, row.customer_id, row.id).await;
    Ok(opened.ok().is_none_or(|record| record.content.inference.is_some()))
}

async fn note(portal: &Portal, missing: Vec<Line>, beyond: i64) -> Result<(), Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let amount = i64::try_from(missing.len()).unwrap_or(i64::MAX);
            tx.restore_erasures(missing, beyond).await?;
            Ok(tx.commit(Event::of(Action::ErasuresReplayed, Subject::Nobody).about(amount), ()).await?)
        })
    })
    .await
}
