//! Opening what is sealed about a customer.

use crate::{
    domain::{
        actor::Actor,
        customer::{Email, Profile},
        ids::CustomerId,
        ports::Entropy,
    },
    store::{Conn, customers::Row},
    usecases::{authorise, error::Error, keys::data_key, portal::Portal},
    vault::{envelope::Place, index::IndexField, keys::Vault},
};

/// Where a profile stands.
pub fn place(customer: CustomerId) -> Place {
    Place { table: "customers", column: "profile", owner: Some(customer.into()), row: *customer.as_bytes() }
}

/// The blind indexes of the reference and of the e-mail address; without an address, a random one that no search finds.
pub fn indexes(vault: &Vault, entropy: &dyn Entropy, profile: &Profile) -> ([u8; 32], [u8; 32]) {
    let reference = vault.blind_index(IndexField::Reference, profile.reference.as_str());
    (reference, email_index(vault, entropy, profile.email.as_ref()))
}

/// The index of an e-mail address; without one, a random one that no search finds.
pub fn email_index(vault: &Vault, entropy: &dyn Entropy, email: Option<&Email>) -> [u8; 32] {
    match email {
        Some(email) => vault.blind_index(IndexField::Email, &email.normalised()),
        None => {
            let mut nobody = [0; 32];
            entropy.fill(&mut nobody);
            nobody
        }
    }
}

pub async fn open(portal: &Portal, conn: &mut Conn, row: &Row) -> Result<Profile, Error> {
    let (_, key) = data_key(portal, conn, row.id).await?;
    Ok(key.open_json(&place(row.id), &row.profile)?)
}

/// The profile of the customer who asks.
pub async fn own(portal: &Portal, actor: Actor) -> Result<Profile, Error> {
    of(portal, authorise::customer(actor)?).await
}

/// `NotFound` for a customer who is gone.
pub async fn of(portal: &Portal, customer: CustomerId) -> Result<Profile, Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.customer(customer).await?.ok_or(Error::NotFound)?;
    open(portal, &mut conn, &row).await
}

/// The zone of the clock on the person's wall, by its IANA name; the brand's where nobody said.
pub async fn zone(portal: &Portal, customer: CustomerId) -> Result<String, Error> {
    let own = of(portal, customer).await?.time_zone;
    Ok(own.unwrap_or_else(|| portal.brand.time_zone.iana_name().unwrap_or("UTC").to_owned()))
}
