//! Concerns: the part of an item of that kind that others have not.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::ids::{ItemId, StaffId};

/// A concern as stored, beside its item.
#[derive(Debug, Clone)]
pub struct Concern {
    pub item: ItemId,
    /// None where it was raised without a name.
    pub raised_by: Option<StaffId>,
    pub quoted: bool,
    pub sealed: Vec<u8>,
}

type Row = (Vec<u8>, Option<Vec<u8>>, i64, Vec<u8>);

fn concern((item, raised_by, quoted, sealed): Row) -> Result<Concern> {
    let item = ItemId::try_from(item).map_err(|_| Error::Damaged("a concern's id"))?;
    let raised_by = raised_by.map(StaffId::try_from).transpose().map_err(|_| Error::Damaged("a concern's staff"))?;
    Ok(Concern { item, raised_by, quoted: quoted != 0, sealed })
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT item_id, raised_by, quoted, sealed FROM concerns ", $which)
    };
}

impl Conn {
    pub async fn concern(&mut self, item: ItemId) -> Result<Option<Concern>> {
        const SQL: &str = select!("WHERE item_id = $1");
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(item.as_bytes().as_slice()).fetch_optional(c).await)?;
        row.map(concern).transpose()
    }

    /// Those of one person, newest first: ids grow with time.
    pub async fn concerns_of(&mut self, staff: StaffId, most: i64) -> Result<Vec<Concern>> {
        const SQL: &str = select!("WHERE raised_by = $1 ORDER BY item_id DESC LIMIT $2");
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(concern).collect()
    }

    /// Those that may be quoted, newest first.
    pub async fn concerns_quoted(&mut self, most: i64) -> Result<Vec<Concern>> {
        const SQL: &str = select!("WHERE quoted = 1 ORDER BY item_id DESC LIMIT $1");
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(concern).collect()
    }
}

impl Tx {
    pub async fn insert_concern(&mut self, item: ItemId, raised_by: Option<StaffId>, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO concerns (item_id, raised_by, sealed) VALUES ($1, $2, $3)";
        let raised_by = raised_by.map(|id| id.as_bytes().to_vec());
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(item.as_bytes().as_slice())
            .bind(raised_by)
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// The options or the public words changed. The item goes up by one revision with it.
    pub async fn write_concern(&mut self, item: &Locked<ItemId>, quoted: bool, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO concerns (item_id, quoted, sealed) VALUES ($1, $2, $3)
            ON CONFLICT (item_id) DO UPDATE SET quoted = $2, sealed = $3";
        const REVISION: &str = "UPDATE items SET revision = revision + 1 WHERE id = $1";
        let id = self.held(item)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(i64::from(quoted))
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        on!(&mut **self, c => sqlx::query(REVISION).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
