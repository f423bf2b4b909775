//! Fills an empty database from a backup's files: all rows, or none.

use anyhow::{Context, Result, bail, ensure};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use super::chosen::Chosen;
use crate::{
    cli::machine::SystemEntropy,
    domain::{
        actor::Actor,
        ids::{CustomerId, GuestId, KeyId, PersonId},
        ports::Entropy,
    },
    store::{
        Store, Tx,
        event::Unaudited,
        portable::{
            file::{Piece, Reading},
            tables::{Goes, TABLES},
            value::{Column, Value},
            writing::at_once,
        },
    },
    usecases::{
        customers::profile,
        people::{GuestProfile, guest_index, guest_place},
    },
    vault::{
        index::IndexField,
        keys::{KeyOwner, Vault},
    },
};

/// The rows and the people that came back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub rows: u64,
    /// Customers and guests whose profile opened.
    pub people: u64,
    /// Those whose key is destroyed, and whom the ledger names.
    pub erased: u64,
}

/// From here on the database says that it is being restored. `erased` are the people the ledger names.
pub async fn fill(store: &Store, vault: &Vault, chosen: &Chosen, erased: HashSet<[u8; 32]>) -> Result<Filled> {
    let files = [(chosen.keys.path.clone(), chosen.of_one_moment()), (chosen.data.path.clone(), true)];
    let (still_there, of_one_moment) = (chosen.still_there.clone(), chosen.of_one_moment());
    let mut filling = Filling { vault: vault.clone(), still_there, erased, missing: 0, taken: HashSet::new(), filled: Filled::default() };
    let write = store.write::<_, anyhow::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.clear_for_restore().await?;
            for (path, whole) in files {
                filling.file(&mut tx, path, whole).await?;
            }
            ensure!(
                filling.missing == 0,
                "{} people have no key in the keys file, and no erasure ledger says that they were erased: a newer keys file or the newest \
                 ledger (--ledger) is needed. Nothing was restored.",
                filling.missing
            );
            if !of_one_moment {
                tx.drop_keys_of_nobody().await?;
            }
            tx.mark_restoring(true).await?;
            Ok(tx.commit_unaudited(Unaudited::RowsRestored, filling.filled).await?)
        })
    });
    Ok(write.await?.value)
}

struct Filling {
    vault: Vault,
    still_there: Option<HashSet<KeyId>>,
    erased: HashSet<[u8; 32]>,
    missing: u64,
    /// The indexes of addresses so far: once, two spellings of a mailbox had two.
    taken: HashSet<[u8; 32]>,
    filled: Filled,
}

/// The rows that follow a table's line.
struct Rows {
    name: &'static str,
    columns: Vec<Column>,
    waiting: Vec<Vec<Value>>,
}

impl Filling {
    async fn file(&mut self, tx: &mut Tx, path: PathBuf, of_its_moment: bool) -> Result<()> {
        let mut reading = Reading::open(&path)?;
        let mut rows: Option<Rows> = None;
        loop {
            match reading.piece()? {
                Piece::Table { name, columns } => {
                    flush(tx, &mut rows).await?;
                    rows = self.table(tx, &path, &name, columns, of_its_moment).await?;
                }
                Piece::Row(mut values) => {
                    let Some(rows) = &mut rows else { continue };
                    self.filled.rows += 1;
                    self.complete(tx, rows, &mut values).await?;
                    rows.waiting.push(values);
                    if rows.waiting.len() >= at_once(rows.columns.len()) {
                        tx.restore_rows(rows.name, &rows.columns, &std::mem::take(&mut rows.waiting)).await?;
                    }
                }
                Piece::End { .. } => return flush(tx, &mut rows).await,
            }
        }
    }

    /// `None` for rows that are of no use beside data of another moment.
    async fn table(&self, tx: &mut Tx, path: &Path, name: &str, columns: Vec<Column>, of_its_moment: bool) -> Result<Option<Rows>> {
        let unknown = || format!("{} holds a table {name} that this candor does not restore", path.display());
        let table = TABLES.iter().find(|table| table.name == name && !matches!(table.goes, Goes::Nowhere(_))).with_context(unknown)?;
        if table.goes == Goes::KeysOfTheMoment && !of_its_moment {
            return Ok(None);
        }
        let shape = tx.shape(table.name).await?;
        let foreign = columns.iter().find(|column| !shape.contains(column) || table.without.contains(&column.name.as_str()));
        if let Some(foreign) = foreign {
            bail!("{} holds a column {} of {name} that the database has not", path.display(), foreign.name);
        }
        let left_out = shape.into_iter().filter(|column| table.without.contains(&column.name.as_str()));
        let columns = columns.into_iter().chain(left_out).collect();
        Ok(Some(Rows { name: table.name, columns, waiting: Vec::new() }))
    }

    /// The blind indexes that stand in no file, from what is sealed: whoever is restored can be found again, and their profile opens.
    async fn complete(&mut self, tx: &mut Tx, rows: &Rows, values: &mut Vec<Value>) -> Result<()> {
        let bytes = |name: &str| {
            let at = rows.columns.iter().position(|column| column.name == name);
            at.and_then(|at| values.get(at)).and_then(Value::bytes).with_context(|| format!("a row of {} has no {name}", rows.name))
        };
        let found = match rows.name {
            "customers" => {
                let id = CustomerId::try_from(bytes("id")?).ok().context("a customer without an id")?;
                let sealed = bytes("profile")?;
                match self.key(tx, id.into()).await? {
                    Some(key) => {
                        let (reference, email) =
                            profile::indexes(&self.vault, &SystemEntropy, &key.open_json(&profile::place(id), sealed)?);
                        vec![reference, self.free(email)]
                    }
                    None => vec![by_nobody(), by_nobody()],
                }
            }
            "guests" => {
                let id = GuestId::try_from(bytes("id")?).ok().context("a guest without an id")?;
                let sealed = bytes("profile")?;
                match self.key(tx, id.into()).await? {
                    Some(key) => {
                        let profile: GuestProfile = key.open_json(&guest_place(id), sealed)?;
                        let email = guest_index(&self.vault, &SystemEntropy, &profile);
                        // A guest may have the address of a customer, and never that of another guest.
                        vec![email]
                    }
                    None => vec![by_nobody()],
                }
            }
            _ => return Ok(()),
        };
        values.extend(found.into_iter().map(|index| Value::Bytes(Some(index.to_vec()))));
        Ok(())
    }

    /// A second account of one mailbox is found by its reference.
    fn free(&mut self, email: [u8; 32]) -> [u8; 32] {
        if self.taken.insert(email) { email } else { by_nobody() }
    }

    /// The key of a person; `None` for somebody who was erased since: what is left of theirs goes when the ledger is replayed.
    async fn key(&mut self, tx: &mut Tx, person: PersonId) -> Result<Option<crate::vault::envelope::DataKey>> {
        let held = tx.data_key(person).await?;
        let named = self.erased.contains(&self.vault.blind_index(IndexField::Erased, &person.to_string()));
        // Erased later than these keys were copied: the ledger has to know.
        let gone_since = |id: &KeyId| self.still_there.as_ref().is_some_and(|there| !there.contains(id));
        if !named && held.as_ref().is_none_or(|row| gone_since(&row.id)) {
            self.missing += 1;
            return Ok(None);
        }
        let Some(row) = held else {
            self.filled.erased += 1;
            return Ok(None);
        };
        self.filled.people += 1;
        Ok(Some(self.vault.unwrap(KeyOwner::Person(person), &row.wrapped)?))
    }
}

async fn flush(tx: &mut Tx, rows: &mut Option<Rows>) -> Result<()> {
    match rows.take() {
        Some(rows) => Ok(tx.restore_rows(rows.name, &rows.columns, &rows.waiting).await?),
        None => Ok(()),
    }
}

/// An index that nothing is found by.
fn by_nobody() -> [u8; 32] {
    let mut nobody = [0; 32];
    SystemEntropy.fill(&mut nobody);
    nobody
}
