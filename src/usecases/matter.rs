//! The subject of a change in a person's data, by the brand's own names. It is sealed under the person's key, so that nobody reads it
//! once they are erased.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        data_change::DataChange,
        ids::{CategoryId, CustomerId},
        time::Millis,
    },
    store::{Locked, Tx, changes::Touched},
    usecases::{error::Error, portal::Portal},
    vault::envelope::{DataKey, Place},
};

/// The data a person did something to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryId>,
    /// The record's id in the system it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The stable name of a guess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The field that was corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// For a kind of data: whatever happened before this is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Millis>,
}

/// No row of the list has an id before it is committed.
pub fn place(customer: CustomerId) -> Place {
    Place { table: "changes", column: "about", owner: Some(customer.into()), row: *customer.as_bytes() }
}

/// Tells the brand's systems, with the change that is being written.
pub fn tell(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    key: &DataKey,
    change: DataChange,
    matter: &Matter,
) -> Result<(), Error> {
    let customer = whose.id();
    let about = key.seal_json(&place(customer), matter, &*portal.entropy)?;
    tx.touch(Touched::Data { customer, change, about });
    Ok(())
}
