//! The cast of a demo: the people, the staff, and what each brand's tour of pages stops at.

use super::{clinic::CLINIC, larkfield::LARKFIELD, made_up};
use crate::{
    catalog::demo::{Shipped, Shown},
    domain::{language::Language, staff::Role},
};

pub struct Person {
    pub reference: &'static str,
    pub name: &'static str,
    pub story: &'static str,
    pub(super) email: &'static str,
    pub language: Language,
    pub(super) under_age: bool,
    /// Their choices, oldest first.
    pub(super) chose: &'static [&'static str],
    /// Whether they tick what is asked about by itself on the way up.
    pub(super) ticks: bool,
}

/// One of the demo's staff: one press lets you be them.
pub struct Worker {
    pub name: &'static str,
    pub story: &'static str,
    pub(super) email: &'static str,
    pub(super) role: Role,
    /// The languages that they read and write, where they have said.
    pub(super) reads: &'static [Language],
    /// So many days ago they did their training.
    pub(super) learned: u32,
}

/// People who never were, whom a brand's systems compare: those who switched a use on and off by their level, and those who never chose.
pub(super) struct Compared {
    pub on: &'static str,
    pub off: &'static str,
    pub measured: &'static [Measured],
    /// The answer to every flag of the first of two months.
    pub mended: &'static str,
}

/// A step of the journey, and how it went there.
pub(super) struct Measured {
    pub touchpoint: &'static str,
    pub purpose: &'static str,
    pub offered: Option<Bands>,
    pub waited: Option<Bands>,
    pub answered: bool,
}

/// The best band and another, and how many of a hundred times were in the best in each of two months: with the use on, off, and of those
/// who never chose.
#[derive(Clone, Copy)]
pub(super) struct Bands(pub [&'static str; 2], pub [[usize; 2]; 3]);

/// A brand's demo.
pub struct Cast {
    pub people: &'static [Person],
    pub staff: &'static [Worker],
    /// Records that the brand's systems sent about them, as JSON, and what they explained.
    pub(super) records: &'static str,
    pub(super) explanations: &'static str,
    /// The words of visitors in the last year, and what came of them, as JSON.
    pub(super) voices: &'static str,
    /// A purpose to ask about, of the first of the people.
    pub(super) asked: &'static str,
    pub(super) compared: Compared,
    pub(super) tour: Tour,
}

/// The examples of pages whose address has a part that varies. People go by their name.
pub(super) struct Tour {
    /// Has a long history, and many records.
    pub known: &'static str,
    pub support: &'static str,
    pub officer: &'static str,
    /// Some brands have one of their own; elsewhere the operator does that work at the command line.
    pub administrator: Option<&'static str>,
    /// One for everybody, one for the known person.
    pub touchpoints: [&'static str; 2],
    pub categories: &'static [&'static str],
    /// The category whose records are listed.
    pub listed: &'static str,
    /// The newest record of a category, of a person.
    pub records: &'static [(&'static str, &'static str)],
    pub purposes: [&'static str; 2],
    pub explained: &'static [&'static str],
    /// Pages that say something else to others, after the language.
    pub also: &'static [(&'static str, &'static str)],
}

/// Everybody whom one can be in a house that is shown.
pub(super) const fn everybody(shown: Shown) -> (&'static [Person], &'static [Worker]) {
    match shown {
        Shown::Brand(brand) => (Cast::of(brand).people, Cast::of(brand).staff),
        Shown::Practice => (made_up::PEOPLE, made_up::STAFF),
    }
}

impl Cast {
    pub const fn of(brand: Shipped) -> &'static Self {
        match brand {
            Shipped::Larkfield => &LARKFIELD,
            Shipped::Clinic => &CLINIC,
        }
    }

    /// Where its staff is reached, as the store finds them.
    pub fn staff_addresses(&self) -> impl Iterator<Item = &'static str> {
        self.staff.iter().map(|worker| worker.email)
    }

    pub fn person(&self, name: &str) -> Option<&'static Person> {
        self.people.iter().find(|person| person.name == name)
    }
}
