//! Finds the person's rows, table by table, and how they hang together.

use std::collections::HashMap;

use super::{
    db::Db,
    dialect::{CLOCK, DAY, Dialect},
    failure::Failure,
    spelling::Spellings,
    statement::select,
    tables::{Family, Known},
    value::Value,
};
use crate::domain::{
    catalogue::Identifier,
    days::Written,
    mapping::{
        erasing::Found,
        whole::{By, Mapping},
    },
    time::Millis,
};

/// More of one table are not read: nothing is ever left out without a word.
const MOST_ROWS: usize = 100_000;

/// A row that was found.
#[derive(Debug, Clone)]
pub struct Line {
    pub key: Vec<Value>,
}

/// The rows of every table, with their place in what will be erased.
#[derive(Debug, Default)]
pub struct Lines {
    pub lines: Vec<Vec<Line>>,
    pub found: Vec<Vec<Found>>,
}

/// A mapping and the tables it was found to fit.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub dialect: Dialect,
    pub mapping: &'a Mapping,
    pub known: &'a [Known],
}

/// A row as the database has it, by whatever way it was found: what its table is told by, and its key.
pub type Physical<'a> = (&'a str, &'a [Value]);

/// The rows that were found of a table, in their order.
pub fn physical<'a>(place: Place<'a>, lines: &'a [Vec<Line>], at: usize) -> impl Iterator<Item = Physical<'a>> {
    let identity = place.known.get(at).map(|known| known.identity.as_str());
    lines.get(at).into_iter().flatten().filter_map(move |line| Some((identity?, line.key.as_slice())))
}

/// The person: a column of the first table, and the value in it.
#[derive(Clone, Copy)]
pub struct Sought<'a> {
    pub by: &'a By,
    pub value: &'a str,
}

/// `None` when there is no such person.
pub async fn look(db: &mut Db, place: Place<'_>, sought: Sought<'_>) -> Result<Option<Lines>, Failure> {
    let Some(bound) = bound(place, sought) else { return Ok(None) };
    let (mut all, mut places) = (Lines::default(), Vec::<HashMap<Vec<Value>, usize>>::new());
    for (at, table) in place.mapping.tables.iter().enumerate() {
        let sql = select(place.dialect, place.mapping, place.known, sought, at).ok_or(Failure::Other)?;
        let before = table.join.as_ref().and_then(|join| Some((join.from, place.mapping.tables.get(join.from)?.key.len())));
        let (mut lines, mut found, mut here) = (Vec::<Line>::new(), Vec::<Found>::new(), HashMap::new());
        db.read(sql, &bound, |row| {
            let mut values = row.into_iter();
            let key: Vec<Value> = values.by_ref().take(table.key.len()).collect();
            if key.contains(&Value::Null) {
                return Err(Failure::Other);
            }
            let from = before.map(|(from, length)| (from, values.by_ref().take(length).collect::<Vec<_>>()));
            let moment = table.occurred_at.is_some().then(|| values.next()).flatten();
            let occurred_at = moment.as_ref().and_then(Value::millis).map(Millis);
            let written = values.next().map_or(Written::Exactly, |word| read(&word));
            let unreadable = occurred_at.is_none() && moment.is_some_and(|moment| moment != Value::Null);
            let number = *here.entry(key.clone()).or_insert_with(|| {
                lines.push(Line { key });
                found.push(Found { occurred_at, written, unreadable, ..Found::default() });
                lines.len() - 1
            });
            if let (Some((from, key)), Some(found)) = (from, found.get_mut(number)) {
                found.from.extend(places.get(from).and_then(|rows| rows.get(&key)).copied());
            }
            if lines.len() > MOST_ROWS { Err(Failure::TooMuch) } else { Ok(()) }
        })
        .await?;
        if let (None, Some((before, _))) = (&table.occurred_at, before) {
            inherit(&mut found, all.found.get(before).map_or(&[], Vec::as_slice));
        }
        if at == 0 {
            match lines.len() {
                0 => return Ok(None),
                1 => {}
                _ => return Err(Failure::Several),
            }
        }
        all.lines.push(lines);
        all.found.push(found);
        places.push(here);
    }
    Ok(Some(all))
}

/// How the moment of a row is written, by its word.
fn read(word: &Value) -> Written {
    match word {
        Value::Text(word) if word == DAY => Written::AsADay,
        Value::Text(word) if word == CLOCK => Written::ByAClock,
        _ => Written::Exactly,
    }
}

/// A row without a moment of its own has that of the row it hangs on, the latest where there are several.
fn inherit(found: &mut [Found], before: &[Found]) {
    for row in found {
        let moments: Option<Vec<Millis>> = row.from.iter().map(|from| before.get(*from)?.occurred_at).collect();
        row.occurred_at = moments.into_iter().flatten().max();
        row.unreadable = row.from.iter().any(|from| before.get(*from).is_some_and(|before| before.unreadable));
    }
}

/// The value as the column can hold it, or each spelling of it; `None` for one that it cannot, so that there is nobody.
pub fn bound(place: Place<'_>, sought: Sought<'_>) -> Option<Vec<Value>> {
    let shape = place.known.first()?.column(&sought.by.column)?;
    let value = sought.value;
    if sought.by.identifier == Identifier::Email {
        return (!value.contains('\0')).then(|| Spellings::of(value).bound());
    }
    let value = match shape.family {
        // Written another way it would be another's number.
        Family::Whole => value.parse::<i64>().ok().filter(|number| number.to_string() == value).map(|number| match place.dialect {
            Dialect::Sqlite => Value::Int(number),
            Dialect::Postgres => Value::Text(number.to_string()),
        }),
        Family::Uuid => uuid::Uuid::try_parse(value).ok().map(|id| Value::Text(id.to_string())),
        _ if value.contains('\0') => None,
        _ => Some(Value::Text(value.to_owned())),
    };
    value.map(|value| vec![value])
}
