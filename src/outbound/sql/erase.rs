//! Erases the person's rows in the transaction that found them. A statement that touches another number of rows than it names ends it.

use super::{
    circles::Ties,
    db::Db,
    dialect::Dialect,
    failure::Failure,
    look::{Line, Place},
    statement::{clear, delete, kept, there, update},
    tables::Known,
    value::Value,
};
use crate::domain::mapping::{
    erasing::{Fate, masked, order},
    whole::{Column, Emptied, Table},
};

/// So many rows by one statement.
const AT_ONCE: usize = 100;

/// The effect of a deletion in one table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Count {
    pub table: String,
    /// Rows that are the person's.
    pub found: usize,
    pub deleted: usize,
    /// Rows that stay without what some columns say: values that become null, and values that are masked.
    pub nulled: usize,
    pub masked: usize,
    /// Rows that a law keeps since a moment that cannot be read.
    pub unreadable: usize,
}

pub fn counts(place: Place<'_>, fates: &[Vec<Fate>], unreadable: &[usize]) -> Vec<Count> {
    let tables = place.mapping.tables.iter().zip(fates).zip(unreadable);
    tables.map(|((table, fates), unreadable)| Count { unreadable: *unreadable, ..count(table, fates) }).collect()
}

fn count(table: &Table, fates: &[Fate]) -> Count {
    let mut count = Count { table: table.id.clone(), found: fates.len(), ..Count::default() };
    for fate in fates {
        match fate {
            Fate::Deleted => count.deleted += 1,
            Fate::Emptied(columns) => {
                for column in columns.iter().filter_map(|at| table.columns.get(*at)) {
                    match &column.erase {
                        Some(Emptied::Null) => count.nulled += 1,
                        Some(Emptied::Mask(_)) => count.masked += 1,
                        None => {}
                    }
                }
            }
        }
    }
    count
}

/// Nothing of it counts before the commit.
pub async fn erase(db: &mut Db, place: Place<'_>, lines: &[Vec<Line>], fates: &[Vec<Fate>]) -> Result<(), Failure> {
    // Values first: a row that goes may be the one by which another is known.
    for (at, table) in place.mapping.tables.iter().enumerate() {
        let rows = lines.get(at).into_iter().flatten().zip(fates.get(at).into_iter().flatten());
        for (line, fate) in rows {
            if let Fate::Emptied(columns) = fate
                && !columns.is_empty()
            {
                empty(db, place, at, table, line, columns).await?;
            }
        }
    }
    let known: Vec<Option<&Known>> = place.known.iter().map(Some).collect();
    let ties = Ties::of(place.mapping, &known);
    for (at, columns) in &ties.emptied {
        let leaving = Leaving::of(place, lines, fates, *at).ok_or(Failure::Other)?;
        for (rows, keys) in leaving.some() {
            let sql = clear(place.dialect, leaving.table, leaving.known, columns, rows).ok_or(Failure::Other)?;
            all(db.run(sql, &keys).await?, rows)?;
        }
    }
    for at in order(place.mapping, &ties.before) {
        let leaving = Leaving::of(place, lines, fates, at).ok_or(Failure::Other)?;
        let follows = follows(place, leaving.known);
        for (rows, keys) in leaving.some() {
            // One that went by another way of the same table is gone.
            let there = leaving.there(db, rows, &keys).await?;
            if there > rows {
                return Err(Failure::Other);
            }
            let sql = delete(place.dialect, leaving.table, leaving.known, rows).ok_or(Failure::Other)?;
            let touched = db.run(sql, &keys).await?;
            // Of rows that follow each other, SQLite counts the first alone.
            if !follows {
                all(touched, there)?;
            }
        }
    }
    // Triggers may have put back what a statement took.
    for at in 0..place.mapping.tables.len() {
        let leaving = Leaving::of(place, lines, fates, at).ok_or(Failure::Other)?;
        for (rows, keys) in leaving.some() {
            if leaving.there(db, rows, &keys).await? > 0 {
                return Err(Failure::Unfit);
            }
        }
    }
    for (at, (table, known)) in place.mapping.tables.iter().zip(place.known).enumerate() {
        let rows = lines.get(at).into_iter().flatten().zip(fates.get(at).into_iter().flatten());
        for (line, fate) in rows {
            let Fate::Emptied(columns) = fate else { continue };
            let columns = lasting(place, known, table, columns);
            if !columns.is_empty() {
                let sql = kept(place.dialect, table, known, &columns).ok_or(Failure::Other)?;
                if !db.all(sql, &bound(table, line, &columns)).await?.is_empty() {
                    return Err(Failure::Unfit);
                }
            }
        }
    }
    Ok(())
}

/// The columns that say in the end what their row was emptied to: none where its key is emptied too, and none that another way of the same
/// table empties otherwise.
fn lasting(place: Place<'_>, known: &Known, table: &Table, columns: &[usize]) -> Vec<usize> {
    let columns = columns.iter().filter_map(|at| Some((*at, table.columns.get(*at)?)));
    let emptied: Vec<(usize, &Column)> = columns.filter(|(_, column)| column.erase.is_some()).collect();
    if emptied.iter().any(|(_, column)| table.key.iter().any(|key| known.same(key, &column.name))) {
        return Vec::new();
    }
    let is_alike = |column: &Column| {
        let mut ways = place.mapping.tables.iter().zip(place.known).filter(|(_, other)| other.identity == known.identity);
        ways.all(|(way, _)| {
            let its = way.columns.iter().find(|its| known.same(&its.name, &column.name)).and_then(|its| its.erase.as_ref());
            its.is_none_or(|its| column.erase.as_ref() == Some(its) && way.key == table.key)
        })
    };
    emptied.into_iter().filter(|(_, column)| is_alike(column)).map(|(at, _)| at).collect()
}

/// Fails unless a statement touched every row that it names: a rule of the database may leave rows out, and says nothing.
fn all(touched: u64, named: usize) -> Result<(), Failure> {
    if usize::try_from(touched).is_ok_and(|touched| touched == named) { Ok(()) } else { Err(Failure::Unfit) }
}

/// Whether the database deletes rows of a table with those they name.
fn follows(place: Place<'_>, known: &Known) -> bool {
    place.known.iter().flat_map(|named| &named.named_by).any(|key| key.cascades && key.identity == known.identity)
}

/// The rows of a table that are deleted.
struct Leaving<'a> {
    dialect: Dialect,
    table: &'a Table,
    known: &'a Known,
    rows: Vec<&'a Line>,
}

impl<'a> Leaving<'a> {
    fn of(place: Place<'a>, lines: &'a [Vec<Line>], fates: &[Vec<Fate>], at: usize) -> Option<Self> {
        let rows = lines.get(at).into_iter().flatten().zip(fates.get(at).into_iter().flatten());
        let rows = rows.filter(|(_, fate)| **fate == Fate::Deleted).map(|(line, _)| line).collect();
        Some(Self { dialect: place.dialect, table: place.mapping.tables.get(at)?, known: place.known.get(at)?, rows })
    }

    /// Their keys as they are bound, for so many rows at a time.
    fn some(&self) -> impl Iterator<Item = (usize, Vec<Value>)> {
        self.rows.chunks(AT_ONCE).map(|some| (some.len(), some.iter().flat_map(|line| line.key.iter().cloned()).collect()))
    }

    /// How many rows with these keys are there now.
    async fn there(&self, db: &mut Db, rows: usize, keys: &[Value]) -> Result<usize, Failure> {
        let sql = there(self.dialect, self.table, self.known, rows).ok_or(Failure::Other)?;
        Ok(db.all(sql, keys).await?.len())
    }
}

async fn empty(db: &mut Db, place: Place<'_>, at: usize, table: &Table, line: &Line, columns: &[usize]) -> Result<(), Failure> {
    let sql = update(place.dialect, table, place.known.get(at).ok_or(Failure::Other)?, columns).ok_or(Failure::Other)?;
    all(db.run(sql, &bound(table, line, columns)).await?, 1)
}

/// The masks of a row, then its key.
fn bound(table: &Table, line: &Line, columns: &[usize]) -> Vec<Value> {
    let key = line.key.iter().map(Value::shown).collect::<Vec<_>>().join("-");
    let masks = columns.iter().filter_map(|at| table.columns.get(*at)?.erase.as_ref());
    let masks = masks.filter_map(|erase| masked(erase, &key)).map(Value::Text);
    masks.chain(line.key.iter().cloned()).collect()
}
