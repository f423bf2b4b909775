//! Creates or updates a customer by the brand's reference.

use std::time::Duration;

use super::{
    create::create,
    erased::{Names, admit},
    profile::{email_index, open, place},
    their_language::addressee,
    ways_in,
};
use crate::{
    domain::{
        actor::Actor,
        country::is_region,
        customer::{Email, Own, Profile, Reference},
        ids::CustomerId,
        language::Language,
        phone::Phone,
        quiet::Zone,
        time::Millis,
    },
    store::{
        self, Locked, Tx,
        changes::Touched,
        event::{Action, Event, Events, Subject, Unaudited},
        locks::Address,
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Fault, Field, Flaw},
        jobs::{enqueue::enqueue, post::Post},
        keys::data_key,
        ledger,
        portal::Portal,
        received::{SKEW, moment},
        snapshot::load,
    },
    vault::index::IndexField,
};

/// An account can be closed at the end of the day, and clocks and zones differ.
const AHEAD: Duration = Duration::from_secs(24 * 60 * 60);

/// As it came in.
#[derive(Debug, Clone)]
pub struct Draft {
    pub reference: String,
    pub email: String,
    /// By which systems know them that only have telephone numbers.
    pub phone: Option<String>,
    pub language: String,
    pub region: Option<String>,
    pub time_zone: Option<String>,
    /// Left out, it stays what it is: nobody loses their protection by what a system does not say.
    pub under_age: Option<bool>,
    /// RFC 3339.
    pub account_closed_at: Option<String>,
    /// RFC 3339. Since when somebody who was erased is a new customer.
    pub new_since: Option<String>,
    /// RFC 3339. When the brand learned all this: something the person changed later stays.
    pub as_of: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub id: CustomerId,
    pub created: bool,
    /// The fields that stay as the person set them.
    pub kept: Vec<Field>,
}

pub(super) struct Parsed {
    pub profile: Profile,
    pub under_age: Option<bool>,
    pub closed_at: Option<Millis>,
    pub new_since: Option<Millis>,
    pub as_of: Option<Millis>,
}

/// `Erased` for somebody who deleted everything, unless they are new since. `EmailTaken` when another reference has the address. A changed address ends all that let somebody in before, and the old one is told.
pub async fn put(portal: &Portal, actor: Actor, draft: Draft) -> Result<Stored, Error> {
    authorise::brand(actor)?;
    let parsed = parse(portal, draft)?;
    change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, parsed))).await
}

async fn write(portal: Portal, mut tx: Tx, parsed: Parsed) -> Result<store::Committed<Stored>, Error> {
    let reference_index = portal.vault.blind_index(IndexField::Reference, parsed.profile.reference.as_str());
    let address = match tx.customer_by_reference(&reference_index).await? {
        Some(row) => Some(ways_in::hold_address(&mut tx, &row).await?),
        None => None,
    };
    match tx.lock_by_reference(&reference_index).await? {
        None => create(&portal, tx, parsed, &reference_index).await,
        Some(customer) => update(&portal, tx, parsed, customer, address).await,
    }
}

async fn update(
    portal: &Portal,
    mut tx: Tx,
    mut parsed: Parsed,
    customer: Locked<CustomerId>,
    address: Option<Locked<Address>>,
) -> Result<store::Committed<Stored>, Error> {
    let id = customer.id();
    let about = Subject::Customer(id);
    let row = tx.customer(id).await?.ok_or(store::Error::Gone("the customer"))?;
    let before = open(portal, &mut tx, &row).await?;
    let stored = Stored { id, created: false, kept: keep_their_own(&before, &mut parsed) };
    let mut events = Vec::new();
    let normalised = |profile: &Profile| profile.email.as_ref().map(Email::normalised);
    if normalised(&before) != normalised(&parsed.profile) {
        // Another reference is no way around an erasure.
        admit(portal, &mut tx, Names { reference: None, email: parsed.profile.email.as_ref() }, parsed.new_since).await?;
    }
    // An index from before all spellings of a mailbox were one is made anew.
    let index_stays =
        parsed.profile.email.is_none() || row.email_index == email_index(&portal.vault, &*portal.entropy, parsed.profile.email.as_ref());
    if !index_stays || before != parsed.profile || row.closed_at != parsed.closed_at.map(|at| at.0) {
        let (_, key) = data_key(portal, &mut tx, id).await?;
        let email_index = email_index(&portal.vault, &*portal.entropy, parsed.profile.email.as_ref());
        let profile = key.seal_json(&place(id), &parsed.profile, &*portal.entropy)?;
        tx.update_customer(&customer, &email_index, (&profile, parsed.profile.language), parsed.closed_at).await?;
        tx.touch(Touched::CustomerUpdated(id));
        events.push(Event::of(Action::CustomerUpdated, about));
    }
    let current = tx.choices_to_change(&customer).await?;
    let (_, before_choices) = load::open(&current)?;
    let mut choices = before_choices.clone();
    if let Some(under_age) = parsed.under_age.filter(|under_age| *under_age != choices.circumstances.under_age) {
        choices.circumstances.under_age = under_age;
        // Choices made for them as a minor give no consent afterwards.
        choices.circumstances.of_age_since = (!under_age).then_some(tx.at);
        if under_age {
            tx.remember_no(ledger::minor(portal, id));
        }
        events.push(Event::of(if under_age { Action::ProtectedAsMinor } else { Action::NoLongerMinor }, about));
    }
    // Quiet hours go with the clock on the person's wall.
    if let (Some(quiet), Some(zone)) =
        (&mut choices.boundaries.quiet, parsed.profile.time_zone.as_deref().and_then(|zone| zone.parse().ok()))
    {
        quiet.zone = zone;
    }
    if choices != before_choices {
        tx.update_choices(&customer, &current, &serde_json::to_string(&choices).map_err(Error::internal)?).await?;
    }
    if normalised(&before) != normalised(&parsed.profile) {
        let address = match address {
            Some(address) => address,
            None => ways_in::hold_address(&mut tx, &row).await?,
        };
        ways_in::moved(portal, &mut tx, &customer, (&address, before.email.as_ref()), None).await?;
        if let Some(old) = before.email.clone() {
            let whom = addressee(portal, &mut tx, id).await?;
            enqueue(portal, &mut tx, &Post::AddressChanged { to: old, whom }).await?;
        }
    }
    // The same said again changes nothing: nothing is written, and nobody has to look.
    let mut events = events.into_iter();
    match events.next() {
        Some(first) => Ok(tx.commit(Events::from(first).and_also(events), stored).await?),
        None => Ok(tx.commit_unaudited(Unaudited::NothingChanged, stored).await?),
    }
}

/// Puts back what the person changed by themself after the brand learned what it says. The fields that were.
fn keep_their_own(before: &Profile, parsed: &mut Parsed) -> Vec<Field> {
    let mut kept = Vec::new();
    let newer = |changed: Option<Millis>| changed.filter(|changed| parsed.as_of.is_none_or(|as_of| as_of <= *changed));
    parsed.profile.own = Own { email: newer(before.own.email), language: newer(before.own.language) };
    if parsed.profile.own.email.is_some() && parsed.profile.email != before.email {
        parsed.profile.email.clone_from(&before.email);
        kept.push(Field::Email);
    }
    if parsed.profile.own.language.is_some() && parsed.profile.language != before.language {
        parsed.profile.language = before.language;
        kept.push(Field::Language);
    }
    kept
}

fn parse(portal: &Portal, draft: Draft) -> Result<Parsed, Error> {
    let mut faults = Vec::new();
    let mut fault = |field: Field, flaw: Flaw| faults.push(Fault { field, flaw });
    let reference = Reference::try_from(draft.reference).map_err(|unfit| fault(Field::Reference, unfit.into())).ok();
    let email = Email::try_from(draft.email).map_err(|unfit| fault(Field::Email, unfit.into())).ok();
    let phone = draft.phone.and_then(|text| Phone::try_from(text).map_err(|_| fault(Field::Phone, Flaw::Malformed)).ok());
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
    if draft.time_zone.as_deref().is_some_and(|zone| zone.parse::<Zone>().is_err()) {
        fault(Field::TimeZone, Flaw::Unknown);
    }
    let latest = portal.clock.now().plus(AHEAD);
    let closed = draft.account_closed_at.as_deref().map(|text| moment(text, latest)).transpose();
    let closed = closed.unwrap_or_else(|flaw| {
        fault(Field::AccountClosedAt, flaw);
        None
    });
    let mut past = |field: Field, text: Option<&str>| {
        let read = text.map(|text| moment(text, portal.clock.now().plus(SKEW))).transpose();
        read.unwrap_or_else(|flaw| {
            faults.push(Fault { field, flaw });
            None
        })
    };
    let new_since = past(Field::NewSince, draft.new_since.as_deref());
    let as_of = past(Field::AsOf, draft.as_of.as_deref());
    let (Some(reference), Some(email), Some(language), true) = (reference, email, language, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    let profile =
        Profile { reference, email: Some(email), phone, language, region: draft.region, time_zone: draft.time_zone, own: Own::default() };
    Ok(Parsed { profile, under_age: draft.under_age, closed_at: closed, new_since, as_of })
}
