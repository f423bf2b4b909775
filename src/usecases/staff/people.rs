//! Everybody who belongs to the staff, for whoever runs the house.

use jiff::civil::Date;

use super::member::open;
use crate::{
    domain::{
        actor::Actor,
        customer::Email,
        ids::StaffId,
        language::Language,
        retention::day,
        staff::{Deed, Role},
        time::Millis,
    },
    store::staff::Row,
    usecases::{
        authorise,
        error::Error,
        lock::{Trained, trained_as_of},
        portal::Portal,
    },
};

/// A member of staff as the list shows them.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: StaffId,
    pub name: String,
    pub email: Email,
    pub role: Role,
    pub ended_at: Option<Millis>,
    /// The day on which they are back, while they are away.
    pub away_until: Option<Date>,
    /// The languages that they read and write; none where they have not said.
    pub reads: Vec<Language>,
    pub seen_at: Option<Millis>,
    pub sessions: u64,
    /// Recovery codes that were not used yet.
    pub codes: u64,
    /// None for those who open no data of customers, and for those who left.
    pub trained: Option<Trained>,
    /// Open cases and duties that are theirs.
    pub cases: u64,
    pub items: u64,
    /// When the last letter to them came back, until one arrives.
    pub came_back_at: Option<Millis>,
}

/// Those who are here, and after them those who were.
pub async fn people(portal: &Portal, actor: Actor) -> Result<Vec<Person>, Error> {
    authorise::staff(portal, actor, Deed::SeePeople)?;
    let rows = portal.store.read().await?.all_staff().await?;
    let (here, gone): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.ended_at.is_none());
    let mut people = Vec::new();
    for row in here.into_iter().chain(gone) {
        people.push(person_of(portal, row).await?);
    }
    Ok(people)
}

/// One of them. `NotFound` for nobody.
pub async fn person(portal: &Portal, actor: Actor, id: &str) -> Result<Person, Error> {
    authorise::staff(portal, actor, Deed::SeePeople)?;
    let id: StaffId = id.parse().map_err(|_| Error::NotFound)?;
    let row = portal.store.read().await?.staff(id).await?.ok_or(Error::NotFound)?;
    person_of(portal, &row).await
}

async fn person_of(portal: &Portal, row: &Row) -> Result<Person, Error> {
    let now = portal.clock.now();
    let mut conn = portal.store.read().await?;
    let sessions = conn.sessions_of_staff(row.id).await?;
    let counting: Vec<Millis> =
        sessions.iter().filter(|session| now < crate::store::session_store::ends_at(session)).map(|session| session.last_seen).collect();
    let codes = conn.recovery_codes_left(row.id).await?;
    let (cases, items) = (conn.cases_of_staff(row.id).await?.len(), conn.items_of_staff(row.id).await?.len());
    let trained = match row.ended_at.is_none() && row.role.opens_data() {
        true => Some(trained_as_of(portal, &mut conn, row.id).await?),
        false => None,
    };
    let came_back = conn.staff_letters(row.id).await?.came_back_at;
    drop(conn);
    let profile = open(portal, row)?;
    let seen = sessions.iter().map(|session| session.last_seen).chain(row.seen_at.map(Millis)).max();
    let count = |many: usize| u64::try_from(many).unwrap_or(0);
    Ok(Person {
        id: row.id,
        name: profile.name,
        email: profile.email,
        role: row.role,
        ended_at: row.ended_at.map(Millis),
        away_until: row.away(day(now, &portal.brand.time_zone)),
        reads: row.reads(),
        seen_at: seen,
        sessions: count(counting.len()),
        codes: u64::try_from(codes).unwrap_or(0),
        trained,
        cases: count(cases),
        items: count(items),
        came_back_at: came_back.map(Millis),
    })
}
