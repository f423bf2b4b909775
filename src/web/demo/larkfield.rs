//! Larkfield's people and staff.

use super::cast::{Bands, Cast, Compared, Measured, Person, Tour, Worker};
use crate::domain::{language::Language, staff::Role};

pub const LARKFIELD: Cast = Cast {
    people: PEOPLE,
    staff: STAFF,
    records: include_str!("records.json"),
    explanations: include_str!("explanations.json"),
    voices: include_str!("voices.json"),
    asked: "recommendations",
    compared: Compared {
        on: "basic",
        off: "off",
        measured: &[
            Measured {
                touchpoint: "buy",
                purpose: "suggestions",
                offered: Some(Bands(["best-price", "other-price"], [[80, 80]; 3])),
                waited: Some(Bands(["delivered-within-two-days", "later"], [[61, 62], [37, 60], [60, 61]])),
                answered: false,
            },
            Measured {
                touchpoint: "help",
                purpose: "help",
                offered: None,
                waited: Some(Bands(["within-an-hour", "within-a-day"], [[65, 65]; 3])),
                answered: true,
            },
            Measured {
                touchpoint: "browse",
                purpose: "suggestions",
                offered: Some(Bands(["an-offer", "no-offer"], [[58, 60], [57, 36], [58, 59]])),
                waited: None,
                answered: false,
            },
        ],
        mended: "Parcels of people with suggestions switched on were packed first, since their orders were foretold. From now on \
            parcels are packed in the order in which they were ordered. Logistics has made it so, and we look again.",
    },
    tour: Tour {
        known: "Farid",
        support: "Robin",
        officer: "Jana",
        administrator: Some("Ada"),
        touchpoints: ["browse", "buy"],
        categories: &["allergies", "orders"],
        listed: "browsing",
        records: &[("guesses", "Clara"), ("orders", "Farid")],
        purposes: ["account", "recommendations"],
        explained: &["Clara", "Farid"],
        also: &[
            ("/choices", "Ben"),
            ("/history", "Ben"),
            ("/data", "Ben"),
            ("/data/orders", "Ben"),
            ("/data/guesses", "Clara"),
            ("/recent", "Ben"),
        ],
    },
};

const PEOPLE: &[Person] = &[
    Person {
        reference: "c-1042",
        name: "Amina",
        story: "Reads Arabic. Wanted everything, then less: she is on Basic.",
        email: "amina@example.org",
        language: Language::Ar,
        under_age: false,
        chose: &["full", "basic"],
        ticks: true,
    },
    Person {
        reference: "c-1043",
        name: "Ben",
        story: "New here. Has chosen nothing yet.",
        email: "ben@example.org",
        language: Language::En,
        under_age: false,
        chose: &[],
        ticks: false,
    },
    Person {
        reference: "c-1044",
        name: "Clara",
        story: "Reads German. Likes it personal: Full.",
        email: "clara@example.org",
        language: Language::De,
        under_age: false,
        chose: &["full"],
        ticks: true,
    },
    Person {
        reference: "c-1045",
        name: "Dario",
        story: "Tried Full for a while and turned it all off.",
        email: "dario@example.org",
        language: Language::En,
        under_age: false,
        chose: &["basic", "full", "off"],
        ticks: false,
    },
    Person {
        reference: "c-1046",
        name: "Emma",
        story: "Is 15. She chose Full, and is still not profiled.",
        email: "emma@example.org",
        language: Language::En,
        under_age: true,
        chose: &["full"],
        ticks: true,
    },
    Person {
        reference: "c-1047",
        name: "Farid",
        story: "Cannot decide: a long history.",
        email: "farid@example.org",
        language: Language::En,
        under_age: false,
        chose: &[
            "full", "off", "full", "off", "basic", "full", "off", "basic", "off", "full", "basic", "off", "full", "off", "basic", "full",
            "off", "basic", "off", "full", "basic", "off", "basic",
        ],
        ticks: false,
    },
];

const STAFF: &[Worker] = &[
    Worker {
        name: "Robin",
        story: "Answers requests: support.",
        email: "robin@larkfield.example",
        role: Role::Support,
        // Three weeks are left of the year.
        learned: 344,
    },
    Worker {
        name: "Jana",
        story: "Answers for the law: the privacy officer.",
        email: "privacy@larkfield.example",
        role: Role::PrivacyOfficer,
        learned: 70,
    },
    Worker {
        name: "Ines",
        story: "Weighs what is right: the ethics lead.",
        email: "ethics@larkfield.example",
        role: Role::EthicsLead,
        learned: 70,
    },
    Worker {
        name: "Wiebke",
        story: "Looks whether promises are kept: an auditor.",
        email: "audit@larkfield.example",
        role: Role::Auditor,
        learned: 70,
    },
    Worker {
        name: "Tomasz",
        story: "Looks after the recordings of calls, and sees the tasks there alone: a task holder.",
        email: "phone@larkfield.example",
        role: Role::TaskHolder,
        learned: 70,
    },
    Worker {
        name: "Milan",
        story: "Was away for a while: support, and the training has run out.",
        email: "milan@larkfield.example",
        role: Role::Support,
        learned: 380,
    },
    Worker {
        name: "Ada",
        story: "Runs the installation and sees no customer: an administrator.",
        email: "ada@larkfield.example",
        role: Role::Administrator,
        learned: 70,
    },
];
