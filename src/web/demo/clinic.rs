//! The clinic's people and staff.

use super::cast::{Bands, Cast, Compared, Measured, Person, Tour, Worker};
use crate::domain::{language::Language, staff::Role};

pub const CLINIC: Cast = Cast {
    people: PEOPLE,
    staff: STAFF,
    records: include_str!("clinic-records.json"),
    explanations: include_str!("clinic-explanations.json"),
    voices: include_str!("clinic-voices.json"),
    asked: "fitting-doctors",
    compared: Compared {
        on: "personal",
        off: "care",
        measured: &[Measured {
            touchpoint: "find",
            purpose: "fitting-doctors",
            offered: None,
            waited: Some(Bands(["appointment-within-a-week", "later"], [[54, 55], [53, 55], [54, 54]])),
            answered: true,
        }],
        mended: "",
    },
    tour: Tour {
        known: "Nora",
        support: "Selma",
        officer: "Henrik",
        administrator: None,
        touchpoints: ["find", "visit"],
        categories: &["health-answers", "appointments"],
        listed: "appointments",
        records: &[("bills", "Nora"), ("lab-results", "Nora")],
        purposes: ["treatment", "check-ups"],
        explained: &["Nora"],
        also: &[("/choices", "Oskar"), ("/data", "Oskar")],
    },
};

const PEOPLE: &[Person] = &[
    Person {
        reference: "p-301",
        name: "Nora",
        story: "Reads English. Has been here often, and likes it personal.",
        email: "nora@example.org",
        language: Language::En,
        under_age: false,
        chose: &["personal", "care", "personal"],
        ticks: true,
    },
    Person {
        reference: "p-302",
        name: "Oskar",
        story: "Reads German. New here, and has chosen nothing yet.",
        email: "oskar@example.org",
        language: Language::De,
        under_age: false,
        chose: &[],
        ticks: false,
    },
    Person {
        reference: "p-303",
        name: "Paula",
        story: "Reads German. Wants care and nothing else.",
        email: "paula@example.org",
        language: Language::De,
        under_age: false,
        chose: &["personal", "care"],
        ticks: false,
    },
];

const STAFF: &[Worker] = &[
    Worker {
        name: "Selma",
        story: "Answers requests: support.",
        email: "selma@ahornhain.example",
        role: Role::Support,
        reads: &[Language::De, Language::En],
        // Three weeks are left of the year.
        learned: 344,
    },
    Worker {
        name: "Henrik",
        story: "Answers for the law: the privacy officer.",
        email: "datenschutz@ahornhain.example",
        role: Role::PrivacyOfficer,
        reads: &[Language::De],
        learned: 70,
    },
    Worker {
        name: "Ruth",
        story: "Weighs what is right: the ethics lead.",
        email: "ethik@ahornhain.example",
        role: Role::EthicsLead,
        reads: &[],
        learned: 70,
    },
    Worker {
        name: "Anton",
        story: "Looks whether promises are kept: an auditor.",
        email: "revision@ahornhain.example",
        role: Role::Auditor,
        reads: &[],
        learned: 70,
    },
];
