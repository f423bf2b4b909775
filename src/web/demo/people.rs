//! The people of the demo, and how they come to be where they are.

use std::time::Duration;

use super::{explanations::explain, listening::listen, past::in_the_past, records::send, requests};
use crate::{
    domain::{actor::Actor, ids::CustomerId, language::Language, staff::Role, time::Millis},
    usecases::{
        api_keys::{list, revoke},
        choices::{
            save,
            save::{Confirmed, Screen, preview},
            wishes,
        },
        customers::{put, put::Draft},
        error::{Clash, Error},
        portal::Portal,
        staff::{
            invite::{end, invite},
            join, member,
        },
    },
    vault::token::Token,
};

pub struct Person {
    pub reference: &'static str,
    pub name: &'static str,
    pub story: &'static str,
    email: &'static str,
    pub language: Language,
    under_age: bool,
    /// Their choices, oldest first.
    chose: &'static [&'static str],
    /// Whether they tick what is asked about by itself on the way up.
    ticks: bool,
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

/// One of the demo's staff: one press lets you be them.
pub struct Worker {
    pub name: &'static str,
    pub story: &'static str,
    email: &'static str,
    role: Role,
}

pub const STAFF: &[Worker] = &[
    Worker { name: "Robin", story: "Answers requests: support.", email: "robin@larkfield.example", role: Role::Support },
    Worker {
        name: "Jana",
        story: "Answers for the law: the privacy officer.",
        email: "privacy@larkfield.example",
        role: Role::PrivacyOfficer,
    },
];

/// Where the demo's staff is reached, as the store finds them.
pub fn staff_addresses() -> impl Iterator<Item = &'static str> {
    STAFF.iter().map(|worker| worker.email)
}

/// The name of the demo's key.
pub const KEY: &str = "demo";

/// Voids what opens doors: the demo's keys and its staff. Says how many of each were in force.
pub async fn leave(portal: &Portal) -> Result<(usize, usize), Error> {
    let (mut keys, mut staff) = (0, 0);
    let in_force = list(portal, Actor::Operator).await?.into_iter().filter(|key| key.name == KEY && key.revoked_at.is_none());
    for key in in_force {
        revoke(portal, Actor::Operator, key.id).await?;
        keys += 1;
    }
    for email in staff_addresses() {
        match end(portal, Actor::Operator, email).await {
            Ok(()) => staff += 1,
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok((keys, staff))
}

/// The demo's staff join as all staff do, with passwords that are used for nothing else.
async fn hire(portal: &Portal) -> Result<(), Error> {
    let known = member::all(portal).await?;
    for worker in STAFF.iter().filter(|worker| known.iter().all(|member| member.ended || member.name != worker.name)) {
        let token = invite(portal, Actor::Operator, worker.email, worker.role).await?;
        let setup = join::Setup::fresh(portal);
        let form = join::Form {
            token: Some(token.as_str().to_owned()),
            name: Some(worker.name.to_owned()),
            password: Some(Token::new(&*portal.entropy).as_str().to_owned()),
            one_time: Some(setup.code(portal)),
        };
        join(portal, form, &setup).await?;
    }
    Ok(())
}

/// Makes those who are not there yet, through the same use cases as everyone.
pub async fn settle_in(portal: &Portal) -> Result<(), Error> {
    let (past, time) = in_the_past(portal);
    hire(portal).await?;
    for person in PEOPLE {
        let draft = Draft {
            reference: person.reference.to_owned(),
            email: person.email.to_owned(),
            language: person.language.tag().to_owned(),
            region: Some("DE-BE".to_owned()),
            time_zone: Some("Europe/Berlin".to_owned()),
            under_age: Some(person.under_age),
            account_closed_at: None,
            new_since: None,
            as_of: None,
        };
        let stored = match put(portal, Actor::Operator, draft).await {
            // Erased people stay erased, here too.
            Err(Error::Conflict(Clash::Erased)) => continue,
            stored => stored?,
        };
        if stored.created {
            // The newest choice is some days old, those before it are weeks apart.
            for (left, level) in (0..).zip(person.chose.iter().rev()).collect::<Vec<_>>().into_iter().rev() {
                time.set(by_day(portal.clock.now().minus(DAY * (5 + 17 * left))).plus(HOUR * (8 + left % 9)));
                choose(&past, stored.id, level, person).await?;
            }
            send(portal, person.reference).await?;
            time.set(portal.clock.now());
            requests::ask(&past, &time, stored.id, person.name).await?;
            explain(&past, &time, person.reference).await?;
        }
    }
    time.set(portal.clock.now());
    listen(&past, &time).await
}

/// The midnight before.
const fn by_day(moment: Millis) -> Millis {
    Millis(moment.0 - moment.0.rem_euclid(24 * 60 * 60 * 1000))
}

const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn choose(portal: &Portal, customer: CustomerId, level: &str, person: &Person) -> Result<(), Error> {
    let actor = Actor::Customer(customer);
    let wish = wishes::level(Some(level))?;
    let (current, plan) = preview(portal, actor, &wish).await?;
    let ticked = plan.offers.iter().filter(|_| person.ticks).map(|offer| offer.purpose.to_string()).collect();
    let screen = Screen {
        seen: Some(portal.shelf()?.notice.version.0.to_string()),
        against: Some(current.revision.to_string()),
        confirmed: Confirmed::Yes,
        ticked,
        language: person.language,
    };
    save(portal, actor, wish, screen).await.map(|_| ())
}
