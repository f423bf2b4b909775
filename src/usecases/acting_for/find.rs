//! A person who calls or writes, found by exactly what they say: their number, their address, or the number of a request.

use crate::{
    domain::{
        actor::Actor,
        person::{CustomerOrGuest, Person},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        desk::find::{number, people},
        error::{Error, Field, Flaw},
        people::contact,
        portal::Portal,
    },
};

/// The people that are known by these words: a customer, somebody without an account, or both under one address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    pub customer: Option<Person>,
    pub guest: Option<Person>,
}

/// `Invalid` where nothing was typed. The look is in the log, without the words it was for.
pub async fn find(portal: &Portal, actor: Actor, words: Option<&str>) -> Result<Found, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
    let words = words.map(str::trim).filter(|words| !words.is_empty()).ok_or(Error::invalid(Field::Search, Flaw::Missing))?;
    let mut conn = portal.store.read().await?;
    let mut found = Found::default();
    let mut words = words.to_owned();
    if let Some(reference) = number(&words)
        && let Some(row) = conn.request(&reference).await?
    {
        found.put(row.person);
        // Their address may belong to both.
        match contact(portal, &mut conn, row.person).await {
            Ok(known) => words = known.email.map(|email| email.as_str().to_owned()).unwrap_or_default(),
            Err(Error::NotFound) => found = Found::default(),
            Err(error) => return Err(error),
        }
    }
    for person in people(portal, &mut conn, &words).await? {
        found.put(person);
    }
    // A customer who was named by their number may have asked without an account, too.
    if let (Some(customer), None) = (found.customer, found.guest)
        && let Some(email) = contact(portal, &mut conn, customer).await?.email
    {
        people(portal, &mut conn, email.as_str()).await?.into_iter().for_each(|person| found.put(person));
    }
    drop(conn);
    change(portal, actor, move |_, tx| {
        Box::pin(async move { Ok(tx.commit(Event::of(Action::RequestsFound, Subject::Staff(staff)).about(1), ()).await?) })
    })
    .await?;
    Ok(found)
}

impl Found {
    fn put(&mut self, person: Person) {
        match person.told_apart() {
            CustomerOrGuest::Customer(_) => self.customer = Some(person),
            CustomerOrGuest::Guest(_) => self.guest = Some(person),
        }
    }
}
