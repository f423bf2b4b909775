//! How the people and cases of a practice house come to be, through the same use cases as everyone.

use std::time::Duration;

use super::{
    cases::{Met, ask},
    records::send,
};
use crate::{
    domain::{actor::Actor, item::ItemKind, retention::day, staff::Role},
    usecases::{
        customers::{put, put::Draft},
        error::{Clash, Error},
        portal::Portal,
        raised::{Raised, due_on, open_alone},
    },
    web::demo::{
        ethics::train,
        made_up::{PEOPLE, STAFF, language},
        months,
        past::in_the_past,
        people::{choose, hire},
    },
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Since when everybody has what they chose.
const CHOSE: u32 = 60;

/// Once: whoever is there already stays as they are.
pub async fn settle_in(portal: &Portal) -> Result<(), Error> {
    let (past, time) = in_the_past(portal);
    let now = portal.clock.now();
    let hired = hire(portal, STAFF).await?;
    months::live(portal).await?;
    train(&past, &time, now, &hired).await?;
    time.set(now);
    let shelf = portal.shelf()?;
    if let Some(purpose) = shelf.notice.catalogue.purposes.first() {
        let due_on = due_on(day(now, &portal.brand.time_zone));
        open_alone(portal, Raised { kind: ItemKind::Review, about: format!("purpose/{}", purpose.id), due_on, opening: String::new() })
            .await?;
    }
    let mut met = Vec::with_capacity(PEOPLE.len());
    for (at, person) in PEOPLE.iter().enumerate() {
        let language = language(&portal.brand, at);
        let draft = Draft {
            reference: person.reference.to_owned(),
            email: person.email.to_owned(),
            phone: None,
            language: language.tag().to_owned(),
            region: None,
            time_zone: None,
            under_age: Some(person.under_age),
            account_closed_at: None,
            new_since: None,
            as_of: None,
        };
        let stored = match put(portal, Actor::Operator, draft).await {
            Err(Error::Conflict(Clash::Erased)) => continue,
            stored => stored?,
        };
        if stored.created {
            // The level that goes furthest, and a yes to all that is asked beside it: records of most kinds fit.
            if let Some(level) = shelf.notice.catalogue.levels.last() {
                time.set(now.minus(DAY * CHOSE));
                choose(&past, stored.id, level.id.as_str(), person.ticks, language).await?;
                time.set(now);
            }
            send(portal, person, language).await?;
            met.push(Met { customer: stored.id, language });
        }
    }
    let support = hired.iter().find(|member| member.role == Role::Support).map(|member| Actor::Staff(member.id, member.role));
    ask(&past, &time, &met, support).await
}
