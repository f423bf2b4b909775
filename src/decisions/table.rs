//! Customers by the blind index of their reference: a question reads a byte or a few of a short list, and then one cache line.
//!
//! Open addressing with two differences. It grows by a quarter instead of doubling, since every customer is kept in memory; and nothing
//! is taken out, since an erased customer's place stays with an empty entry. The index is scattered already, and keyed, so that no one
//! can choose references that fill one place.

use crate::domain::ids::CustomerId;

use super::{
    answer::ReferenceKey,
    shelf_line::{Beside, ShelfLine},
};

/// The tag of a free place. All others are a byte of the key.
const FREE: u8 = 0;
/// The first customers of a table get so many places.
const FEW: usize = 8;

#[derive(Default)]
pub struct Table {
    tags: Vec<u8>,
    /// One for each tag; a free place holds an empty entry.
    places: Vec<ShelfLine>,
    beside: Vec<Beside>,
    taken: usize,
    nobody: usize,
}

/// Where a key is, or would be.
enum Place {
    Taken(usize),
    Free(usize),
    /// There is no room.
    None,
}

/// A customer who was found. What stands beside them is looked at only when it is asked for.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    pub entry: &'a ShelfLine,
    table: &'a Table,
    at: usize,
}

impl<'a> Found<'a> {
    pub fn beside(self) -> Option<&'a Beside> {
        self.table.beside.get(self.at)
    }
}

impl Table {
    /// How many places are taken by customers.
    pub fn len(&self) -> usize {
        self.taken - self.nobody
    }

    pub fn get(&self, key: &ReferenceKey) -> Option<Found<'_>> {
        let Place::Taken(at) = self.place(key) else { return None };
        self.places.get(at).filter(|entry| !entry.is_nobody()).map(|entry| Found { entry, table: self, at })
    }

    /// Puts a customer in place. An older revision never replaces a newer one, nor an earlier customer of the same reference a
    /// later one.
    pub fn put(&mut self, entry: ShelfLine, beside: Beside) {
        if self.taken * 5 >= self.tags.len() * 4 {
            self.grow();
        }
        self.put_in(entry, beside);
    }

    /// Where this customer is.
    pub fn key_of(&self, who: CustomerId) -> Option<ReferenceKey> {
        let found = self.beside.iter().zip(&self.places).find(|(beside, entry)| beside.who == who && !entry.is_nobody());
        found.map(|(_, entry)| entry.key)
    }

    /// Vacates this customer's place, unless they are there with a newer revision.
    pub fn take_away(&mut self, key: &ReferenceKey, who: CustomerId, revision: i64) {
        let Place::Taken(at) = self.place(key) else { return };
        let (Some(entry), Some(beside)) = (self.places.get_mut(at), self.beside.get_mut(at)) else { return };
        if beside.who == who && beside.revision <= revision && !entry.is_nobody() {
            (*entry, *beside) = ShelfLine::nobody(*key, who);
            self.nobody += 1;
        }
    }

    fn put_in(&mut self, entry: ShelfLine, beside: Beside) {
        let (tag, (at, comes)) = (
            tag(&entry.key),
            match self.place(&entry.key) {
                Place::Taken(at) => (at, false),
                Place::Free(at) => (at, true),
                Place::None => return,
            },
        );
        let (Some(old_tag), Some(old_entry), Some(old)) = (self.tags.get_mut(at), self.places.get_mut(at), self.beside.get_mut(at)) else {
            return;
        };
        let was_nobody = !comes && old_entry.is_nobody();
        if comes || was_nobody || (beside.who, beside.revision) >= (old.who, old.revision) {
            self.taken += usize::from(comes);
            self.nobody += usize::from(entry.is_nobody());
            self.nobody -= usize::from(was_nobody);
            (*old_tag, *old_entry, *old) = (tag, entry, beside);
        }
    }

    fn place(&self, key: &ReferenceKey) -> Place {
        let home = self.home(key);
        let Some((before, after)) = self.tags.split_at_checked(home) else { return Place::None };
        let wanted = tag(key);
        for (at, known) in (home..).zip(after).chain((0..).zip(before)) {
            if *known == FREE {
                return Place::Free(at);
            }
            if *known == wanted && self.places.get(at).is_some_and(|entry| entry.key == *key) {
                return Place::Taken(at);
            }
        }
        Place::None
    }

    /// Where to begin to look: as far into the table as the key is into all keys, so that a table that grows keeps its order.
    fn home(&self, key: &ReferenceKey) -> usize {
        let scattered = key.last_chunk().map_or(0, |last| u64::from_be_bytes(*last));
        let home = (u128::from(scattered) * self.tags.len() as u128) >> 64;
        usize::try_from(home).unwrap_or(0)
    }

    fn grow(&mut self) {
        let room = (self.tags.len() * 5 / 4).max(FEW);
        let nobody = || ShelfLine::nobody([0; 32], CustomerId::from_bytes([0; 16]));
        let (places, beside) = (0..room).map(|_| nobody()).unzip();
        let old = std::mem::replace(self, Self { tags: vec![FREE; room], places, beside, taken: 0, nobody: 0 });
        for ((tag, entry), beside) in old.tags.into_iter().zip(old.places).zip(old.beside) {
            if tag != FREE {
                self.put_in(entry, beside);
            }
        }
    }
}

/// A byte of the key on which neither its place nor its shard depends.
fn tag(key: &ReferenceKey) -> u8 {
    let [_, byte, ..] = key;
    (*byte).max(FREE + 1)
}
