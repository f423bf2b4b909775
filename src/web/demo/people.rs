//! How the people of a demo come to be where they are.

use std::time::Duration;

use super::{
    asked,
    cast::{Cast, Worker},
    duties,
    ethics::{Hired, live},
    explanations::explain,
    fairness::tell,
    listening::listen,
    made_up, months,
    past::{DAY, in_the_past},
    records::send,
    requests,
};
use crate::{
    catalog::demo::Shipped,
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        item::ItemKind,
        language::Language,
        retention::day,
        staff::{Deed, Role},
        time::Millis,
    },
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
        raised::{Raised, due_on, open_alone},
        staff::{
            invite::{end, invite},
            join, languages, member,
        },
        tasks::systems,
    },
    vault::token::Token,
};

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
    let practised = made_up::STAFF.iter().map(|worker| worker.email);
    for email in Shipped::ALL.iter().flat_map(|brand| Cast::of(*brand).staff_addresses()).chain(practised) {
        match end(portal, Actor::Operator, email).await {
            Ok(()) => staff += 1,
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok((keys, staff))
}

/// The demo's staff join as all staff do, with passwords that are used for nothing else.
pub(super) async fn hire(portal: &Portal, staff: &[Worker]) -> Result<Vec<Hired>, Error> {
    let mut hired = Vec::new();
    let known = member::all(portal).await?;
    for worker in staff.iter().filter(|worker| known.iter().all(|member| member.ended || member.name != worker.name)) {
        let token = invite(portal, Actor::House, worker.email, worker.role).await?;
        let setup = join::Setup::fresh(portal);
        let form = join::Form {
            token: Some(token.as_str().to_owned()),
            name: Some(worker.name.to_owned()),
            password: Some(Token::new(&*portal.entropy).as_str().to_owned()),
            one_time: Some(setup.code(portal)),
        };
        let (id, _) = join(portal, form, &setup).await?;
        if worker.role == Role::TaskHolder {
            give_every_system(portal, id).await?;
        }
        if !worker.reads.is_empty() {
            let tags: Vec<String> = worker.reads.iter().map(|language| language.tag().to_owned()).collect();
            languages::choose(portal, Actor::Staff(id, worker.role), &tags).await?;
        }
        hired.push(Hired { id, role: worker.role, learned: worker.learned });
    }
    Ok(hired)
}

/// A task holder looks after all of them. There may be none.
pub(super) async fn give_every_system(portal: &Portal, holder: StaffId) -> Result<(), Error> {
    let every: Vec<String> = portal.shelf()?.notice.catalogue.with_tasks().map(|system| system.id.to_string()).collect();
    if every.is_empty() {
        return Ok(());
    }
    match systems::choose(portal, Actor::Operator.into(), holder, &every).await {
        Err(Error::Conflict(Clash::NothingChanged)) => Ok(()),
        chosen => chosen,
    }
}

/// Makes those who are not there yet, through the same use cases as everyone.
pub async fn settle_in(portal: &Portal, cast: &Cast) -> Result<(), Error> {
    let (past, time) = in_the_past(portal);
    let hired = hire(portal, cast.staff).await?;
    months::live(portal).await?;
    live(&past, &time, portal.clock.now(), &hired).await?;
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let about = format!("purpose/{}", cast.asked);
    open_alone(portal, Raised { kind: ItemKind::Review, about, due_on: due_on(today), opening: String::new() }).await?;
    let officer = member::all(portal).await?.into_iter().find(|member| !member.ended && member.role.may(Deed::DecideItems));
    if let Some(officer) = officer {
        duties::settle(&past, &time, Actor::Staff(officer.id, officer.role), cast.asked).await?;
    }
    let mut new = Vec::new();
    for person in cast.people {
        let draft = Draft {
            reference: person.reference.to_owned(),
            email: person.email.to_owned(),
            phone: None,
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
            new.push(person.reference);
            // The newest choice is some days old, those before it are weeks apart.
            for (left, level) in (0..).zip(person.chose.iter().rev()).collect::<Vec<_>>().into_iter().rev() {
                time.set(by_day(portal.clock.now().minus(DAY * (5 + 17 * left))).plus(HOUR * (8 + left % 9)));
                choose(&past, stored.id, level, person.ticks, person.language).await?;
            }
            send(portal, cast.records, person.reference).await?;
            time.set(portal.clock.now());
            requests::ask(&past, &time, stored.id, person.name).await?;
            explain(&past, &time, cast.explanations, person.reference).await?;
        }
    }
    tell(&past, &time, &cast.compared).await?;
    asked::ask(portal, &new).await?;
    time.set(portal.clock.now());
    listen(&past, &time, cast.voices).await
}

/// The midnight before.
const fn by_day(moment: Millis) -> Millis {
    Millis(moment.0 - moment.0.rem_euclid(24 * 60 * 60 * 1000))
}

const HOUR: Duration = Duration::from_secs(60 * 60);

pub(super) async fn choose(portal: &Portal, customer: CustomerId, level: &str, ticks: bool, language: Language) -> Result<(), Error> {
    let actor = Actor::Customer(customer);
    let wish = wishes::level(Some(level))?;
    let (current, plan) = preview(portal, actor, &wish).await?;
    let ticked = plan.offers.iter().filter(|_| ticks).map(|offer| offer.purpose.to_string()).collect();
    let screen = Screen {
        seen: Some(portal.shelf()?.notice.version.0.to_string()),
        against: Some(current.revision.to_string()),
        confirmed: Confirmed::Yes,
        ticked,
        language,
    };
    save(portal, actor, wish, screen).await.map(|_| ())
}
