//! Makes a customer who is new to the brand, with a key of their own and what is kept of an earlier erasure.

use super::{
    erased::{Names, admit, carry_objections},
    profile::{email_index, place},
    put::{Parsed, Stored},
};
use crate::{
    domain::{
        choices::Choices,
        ids::{CustomerId, KeyId},
        notice::NoticeVersion,
    },
    store::{
        self, Tx,
        customers::New,
        event::{Action, Event, Events, Subject},
    },
    usecases::{error::Error, portal::Portal},
    vault::keys::KeyOwner,
};

pub(super) async fn create(
    portal: &Portal,
    mut tx: Tx,
    parsed: Parsed,
    reference_index: &[u8; 32],
) -> Result<store::Committed<Stored>, Error> {
    let names = Names { reference: Some(&parsed.profile.reference), email: parsed.profile.email.as_ref() };
    let new_since = admit(portal, &mut tx, names, parsed.new_since).await?;
    let id = CustomerId::new(&*portal.clock, &*portal.entropy);
    let (key, wrapped) = portal.vault.fresh_key(KeyOwner::Person(id.into()), &*portal.entropy)?;
    let profile = key.seal_json(&place(id), &parsed.profile, &*portal.entropy)?;
    let mut choices = Choices::default();
    let under_age = parsed.under_age == Some(true);
    choices.circumstances.under_age = under_age;
    let mut carried = 0;
    if new_since.is_some() {
        let shelf = portal.shelf()?;
        carried = carry_objections(portal, &mut tx, names, (&shelf.notice.catalogue, shelf.notice.version), &mut choices).await?;
    }
    let email_index = email_index(&portal.vault, &*portal.entropy, parsed.profile.email.as_ref());
    // Notice changes from before the customer existed are no news to them.
    let seen_notice = portal.shelf().map_or(NoticeVersion(0), |shelf| shelf.notice.version);
    let closed_at = parsed.closed_at;
    let new = New { id, reference_index, email_index: &email_index, profile: &profile, closed_at, seen_notice, new_since };
    let customer = tx.insert_customer(new).await?;
    tx.insert_data_key(KeyId::new(&*portal.clock, &*portal.entropy), id, &wrapped).await?;
    tx.insert_choices(&customer, &serde_json::to_string(&choices).map_err(Error::internal)?).await?;
    let about = Subject::Customer(id);
    let protected = under_age.then(|| Event::of(Action::ProtectedAsMinor, about));
    let objected = (carried > 0).then(|| Event::of(Action::ObjectionsKept, about).about(carried));
    let events = Events::from(Event::of(Action::CustomerCreated, about)).and_also(protected).and_also(objected);
    Ok(tx.commit(events, Stored { id, created: true, kept: Vec::new() }).await?)
}
