//! The ways in: a test that only reads, a count, the data for a copy, and an erasure.

pub use super::erase::Count;
use super::{
    copy,
    db::{Access, Db},
    dialect::Dialect,
    erase::{counts, erase},
    failure::Failure,
    look::{Place, Sought, look},
    owned::note_shared,
    shape::fits,
    still_named,
    tables::{Known, tables},
};
use crate::domain::{
    catalogue::Identifier,
    days::Span,
    ids::{CategoryId, SystemId},
    mapping::{
        databases::Databases,
        erasing::{Going, fates, unreadable},
        whole::Mapping,
    },
};

/// A connected system: where its database is, and how it is mapped.
#[derive(Clone, Copy)]
pub struct Connected<'a> {
    address: &'a str,
    mapping: &'a Mapping,
}

impl<'a> Connected<'a> {
    pub fn find(databases: &'a Databases, mapping: Option<&'a Mapping>, system: &SystemId) -> Result<Self, Failure> {
        Ok(Self { mapping: mapping.ok_or(Failure::NoMapping)?, address: databases.of(system).ok_or(Failure::NoAddress)? })
    }

    async fn open(self, access: Access) -> Result<(Db, Vec<Known>), Failure> {
        let mut db = Db::open(self.address, access).await?;
        let there = tables(&mut db, self.mapping).await?;
        let known = fits(self.mapping, there).map_err(Failure::Differs)?;
        Ok((db, known))
    }

    /// Whether every table, column, join and type is as the mapping says. Nothing is changed.
    pub async fn test(self) -> Result<(), Failure> {
        self.open(Access::Reading).await.map(|_| ())
    }

    /// The effect a deletion would have, table by table; `None` when the person is not there. Nothing is changed.
    pub async fn count(self, known_by: &[(Identifier, String)], going: &Going) -> Result<Option<Vec<Count>>, Failure> {
        let (mut db, known) = self.open(Access::Reading).await?;
        let place = self.place(&db, &known);
        let Some(sought) = self.sought(known_by) else { return Ok(None) };
        let Some(mut lines) = look(&mut db, place, sought).await? else { return Ok(None) };
        note_shared(&mut db, place, sought, &mut lines).await?;
        let fates = fates(place.mapping, &lines.found, going);
        still_named::check(&mut db, place, sought, &lines.lines, &fates).await?;
        Ok(Some(counts(place, &fates, &unreadable(place.mapping, &lines.found, going))))
    }

    /// The data for a copy, of the kinds and the days that are meant; `None` when the person is not there, and an empty text when
    /// nothing of them is.
    pub async fn copy(
        self,
        known_by: &[(Identifier, String)],
        meant: &(dyn Fn(&CategoryId) -> bool + Sync),
        days: &Span,
    ) -> Result<Option<String>, Failure> {
        let (mut db, known) = self.open(Access::Reading).await?;
        let place = self.place(&db, &known);
        let Some(sought) = self.sought(known_by) else { return Ok(None) };
        let Some(mut lines) = look(&mut db, place, sought).await? else { return Ok(None) };
        note_shared(&mut db, place, sought, &mut lines).await?;
        Ok(Some(copy::read(&mut db, place, sought, &lines, (meant, days)).await?.unwrap_or_default()))
    }

    /// Erases, in one transaction. `None` when the person is not there.
    pub async fn erase(self, known_by: &[(Identifier, String)], going: &Going) -> Result<Option<()>, Failure> {
        let (mut db, known) = self.open(Access::Erasing).await?;
        let place = self.place(&db, &known);
        let Some(sought) = self.sought(known_by) else { return Ok(None) };
        let Some(mut lines) = look(&mut db, place, sought).await? else { return Ok(None) };
        note_shared(&mut db, place, sought, &mut lines).await?;
        if unreadable(place.mapping, &lines.found, going).iter().any(|rows| *rows > 0) {
            return Err(Failure::Unreadable);
        }
        let fates = fates(place.mapping, &lines.found, going);
        still_named::check(&mut db, place, sought, &lines.lines, &fates).await?;
        erase(&mut db, place, &lines.lines, &fates).await?;
        db.commit().await?;
        Ok(Some(()))
    }

    const fn place<'k>(self, db: &Db, known: &'k [Known]) -> Place<'k>
    where
        'a: 'k,
    {
        let dialect = if db.is_postgres() { Dialect::Postgres } else { Dialect::Sqlite };
        Place { dialect, mapping: self.mapping, known }
    }

    fn sought<'k>(self, known_by: &'k [(Identifier, String)]) -> Option<Sought<'k>>
    where
        'a: 'k,
    {
        self.mapping.start(known_by).map(|(by, value)| Sought { by, value })
    }
}
