//! Items: kinds, days and owners to read, the words sealed.

use jiff::civil::Date;

use super::{Conn, Error, Locked, Result, Tx, dialect::LOCK_ITEM};
use crate::domain::{
    ids::{ItemId, StaffId},
    item::{Decided, Item, ItemKind, ItemOutcome},
    time::Millis,
};

/// A new item as stored.
#[derive(Debug, Clone, Copy)]
pub struct NewItem<'a> {
    pub id: ItemId,
    pub kind: ItemKind,
    pub about: &'a str,
    pub due_on: Date,
    /// The member of staff whose act or place it is about.
    pub whose: Option<StaffId>,
    pub sealed: &'a [u8],
}

/// An item and its sealed words.
#[derive(Debug, Clone)]
pub struct Kept {
    pub item: Item,
    pub sealed: Vec<u8>,
}

/// The items that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The next due first.
    Open,
    /// The newest decision first.
    Decided,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    id: ItemId,
    #[sqlx(try_from = "String")]
    kind: ItemKind,
    about: String,
    #[sqlx(try_from = "i64")]
    opened_at: Millis,
    due_on: String,
    owner: Option<Vec<u8>>,
    whose: Option<Vec<u8>>,
    decided_at: Option<i64>,
    decided_by: Option<Vec<u8>>,
    outcome: Option<String>,
    again_on: Option<String>,
    revision: i64,
    sealed: Vec<u8>,
}

impl TryFrom<Row> for Kept {
    type Error = Error;
    fn try_from(row: Row) -> Result<Self> {
        let staff = |id: Option<Vec<u8>>| id.map(|id| StaffId::try_from(id).map_err(|_| Error::Damaged("an item's staff"))).transpose();
        let day = |text: String| text.parse::<Date>().map_err(|_| Error::Damaged("an item's day"));
        let decided = match (row.decided_at, staff(row.decided_by)?, row.outcome) {
            (None, ..) => None,
            (Some(at), Some(by), Some(outcome)) => Some(Decided {
                at: Millis(at),
                by,
                outcome: outcome.parse::<ItemOutcome>().map_err(|_| Error::Damaged("an item's outcome"))?,
                again_on: row.again_on.map(day).transpose()?,
            }),
            _ => return Err(Error::Damaged("an item's decision")),
        };
        let item = Item {
            id: row.id,
            kind: row.kind,
            about: row.about,
            opened_at: row.opened_at,
            due_on: day(row.due_on)?,
            owner: staff(row.owner)?,
            whose: staff(row.whose)?,
            decided,
            revision: row.revision,
        };
        Ok(Self { item, sealed: row.sealed })
    }
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, kind, about, opened_at, due_on, owner, whose, decided_at, decided_by, outcome, again_on, revision, sealed FROM items ",
            $which
        )
    };
}

impl Conn {
    pub async fn item(&mut self, id: ItemId) -> Result<Option<Kept>> {
        const SQL: &str = select!("WHERE id = $1");
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?;
        row.map(Kept::try_from).transpose()
    }

    /// The one that is open about the same.
    pub async fn open_item(&mut self, kind: ItemKind, about: &str) -> Result<Option<Kept>> {
        const SQL: &str = select!("WHERE kind = $1 AND about = $2 AND decided_at IS NULL");
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(kind.as_str()).bind(about).fetch_optional(c).await)?;
        row.map(Kept::try_from).transpose()
    }

    /// The newest decision about the same.
    pub async fn decided_item(&mut self, kind: ItemKind, about: &str) -> Result<Option<Kept>> {
        const SQL: &str = select!("WHERE kind = $1 AND about = $2 AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT 1");
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(kind.as_str()).bind(about).fetch_optional(c).await)?;
        row.map(Kept::try_from).transpose()
    }

    pub async fn items(&mut self, which: Which, most: i64) -> Result<Vec<Kept>> {
        const OPEN: &str = select!("WHERE decided_at IS NULL ORDER BY due_on, id LIMIT $1");
        const DECIDED: &str = select!("WHERE decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT $1");
        let sql = if which == Which::Open { OPEN } else { DECIDED };
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(sql).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(Kept::try_from).collect()
    }

    /// The same of one kind.
    pub async fn items_of(&mut self, kind: ItemKind, which: Which, most: i64) -> Result<Vec<Kept>> {
        const OPEN: &str = select!("WHERE kind = $1 AND decided_at IS NULL ORDER BY due_on, id LIMIT $2");
        const DECIDED: &str = select!("WHERE kind = $1 AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT $2");
        let sql = if which == Which::Open { OPEN } else { DECIDED };
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(sql).bind(kind.as_str()).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(Kept::try_from).collect()
    }

    /// Decided ones whose day to look again has come, and that nothing followed yet.
    pub async fn items_to_look_at_again(&mut self, today: Date, most: i64) -> Result<Vec<Kept>> {
        const SQL: &str = select!("WHERE followed = 0 AND again_on IS NOT NULL AND again_on <= $1 ORDER BY again_on, id LIMIT $2");
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(today.to_string()).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(Kept::try_from).collect()
    }
}

impl Tx {
    /// Taken before an item is read to be changed.
    pub async fn lock_item(&mut self, item: ItemId) -> Result<Locked<ItemId>> {
        self.lock(&LOCK_ITEM, item.as_bytes()).await?;
        Ok(self.hold(item))
    }

    /// Whether it was stored: one open item about one thing is enough.
    pub async fn insert_item(&mut self, new: NewItem<'_>) -> Result<bool> {
        const SQL: &str = "INSERT INTO items (id, kind, about, opened_at, due_on, whose, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING";
        let at = self.at.0;
        let whose = new.whose.map(|whose| whose.as_bytes().to_vec());
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.kind.as_str())
            .bind(new.about)
            .bind(at)
            .bind(new.due_on.to_string())
            .bind(whose)
            .bind(new.sealed)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }

    pub async fn own_item(&mut self, item: &Locked<ItemId>, owner: Option<StaffId>) -> Result<()> {
        const SQL: &str = "UPDATE items SET owner = $2, revision = revision + 1 WHERE id = $1";
        let id = self.held(item)?;
        let owner = owner.map(|owner| owner.as_bytes().to_vec());
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(owner).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// It is about them: somebody who was not of the staff yet when it was opened.
    pub async fn item_is_about(&mut self, item: &Locked<ItemId>, whose: StaffId) -> Result<()> {
        const SQL: &str = "UPDATE items SET whose = $2 WHERE id = $1";
        let id = self.held(item)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(whose.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn decide_item(
        &mut self,
        item: &Locked<ItemId>,
        by: StaffId,
        outcome: ItemOutcome,
        again_on: Option<Date>,
        sealed: &[u8],
    ) -> Result<()> {
        const SQL: &str = "UPDATE items SET decided_at = $2, decided_by = $3, outcome = $4, again_on = $5, sealed = $6,
            revision = revision + 1 WHERE id = $1";
        let (id, at) = (self.held(item)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(at)
            .bind(by.as_bytes().as_slice())
            .bind(outcome.as_str())
            .bind(again_on.map(|day| day.to_string()))
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Its day to look again was seen to.
    pub async fn follow_item(&mut self, item: &Locked<ItemId>) -> Result<()> {
        const SQL: &str = "UPDATE items SET followed = 1 WHERE id = $1";
        let id = self.held(item)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
