//! The requests of somebody whose file is open that they can disagree with, as on their own pages.

use super::held::Held;
use crate::{
    domain::{actor::Actor, person::Person},
    usecases::{
        error::Error,
        portal::Portal,
        requests::{
            disputes::{Disputed, can_be_disputed, find},
            list::list,
        },
    },
};

/// Answered or late ones, the newest first.
pub async fn disputable(portal: &Portal, actor: Actor, held: &Held) -> Result<Vec<Disputed>, Error> {
    held.check(portal, actor).await?;
    let mut found = Vec::new();
    for row in list(portal, held.person()).await?.iter().filter(|row| can_be_disputed(portal, row)) {
        found.push(find(portal, Person::from(held.customer), &row.reference).await?);
    }
    Ok(found)
}
