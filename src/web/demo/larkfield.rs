//! Larkfield's people and staff.

use super::cast::{Cast, Person, Tour, Worker};
use crate::domain::{language::Language, staff::Role};

pub const LARKFIELD: Cast = Cast {
    people: PEOPLE,
    staff: STAFF,
    records: include_str!("records.json"),
    explanations: include_str!("explanations.json"),
    asked: "recommendations",
    tour: Tour {
        known: "Farid",
        support: "Robin",
        officer: "Jana",
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
    Worker { name: "Robin", story: "Answers requests: support.", email: "robin@larkfield.example", role: Role::Support },
    Worker {
        name: "Jana",
        story: "Answers for the law: the privacy officer.",
        email: "privacy@larkfield.example",
        role: Role::PrivacyOfficer,
    },
    Worker { name: "Ines", story: "Weighs what is right: the ethics lead.", email: "ethics@larkfield.example", role: Role::EthicsLead },
    Worker { name: "Wiebke", story: "Looks whether promises are kept: an auditor.", email: "audit@larkfield.example", role: Role::Auditor },
];
