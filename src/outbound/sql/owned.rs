//! The rows that were found may be those of others, too: asked of the database once, over its rows as they are, by every way of the mapping.

use std::collections::{HashMap, HashSet};

use super::{
    db::Db,
    failure::Failure,
    look::{Lines, Physical, Place, Sought, bound, physical},
    statement::led_to,
};
use crate::domain::mapping::{
    owning::pass_on,
    whole::{Rows, Way},
};

/// Marks the rows that are not the person's alone: somebody else's row leads to them, or they lie behind one to which it does.
pub async fn note_shared(db: &mut Db, place: Place<'_>, sought: Sought<'_>, lines: &mut Lines) -> Result<(), Failure> {
    let bound = bound(place, sought).ok_or(Failure::Other)?;
    let Lines { lines, found } = lines;
    let lines = lines.as_slice();
    let (mut numbers, mut rows) = (Vec::<Vec<usize>>::new(), HashMap::<Physical<'_>, usize>::new());
    for at in 0..lines.len() {
        let here = physical(place, lines, at).map(|row| {
            let next = rows.len();
            *rows.entry(row).or_insert(next)
        });
        numbers.push(here.collect());
    }
    let mut others: HashSet<usize> = HashSet::new();
    for (at, known) in place.known.iter().enumerate() {
        for way in ways(place, at) {
            let sql = led_to(place.dialect, place.mapping, place.known, sought, (at, way)).ok_or(Failure::Other)?;
            db.read(sql, &bound, |key| {
                others.extend(rows.get(&(known.identity.as_str(), key.as_slice())));
                Ok(())
            })
            .await?;
        }
    }
    // Another row of the table of people is another person.
    let people = place.known.first().map(|known| known.identity.as_str());
    for (at, known) in place.known.iter().enumerate() {
        let is_person = Some(known.identity.as_str()) == people;
        let here = found.get_mut(at).into_iter().flatten().zip(numbers.get(at).into_iter().flatten());
        for (row, number) in here {
            row.shared = is_person || others.contains(number);
        }
    }
    pass_on(place.mapping, found, &numbers);
    Ok(())
}

/// The ways that lead to rows of a table and may begin at others: as tables of the mapping that are this one in the database. None where
/// nothing hangs on whose its rows are.
fn ways(place: Place<'_>, at: usize) -> Vec<usize> {
    let Some(identity) = place.known.get(at).map(|known| known.identity.as_str()) else { return Vec::new() };
    let same = |other: usize| place.known.get(other).is_some_and(|known| known.identity == identity);
    let tables = || place.mapping.tables.iter().enumerate();
    let changes = tables().any(|(other, table)| same(other) && table.erase != Rows::Untouched);
    let leads_on = tables().any(|(_, table)| table.join.as_ref().is_some_and(|join| same(join.from)));
    if !changes && !leads_on {
        return Vec::new();
    }
    // A row that names one row alone was found from that one.
    let is_open = |other: usize, way: Way| other != at || way == Way::Named;
    let joined = tables().filter_map(|(other, table)| table.join.as_ref().map(|join| (other, join.way)));
    joined.filter(|(other, way)| same(*other) && is_open(*other, *way)).map(|(other, _)| other).collect()
}
