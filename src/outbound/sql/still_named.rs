//! Rows that name what will be deleted: each has to be deleted as well, or to let go of it. Whatever the database would do with another,
//! by an action of its own, nobody asked for.

use std::collections::HashSet;

use super::{
    db::Db,
    failure::Failure,
    keys::Naming,
    look::{Line, Physical, Place, Sought, bound, physical},
    statement::naming,
};
use crate::domain::mapping::{
    erasing::Fate,
    whole::{Column, Emptied},
};

/// Fails where rows outside of what will be deleted name a row of it. Nothing may have been changed yet.
pub async fn check(db: &mut Db, place: Place<'_>, sought: Sought<'_>, lines: &[Vec<Line>], fates: &[Vec<Fate>]) -> Result<(), Failure> {
    let bound = bound(place, sought).ok_or(Failure::Other)?;
    let is_gone = |fate: &Fate| *fate == Fate::Deleted;
    let gone: HashSet<Physical<'_>> = (0..fates.len()).flat_map(|at| chosen(place, lines, fates, at, is_gone)).collect();
    for (at, (table, known)) in place.mapping.tables.iter().zip(place.known).enumerate() {
        if !fates.get(at).into_iter().flatten().any(is_gone) {
            continue;
        }
        for key in &known.named_by {
            let others: Vec<usize> = (0..place.known.len()).filter(|other| is_in(place, *other, key)).collect();
            let Some(first) = others.first().copied() else { return Err(Failure::StillNamed) };
            let mut letting_go: HashSet<Physical<'_>> = HashSet::new();
            for other in others {
                letting_go.extend(chosen(place, lines, fates, other, move |fate| lets_go(place, other, key, fate)));
            }
            let sql = naming(place.dialect, place.mapping, place.known, sought, at, (first, key.pairs.as_slice())).ok_or(Failure::Other)?;
            db.read(sql, &bound, |row| {
                let (named, naming) = row.split_at_checked(table.key.len()).ok_or(Failure::Other)?;
                let naming = (key.identity.as_str(), naming);
                let is_fine = !gone.contains(&(known.identity.as_str(), named)) || gone.contains(&naming) || letting_go.contains(&naming);
                if is_fine { Ok(()) } else { Err(Failure::StillNamed) }
            })
            .await?;
        }
    }
    Ok(())
}

fn is_in(place: Place<'_>, at: usize, key: &Naming) -> bool {
    place.known.get(at).is_some_and(|known| known.identity == key.identity)
}

/// The rows of a table whose fate is such.
fn chosen<'a>(
    place: Place<'a>,
    lines: &'a [Vec<Line>],
    fates: &'a [Vec<Fate>],
    at: usize,
    such: impl Fn(&Fate) -> bool + 'a,
) -> impl Iterator<Item = Physical<'a>> {
    let fates = fates.get(at).into_iter().flatten();
    physical(place, lines, at).zip(fates).filter(move |(_, fate)| such(fate)).map(|(row, _)| row)
}

/// Whether a row stays without a value by which it names the other.
fn lets_go(place: Place<'_>, at: usize, key: &Naming, fate: &Fate) -> bool {
    let (Fate::Emptied(columns), Some(table), Some(known)) = (fate, place.mapping.tables.get(at), place.known.get(at)) else {
        return false;
    };
    let names = |column: &Column| key.pairs.iter().any(|pair| known.same(&pair.own, &column.name));
    columns.iter().filter_map(|at| table.columns.get(*at)).any(|column| column.erase == Some(Emptied::Null) && names(column))
}
