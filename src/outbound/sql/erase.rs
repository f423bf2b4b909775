//! Erases the person's rows in the transaction that found them. A statement that touches another number of rows than it names ends it.

use super::{
    circles::Ties,
    db::Db,
    failure::Failure,
    look::{Line, Place},
    statement::{clear, delete, update},
    tables::Known,
    value::Value,
};
use crate::domain::mapping::{
    erasing::{Fate, masked, order},
    whole::{Emptied, Table},
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
        for_each_some(db, place, lines, fates, *at, |table, known, rows| clear(place.dialect, table, known, columns, rows)).await?;
    }
    for at in order(place.mapping, &ties.before) {
        for_each_some(db, place, lines, fates, at, |table, known, rows| delete(place.dialect, table, known, rows)).await?;
    }
    Ok(())
}

/// A statement for so many rows at a time of those that are deleted.
async fn for_each_some(
    db: &mut Db,
    place: Place<'_>,
    lines: &[Vec<Line>],
    fates: &[Vec<Fate>],
    at: usize,
    sql: impl Fn(&Table, &Known, usize) -> Option<String> + Send + Sync,
) -> Result<(), Failure> {
    let (Some(table), Some(known)) = (place.mapping.tables.get(at), place.known.get(at)) else { return Err(Failure::Other) };
    let rows = lines.get(at).into_iter().flatten().zip(fates.get(at).into_iter().flatten());
    let going: Vec<&Line> = rows.filter(|(_, fate)| **fate == Fate::Deleted).map(|(line, _)| line).collect();
    for some in going.chunks(AT_ONCE) {
        let keys: Vec<Value> = some.iter().flat_map(|line| line.key.iter().cloned()).collect();
        let touched = db.run(sql(table, known, some.len()).ok_or(Failure::Other)?, &keys).await?;
        // One that went by another way of the same table is gone.
        if usize::try_from(touched).map_err(|_| Failure::Other)? > some.len() {
            return Err(Failure::Other);
        }
    }
    Ok(())
}

async fn empty(db: &mut Db, place: Place<'_>, at: usize, table: &Table, line: &Line, columns: &[usize]) -> Result<(), Failure> {
    let sql = update(place.dialect, table, place.known.get(at).ok_or(Failure::Other)?, columns).ok_or(Failure::Other)?;
    let key = line.key.iter().map(Value::shown).collect::<Vec<_>>().join("-");
    let masks = columns.iter().filter_map(|at| table.columns.get(*at)?.erase.as_ref());
    let masks = masks.filter_map(|erase| masked(erase, &key)).map(Value::Text);
    let bound: Vec<Value> = masks.chain(line.key.iter().cloned()).collect();
    if db.run(sql, &bound).await? > 1 { Err(Failure::Other) } else { Ok(()) }
}
