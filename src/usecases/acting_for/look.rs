//! A person’s own pages, read by the member of staff who has their file open.

use super::held::Held;
use crate::{
    domain::{
        actor::Actor,
        customer::{Profile, Reference},
        person::Person,
        request::Request,
    },
    usecases::{
        choices::{current, current::Current},
        customers::profile,
        error::Error,
        people::contact,
        portal::Portal,
        records::figures::Figures,
        requests::{list::list, planned::figures_planned},
    },
    vault::index::IndexField,
};

#[derive(Debug)]
pub struct File {
    pub profile: Profile,
    pub current: Current,
    pub figures: Figures,
    pub requests: Vec<Request>,
    /// Requests of the same address without the account.
    pub as_guest: Vec<Request>,
}

/// The person, as the one who reads their own pages. Fails once their data is closed, or for another member of staff.
pub async fn reader(portal: &Portal, actor: Actor, held: &Held) -> Result<Actor, Error> {
    held.check(portal, actor).await?;
    Ok(held.person())
}

/// The brand's number of the person. Fails as `look` does.
pub async fn known_as(portal: &Portal, actor: Actor, held: &Held) -> Result<Reference, Error> {
    held.check(portal, actor).await?;
    Ok(profile::of(portal, held.customer).await?.reference)
}

/// More than anybody has.
const SHOWN: i64 = 100;

/// `NotFound` for somebody who was deleted meanwhile.
pub async fn look(portal: &Portal, actor: Actor, held: &Held) -> Result<File, Error> {
    held.check(portal, actor).await?;
    let person = held.person();
    let profile = profile::of(portal, held.customer).await?;
    let mut conn = portal.store.read().await?;
    let mut as_guest = Vec::new();
    if let Some(email) = contact(portal, &mut conn, Person::from(held.customer)).await?.email {
        let index = portal.vault.blind_index(IndexField::Email, &email.normalised());
        if let Some(guest) = conn.guest_by_email(&index).await? {
            as_guest = conn.requests_of(guest.id.into(), SHOWN).await?;
        }
    }
    drop(conn);
    Ok(File {
        profile,
        current: current(portal, person).await?,
        figures: figures_planned(portal, person).await?,
        requests: list(portal, person).await?,
        as_guest,
    })
}
