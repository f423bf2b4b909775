//! Creates or updates a customer by the brand's reference.

use super::profile::{data_key, open, place};
use crate::{
    domain::{
        actor::Actor,
        choices::Choices,
        customer::{Email, Profile, Reference},
        ids::{CustomerId, KeyId},
        language::Language,
        notice::NoticeVersion,
        time::Millis,
    },
    store::{
        self, Tx,
        customers::{New, Row},
        error::Unique,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        error::{Clash, Error, Fault, Field, Flaw},
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
        snapshot::load,
    },
    vault::{index::IndexField, keys::KeyOwner},
};

/// As it came in.
#[derive(Debug, Clone)]
pub struct Draft {
    pub reference: String,
    pub email: String,
    pub language: String,
    pub region: Option<String>,
    pub time_zone: Option<String>,
    pub under_age: bool,
    /// RFC 3339.
    pub account_closed_at: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub id: CustomerId,
    pub created: bool,
}

pub(super) struct Parsed {
    pub profile: Profile,
    pub under_age: bool,
    pub closed_at: Option<Millis>,
}

/// `EmailTaken` when another reference has the address. A changed address ends the sessions, and the old one is told.
pub async fn put(portal: &Portal, actor: Actor, draft: Draft) -> Result<Stored, Error> {
    authorise::brand(actor)?;
    let parsed = parse(portal, draft)?;
    let inside = portal.clone();
    let done = portal.store.write::<_, Error>(actor, move |tx| Box::pin(write(inside, tx, parsed))).await;
    let stored = done.map_err(taken)?.value;
    portal.new_jobs.notify_one();
    make_known(portal, stored.id).await?;
    Ok(stored)
}

/// The very next decision knows them.
pub(in crate::usecases) async fn make_known(portal: &Portal, customer: CustomerId) -> Result<(), Error> {
    let row = portal.store.read().await?.choices_of(customer).await?.ok_or(store::Error::Gone("a customer's choices"))?;
    load::make_known(portal, &row);
    Ok(())
}

async fn write(portal: Portal, mut tx: Tx, parsed: Parsed) -> Result<store::Committed<Stored>, Error> {
    let reference_index = portal.vault.blind_index(IndexField::Reference, parsed.profile.reference.as_str());
    match tx.customer_by_reference(&reference_index).await? {
        None => create(&portal, tx, parsed, &reference_index).await,
        Some(row) => update(&portal, tx, parsed, row).await,
    }
}

pub(super) async fn create(
    portal: &Portal,
    mut tx: Tx,
    parsed: Parsed,
    reference_index: &[u8; 32],
) -> Result<store::Committed<Stored>, Error> {
    let id = CustomerId::new(&*portal.clock, &*portal.entropy);
    let (key, wrapped) = portal.vault.fresh_key(KeyOwner::Customer(id), &*portal.entropy)?;
    let profile = key.seal_json(&place(id), &parsed.profile, &*portal.entropy)?;
    let mut choices = Choices::default();
    choices.circumstances.under_age = parsed.under_age;
    let email_index = email_index(portal, &parsed.profile);
    // What changed before they came is no news to them.
    let seen_notice = portal.shelf().map_or(NoticeVersion(0), |shelf| shelf.notice.version);
    let new = New { id, reference_index, email_index: &email_index, profile: &profile, closed_at: parsed.closed_at, seen_notice };
    tx.insert_customer(new).await?;
    tx.insert_data_key(KeyId::new(&*portal.clock, &*portal.entropy), id, &wrapped).await?;
    tx.insert_choices(id, &serde_json::to_string(&choices).map_err(Error::internal)?).await?;
    Ok(tx.commit(Event::of(Action::CustomerCreated, Subject::Customer(id)), Stored { id, created: true }).await?)
}

async fn update(portal: &Portal, mut tx: Tx, parsed: Parsed, row: Row) -> Result<store::Committed<Stored>, Error> {
    let id = row.id;
    tx.lock_customer(id).await?;
    let before = open(portal, &mut tx, &row).await?;
    let (_, key) = data_key(portal, &mut tx, id).await?;
    let email_index = email_index(portal, &parsed.profile);
    let profile = key.seal_json(&place(id), &parsed.profile, &*portal.entropy)?;
    tx.update_customer(id, &email_index, &profile, parsed.closed_at).await?;
    let current = tx.choices_of(id).await?.ok_or(store::Error::Gone("a customer's choices"))?;
    let (_, mut choices) = load::open(&current)?;
    let before_choices = choices.clone();
    choices.circumstances.under_age = parsed.under_age;
    // Quiet hours go with the clock on the person's wall.
    if let (Some(quiet), Some(zone)) =
        (&mut choices.boundaries.quiet, parsed.profile.time_zone.as_deref().and_then(|zone| zone.parse().ok()))
    {
        quiet.zone = zone;
    }
    if choices != before_choices {
        tx.update_choices(id, &serde_json::to_string(&choices).map_err(Error::internal)?).await?;
    }
    let normalised = |profile: &Profile| profile.email.as_ref().map(Email::normalised);
    if let Some(old) = before.email.clone().filter(|_| normalised(&before) != normalised(&parsed.profile)) {
        tx.delete_sessions_of(id).await?;
        enqueue(portal, &mut tx, &Post::AddressChanged { to: old, language: before.language }).await?;
    }
    Ok(tx.commit(Event::of(Action::CustomerUpdated, Subject::Customer(id)), Stored { id, created: false }).await?)
}

/// Nobody finds somebody who has no address by it.
fn email_index(portal: &Portal, profile: &Profile) -> [u8; 32] {
    match &profile.email {
        Some(email) => portal.vault.blind_index(IndexField::Email, &email.normalised()),
        None => {
            let mut nobody = [0; 32];
            portal.entropy.fill(&mut nobody);
            nobody
        }
    }
}

fn taken(error: Error) -> Error {
    match error {
        Error::Store(store::Error::Taken(Unique::Email)) => Error::Conflict(Clash::EmailTaken),
        other => other.settled(),
    }
}

fn parse(portal: &Portal, draft: Draft) -> Result<Parsed, Error> {
    let mut faults = Vec::new();
    let mut fault = |field: Field, flaw: Flaw| faults.push(Fault { field, flaw });
    let reference = Reference::try_from(draft.reference).map_err(|unfit| fault(Field::Reference, unfit.into())).ok();
    let email = Email::try_from(draft.email).map_err(|unfit| fault(Field::Email, unfit.into())).ok();
    let language = match draft.language.parse::<Language>() {
        Ok(language) if portal.brand.languages.offered.contains(&language) => Some(language),
        Ok(_) => {
            fault(Field::Language, Flaw::NotOffered);
            None
        }
        Err(_) => {
            fault(Field::Language, Flaw::Unknown);
            None
        }
    };
    if draft.region.as_deref().is_some_and(|region| !is_region(region)) {
        fault(Field::Region, Flaw::Malformed);
    }
    if draft.time_zone.as_deref().is_some_and(|zone| jiff::tz::TimeZone::get(zone).is_err()) {
        fault(Field::TimeZone, Flaw::Unknown);
    }
    let closed = draft.account_closed_at.as_deref().map(str::parse::<jiff::Timestamp>);
    let closed = match closed {
        Some(Err(_)) => {
            fault(Field::AccountClosedAt, Flaw::Malformed);
            None
        }
        Some(Ok(moment)) => Some(Millis(moment.as_millisecond())),
        None => None,
    };
    let (Some(reference), Some(email), Some(language), true) = (reference, email, language, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    let profile = Profile { reference, email: Some(email), language, region: draft.region, time_zone: draft.time_zone };
    Ok(Parsed { profile, under_age: draft.under_age, closed_at: closed })
}

/// ISO 3166-1 alpha-2, with an ISO 3166-2 subdivision or without.
fn is_region(text: &str) -> bool {
    let (country, part) = text.split_once('-').map_or((text, None), |(country, part)| (country, Some(part)));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && part.is_none_or(|part| (1..=3).contains(&part.len()) && plain(part))
}
