//! The evidence a database holds about its root key: one that is not its own is refused before anything is written.

use anyhow::{Result, ensure};

use super::{
    sealed::{opens_row, owners},
    settings::Settings,
};
use crate::{
    store::{
        Schema, Store,
        house_rows::{HouseTable, Sealed},
        installation::Row,
        keys::Held,
    },
    vault::{keys::Vault, root::RootKeys},
};

/// The first schema that has a staff.
const WITH_STAFF: i64 = 3;

/// A database's evidence about its root key.
pub(in crate::cli) enum Witness {
    /// It is empty: any root key is right.
    Nobody,
    /// It names it.
    Row(Row),
    /// It is older than that row. What is sealed under the root key shows whether it is the right one, if there is anything: a
    /// wrapped key, or a row of the staff.
    Sealed(Option<Held>, Option<Sealed>),
}

impl Witness {
    pub const fn is_being_restored(&self) -> bool {
        matches!(self, Self::Row(row) if row.is_being_restored())
    }
}

pub(in crate::cli) fn existing_key(settings: &Settings) -> Result<RootKeys> {
    let path = &settings.root_key;
    ensure!(
        settings.root_key.stands()?,
        "there is no root key at {path}, and the database ({}) holds what is sealed under one. Put the backup of the key there, or name \
         its place by --root-key; several servers on one database share one key file. Nothing was changed.",
        settings.shown_database()
    );
    settings.root_key.open()
}

pub(in crate::cli) async fn witness(store: &Store, schema: Schema) -> Result<Witness> {
    if schema == Schema::Empty {
        return Ok(Witness::Nobody);
    }
    let mut conn = store.read().await?;
    if schema == Schema::Current
        && let Some(row) = conn.installation().await?
    {
        return Ok(Witness::Row(row));
    }
    if !conn.holds_anything().await? {
        return Ok(Witness::Nobody);
    }
    let staff = match schema {
        Schema::Older(before) if before < WITH_STAFF => None,
        _ => conn.house_rows_without(HouseTable::Staff, &[0; 5], 1).await?.pop(),
    };
    Ok(Witness::Sealed(conn.some_key().await?, staff))
}

/// Whether it is the root key of this database.
pub(in crate::cli) fn fits(settings: &Settings, vault: &Vault, witness: &Witness) -> Result<()> {
    let right = match witness {
        Witness::Nobody => true,
        Witness::Row(row) => is_of(vault, row),
        Witness::Sealed(held, staff) => {
            let opens = |held: &Held| owners(held).into_iter().any(|owner| vault.unwrap(owner, &held.wrapped).is_ok());
            held.as_ref().is_none_or(opens) && staff.as_ref().is_none_or(|row| opens_row(vault, HouseTable::Staff, row))
        }
    };
    ensure!(right, not_its_key(settings));
    Ok(())
}

/// A ring that lacks the key in use is of no use either: what is new is sealed under it.
pub(in crate::cli) fn is_of(vault: &Vault, row: &Row) -> bool {
    vault.ring().has(row.root_key.0, &row.check_value)
}

pub(in crate::cli) fn not_its_key(settings: &Settings) -> String {
    format!(
        "the root key in {} is not the one that what the database ({}) holds is sealed under. Put the right key there, from its backup or \
         the newest file of another server on this database, or name its place by --root-key. Nothing was changed.",
        settings.root_key,
        settings.shown_database()
    )
}
