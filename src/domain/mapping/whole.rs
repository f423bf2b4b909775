//! A mapping as a brand declares it, with the lines of its file.

use std::collections::BTreeSet;

use crate::domain::{catalogue::Identifier, ids::CategoryId};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Inside the brand's folder.
    pub file: String,
    /// The columns of the first table by which a person is found, the surest identifier first.
    pub by: Vec<By>,
    /// The person's own row first; every other table after the one it is joined from.
    pub tables: Vec<Table>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    pub identifier: Identifier,
    pub column: String,
    pub line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name in this file, and in a copy: one table may be reached by several ways.
    pub id: String,
    pub schema: Option<String>,
    pub name: String,
    pub key: Vec<String>,
    /// `None` for the person's own.
    pub join: Option<Join>,
    pub erase: Rows,
    /// The column with the moment of a row, by which a law's time is counted, and the days of a copy.
    pub occurred_at: Option<String>,
    pub columns: Vec<Column>,
    pub line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// The table it leads from, by its place in the list.
    pub from: usize,
    pub pairs: Vec<Pair>,
    pub way: Way,
    pub line: usize,
}

/// A column of the table, and the one of the table before that equals it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub own: String,
    pub theirs: String,
}

/// Which of two joined tables names the key of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Its rows name a row of the table before.
    Names,
    /// Its rows are named by those of the table before, and perhaps by other people's.
    Named,
}

/// How the rows of a table are erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    Deleted,
    /// They stay, without what their columns say.
    Emptied,
    /// They are read and never changed.
    Untouched,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub category: CategoryId,
    /// Where its row stays.
    pub erase: Option<Emptied>,
    pub line: usize,
}

/// The place of a row's key in a mask.
pub const KEY: &str = "{key}";

/// How one value is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Emptied {
    Null,
    /// Another text in its place; [`KEY`] in it stands for the key of the row.
    Mask(String),
}

impl Mapping {
    /// The tables whose rows name rows of this one.
    pub fn naming(&self, table: usize) -> impl Iterator<Item = (usize, &Table)> {
        let names = move |join: &Join| join.from == table && join.way == Way::Names;
        self.tables.iter().enumerate().filter(move |(_, other)| other.join.as_ref().is_some_and(names))
    }

    /// The surest identifier that is known, with its column.
    pub fn start<'a>(&'a self, known: &'a [(Identifier, String)]) -> Option<(&'a By, &'a str)> {
        let value = |by: &By| known.iter().find(|(kind, _)| *kind == by.identifier).map(|(_, value)| value.as_str());
        self.by.iter().find_map(|by| value(by).map(|value| (by, value)))
    }
}

impl Table {
    pub fn categories(&self) -> BTreeSet<&CategoryId> {
        self.columns.iter().map(|column| &column.category).collect()
    }

    /// Every column that the mapping names, once.
    pub fn named(&self) -> BTreeSet<&str> {
        let joined = self.join.iter().flat_map(|join| join.pairs.iter().map(|pair| pair.own.as_str()));
        let own = self.key.iter().chain(&self.occurred_at).map(String::as_str);
        own.chain(self.columns.iter().map(|column| column.name.as_str())).chain(joined).collect()
    }
}
