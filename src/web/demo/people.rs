//! The people of the demo, and how they come to be where they are.

use super::records::send;
use crate::{
    domain::{actor::Actor, ids::CustomerId, language::Language},
    usecases::{
        choices::{
            current::current,
            save::{Confirmed, Form, save},
        },
        customers::put::{Draft, put},
        error::Error,
        portal::Portal,
    },
};

pub struct Person {
    pub reference: &'static str,
    pub name: &'static str,
    pub story: &'static str,
    email: &'static str,
    pub language: Language,
    under_age: bool,
    /// What they chose, oldest first.
    chose: &'static [&'static str],
}

pub const PEOPLE: &[Person] = &[
    Person {
        reference: "c-1042",
        name: "Amina",
        story: "Reads Arabic. Wanted everything, then less: she is on Basic.",
        email: "amina@example.org",
        language: Language::Ar,
        under_age: false,
        chose: &["full", "basic"],
    },
    Person {
        reference: "c-1043",
        name: "Ben",
        story: "New here. Has chosen nothing yet.",
        email: "ben@example.org",
        language: Language::En,
        under_age: false,
        chose: &[],
    },
    Person {
        reference: "c-1044",
        name: "Clara",
        story: "Reads German. Likes it personal: Full.",
        email: "clara@example.org",
        language: Language::De,
        under_age: false,
        chose: &["full"],
    },
    Person {
        reference: "c-1045",
        name: "Dario",
        story: "Tried Full for a while and turned it all off.",
        email: "dario@example.org",
        language: Language::En,
        under_age: false,
        chose: &["basic", "full", "off"],
    },
    Person {
        reference: "c-1046",
        name: "Emma",
        story: "Is 15. She chose Full, and is still not profiled.",
        email: "emma@example.org",
        language: Language::En,
        under_age: true,
        chose: &["full"],
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
    },
];

/// Makes those who are not there yet, through the same use cases as everyone.
pub async fn settle_in(portal: &Portal) -> Result<(), Error> {
    for person in PEOPLE {
        let draft = Draft {
            reference: person.reference.to_owned(),
            email: person.email.to_owned(),
            language: person.language.tag().to_owned(),
            region: Some("DE-BE".to_owned()),
            time_zone: Some("Europe/Berlin".to_owned()),
            under_age: person.under_age,
            account_closed_at: None,
        };
        let stored = put(portal, Actor::Operator, draft).await?;
        if stored.created {
            for level in person.chose {
                choose(portal, stored.id, level, person.language).await?;
            }
            send(portal, person.reference).await?;
        }
    }
    Ok(())
}

async fn choose(portal: &Portal, customer: CustomerId, level: &str, language: Language) -> Result<(), Error> {
    let actor = Actor::Customer(customer);
    let form = Form {
        level: Some(level.to_owned()),
        seen: Some(portal.shelf()?.notice.version.0.to_string()),
        against: Some(current(portal, actor).await?.revision.to_string()),
        confirmed: Confirmed::Yes,
        language,
    };
    save(portal, actor, form).await.map(|_| ())
}
