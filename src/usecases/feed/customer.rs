//! A customer as the brand's own copy takes them.

use crate::{
    domain::{
        choices::Choices,
        customer::{Profile, Reference},
        ids::CustomerId,
    },
    store::{self, feed::Sealed},
    usecases::{
        customers::profile::place,
        matter::{self, Matter},
        portal::Portal,
    },
    vault::{
        index::{IndexField, half},
        keys::KeyOwner,
    },
};

#[derive(Debug, Clone)]
pub struct Customer {
    pub reference: Reference,
    pub handle: Handle,
    pub choices: Choices,
}

/// Stands for a customer when their reference is gone: half of a keyed hash of their id here, which is random. It is
/// worked out each time and stored nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Handle([u8; 16]);

impl Handle {
    pub fn of(portal: &Portal, customer: CustomerId) -> Self {
        Self(half(portal.vault.blind_index(IndexField::Handle, &customer.to_string())))
    }
}

/// 32 lower-case hexadecimal digits.
impl std::fmt::Display for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

/// Opens a customer's row, and what a change of their data is about; one that cannot be opened is named by its handle and logged once, so that the rest of the feed goes on.
pub(super) fn open(portal: &Portal, row: &Sealed, about: Option<&[u8]>) -> Result<(Customer, Option<Matter>), Handle> {
    read(portal, row, about).map_err(|error| {
        if portal.decisions.is_news(row.id) {
            tracing::error!(customer = %row.id, "{error}: this customer is left out of what the brand's copy is told");
        }
        Handle::of(portal, row.id)
    })
}

fn read(portal: &Portal, row: &Sealed, about: Option<&[u8]>) -> Result<(Customer, Option<Matter>), Box<dyn std::error::Error>> {
    let key = portal.vault.unwrap(KeyOwner::Person(row.id.into()), &row.wrapped)?;
    let profile: Profile = key.open_json(&place(row.id), &row.profile)?;
    let choices = serde_json::from_str(&row.state).map_err(|_| store::Error::damaged("choices", row.id))?;
    let matter = about.map(|sealed| key.open_json(&matter::place(row.id), sealed)).transpose()?;
    Ok((Customer { reference: profile.reference, handle: Handle::of(portal, row.id), choices }, matter))
}
