//! The people and the staff of a practice house: they fit every brand.

use super::cast::{Person, Worker};
use crate::{
    catalog::Brand,
    domain::{language::Language, staff::Role},
};

pub(super) const PEOPLE: &[Person] = &[
    person("practice-1", "Alma", "alma@example.org"),
    person("practice-2", "Bruno", "bruno@example.org"),
    person("practice-3", "Carla", "carla@example.org"),
    person("practice-4", "Dilan", "dilan@example.org"),
    person("practice-5", "Elias", "elias@example.org"),
    person("practice-6", "Farah", "farah@example.org"),
];

/// Each role once, and another of support for the yes of a colleague.
pub(super) const STAFF: &[Worker] = &[
    worker("Robin", "robin@practice.example", Role::Support),
    worker("Milan", "milan@practice.example", Role::Support),
    worker("Jana", "jana@practice.example", Role::PrivacyOfficer),
    worker("Ines", "ines@practice.example", Role::EthicsLead),
    worker("Wiebke", "wiebke@practice.example", Role::Auditor),
    worker("Tomasz", "tomasz@practice.example", Role::TaskHolder),
    worker("Ada", "ada@practice.example", Role::Administrator),
];

/// Their language is one of the brand's: see [`language`].
const fn person(reference: &'static str, name: &'static str, email: &'static str) -> Person {
    Person { reference, name, story: "", email, language: Language::En, under_age: false, chose: &[], ticks: true }
}

const fn worker(name: &'static str, email: &'static str, role: Role) -> Worker {
    Worker { name, story: "", email, role, reads: &[], learned: 30 }
}

/// The languages of the brand go round among the people.
pub(super) fn language(brand: &Brand, at: usize) -> Language {
    brand.languages.offered.iter().copied().cycle().nth(at).unwrap_or(brand.languages.default)
}
