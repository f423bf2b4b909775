//! A new request as it is stored: its number, its days, its key.

use jiff::civil::Date;

use super::{
    disputes::matter,
    files::Fit,
    kept::{Asked, When, contact_place, key_holder},
    sealing::Text,
};
use crate::{
    domain::{
        country::country_of,
        ids::{KeyId, RequestId},
        language::Language,
        person::Person,
        request::{Kind, State},
        retention::{day, noon},
    },
    store::{Locked, Tx, requests::NewRequest},
    usecases::{customers::their_language::addressee_on_a_page, error::Error, people::contact, portal::Portal},
    vault::{code::Code, keys::KeyOwner},
};

/// A request that is about to be written.
pub(super) struct Opening {
    pub person: Person,
    pub kind: Kind,
    pub asked: Asked,
    pub page: Language,
    /// The day it came in, where it did not come in this moment.
    pub came: Option<Date>,
    /// A mandate, a proof: with what was asked.
    pub file: Option<Fit>,
}

pub(super) async fn insert(portal: &Portal, tx: &mut Tx, opening: &Opening) -> Result<Locked<RequestId>, Error> {
    let Opening { person, kind, asked, page, came, file: _ } = opening;
    let (person, kind) = (*person, *kind);
    let id = RequestId::new(&*portal.clock, &*portal.entropy);
    let about = contact(portal, tx, person).await?;
    let last_language = addressee_on_a_page(portal, tx, person, *page).await?.last_known();
    let law = portal.brand.law(about.region.as_deref());
    let (today, holidays) = (day(tx.at, &portal.brand.time_zone), &portal.brand.holidays);
    let came = came.unwrap_or(today);
    let received_at = if came == today { tx.at } else { noon(came, &portal.brand.time_zone) };
    let (own, wrapped) = portal.vault.fresh_key(KeyOwner::Request(id), &*portal.entropy)?;
    tx.insert_data_key(KeyId::new(&*portal.clock, &*portal.entropy), key_holder(id), &wrapped).await?;
    let later = asked.chosen_when(person) == Some(When::Later);
    let undo_until = later.then(|| law.undo_until(came, holidays));
    let way = asked.on_behalf.as_ref().map(|on_behalf| on_behalf.way);
    let matter = matter(kind, Some(asked));
    let acknowledge_by = law.acknowledge_by(matter, came, holidays);
    let (reference, due_on) = (reference(portal), law.due(matter, came, holidays));
    let asked = own.seal_json(&Text::Asked.place(id, None), asked, &*portal.entropy)?;
    let contact = own.seal_json(&contact_place(id), &about, &*portal.entropy)?;
    let new = NewRequest {
        id,
        reference: &reference,
        person,
        way,
        kind,
        state: State::Received,
        regime: law.id,
        last_language,
        received_at,
        due_on,
        acknowledge_by,
        undo_until,
        country: about.region.as_deref().map(country_of),
        road: law.road(matter),
        asked: &asked,
        contact: &contact,
    };
    Ok(tx.insert_request(new).await?)
}

/// Short enough to say on the telephone, and nobody guesses one.
fn reference(portal: &Portal) -> String {
    format!("R-{}", Code::new(&*portal.entropy).spaced().replace(' ', "-"))
}
