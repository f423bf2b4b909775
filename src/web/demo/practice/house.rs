//! How the people and cases of a practice house come to be, through the same use cases as everyone.

use super::{
    cases::{Met, are_made, ask},
    records::send,
};
use crate::{
    domain::{actor::Actor, item::ItemKind, retention::day, staff::Role},
    usecases::{
        choices::current::current,
        customers::{put, put::Draft},
        error::{Clash, Error},
        portal::Portal,
        raised::{Raised, due_on, open_alone},
        staff::member,
    },
    web::demo::{
        ethics::{Hired, train},
        made_up::{PEOPLE, STAFF, language},
        months,
        past::{DAY, in_the_past},
        people::{choose, give_every_system, hire},
    },
};

/// Since when everybody has what they chose.
const CHOSE: u32 = 60;

/// Once: whoever is there already stays as they are. A first start that broke off is gone on with.
pub async fn settle_in(portal: &Portal) -> Result<(), Error> {
    let (past, time) = in_the_past(portal);
    let now = portal.clock.now();
    let hired = hire(portal, STAFF).await?;
    months::live(portal).await?;
    let met = meet(portal).await?;
    let made = are_made(portal, &met).await?;
    let team = if made { hired } else { team(portal).await? };
    train(&past, &time, now, &team).await?;
    time.set(now);
    let shelf = portal.shelf()?;
    if let Some(purpose) = shelf.notice.catalogue.purposes.first() {
        let due_on = due_on(day(now, &portal.brand.time_zone));
        open_alone(portal, Raised { kind: ItemKind::Review, about: format!("purpose/{}", purpose.id), due_on, opening: String::new() })
            .await?;
    }
    if made {
        return Ok(());
    }
    for (person, Met { customer, language }) in PEOPLE.iter().zip(&met) {
        let chosen = current(portal, Actor::Customer(*customer)).await?.choices.level;
        // The level that goes furthest, and a yes to all that is asked beside it: records of most kinds fit.
        if let (None, Some(level)) = (chosen, shelf.notice.catalogue.levels.last()) {
            time.set(now.minus(DAY * CHOSE));
            choose(&past, *customer, level.id.as_str(), person.ticks, *language).await?;
            time.set(now);
        }
        send(portal, person, *language).await?;
    }
    let support = team.iter().find(|member| member.role == Role::Support).map(|member| Actor::Staff(member.id, member.role));
    ask(&past, &time, &met, support).await
}

/// All of the people, but those who were erased.
async fn meet(portal: &Portal) -> Result<Vec<Met>, Error> {
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
        match put(portal, Actor::Operator, draft).await {
            Err(Error::Conflict(Clash::Erased)) => {}
            stored => met.push(Met { customer: stored?.id, language }),
        }
    }
    Ok(met)
}

/// All of the staff, with everything that they have from their first day on.
async fn team(portal: &Portal) -> Result<Vec<Hired>, Error> {
    let known = member::all(portal).await?;
    let mut team = Vec::with_capacity(STAFF.len());
    for worker in STAFF {
        let Some(member) = known.iter().find(|member| !member.ended && member.name == worker.name) else { continue };
        if member.role == Role::TaskHolder {
            give_every_system(portal, member.id).await?;
        }
        team.push(Hired { id: member.id, role: member.role, learned: worker.learned });
    }
    Ok(team)
}
