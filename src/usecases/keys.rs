//! Keys in use: the one of each person, and those of the rules that keep something whatever else is erased (one per person, rule
//! and month of the last day).

use std::collections::HashMap;

use crate::{
    domain::ids::{KeyId, PersonId},
    store::{Conn, Error as StoreError, Locked, Tx},
    usecases::{error::Error, portal::Portal},
    vault::{envelope::DataKey, keys::KeyOwner},
};

/// The key of a customer or a guest, under which everything about them is sealed that goes with them.
pub async fn data_key(portal: &Portal, conn: &mut Conn, person: impl Into<PersonId>) -> Result<(KeyId, DataKey), Error> {
    let person = person.into();
    let row = conn.data_key(person).await?.ok_or(StoreError::Gone("a person's key"))?;
    Ok((row.id, portal.vault.unwrap(KeyOwner::Person(person), &row.wrapped)?))
}

/// A key of a rule. Made when it is the first of its month.
pub async fn retained_key(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<impl Into<PersonId> + Copy>,
    rule: &str,
    month: &str,
) -> Result<(KeyId, DataKey), Error> {
    let person = whose.id().into();
    let owner = KeyOwner::Retained { person, rule, month };
    if let Some(row) = tx.retained_key(person, rule, month).await? {
        return Ok((row.id, portal.vault.unwrap(owner, &row.wrapped)?));
    }
    let id = KeyId::new(&*portal.clock, &*portal.entropy);
    let (key, wrapped) = portal.vault.fresh_key(owner, &*portal.entropy)?;
    tx.insert_retained_key(id, whose, rule, month, &wrapped).await?;
    Ok((id, key))
}

/// Every key of a rule that is still there.
pub async fn of_rule(portal: &Portal, conn: &mut Conn, person: impl Into<PersonId>, rule: &str) -> Result<HashMap<KeyId, DataKey>, Error> {
    let person = person.into();
    let rows = conn.retained_keys(person).await?.into_iter().filter(|row| row.rule == rule);
    let unwrap = |row: crate::store::keys::Row| {
        let owner = KeyOwner::Retained { person, rule: &row.rule, month: &row.month };
        Ok((row.id, portal.vault.unwrap(owner, &row.wrapped)?))
    };
    rows.map(unwrap).collect()
}
