//! Questions that two systems of the demo's brand asked about its people today.

use crate::{
    decisions::answer::Question,
    domain::{actor::Actor, ids::ApiKeyId, scope::Scope},
    usecases::{
        api_keys::{create::create, revoke},
        contacts::decide::{customer_of, decide},
        error::Error,
        inquiries::flush::flush,
        portal::Portal,
        snapshot::follow::catch_up,
    },
};

/// One asks where people look, the other where people are written to.
const SYSTEMS: [&str; 2] = ["Website", "Mailing"];

/// Asks about each purpose, some more often than others.
pub(super) async fn ask(portal: &Portal, people: &[&'static str]) -> Result<(), Error> {
    if people.is_empty() {
        return Ok(());
    }
    let [website, mailing] = [system(portal, SYSTEMS[0]).await?, system(portal, SYSTEMS[1]).await?];
    let shelf = portal.shelf()?;
    for person in people {
        // No follower runs before the server does, and what is not followed is not answered.
        catch_up(portal).await?;
        let customer = customer_of(portal, person);
        for (purpose, times) in shelf.notice.catalogue.purposes.iter().zip([3, 1, 5, 2, 7].into_iter().cycle()) {
            let system = if purpose.contacts.is_empty() { website } else { mailing };
            let question = Question { customer, purpose: purpose.id.as_str(), touchpoint: None, channel: None, topic: None };
            for _ in 0..times {
                decide(portal, Actor::System(system), std::slice::from_ref(&question)).await?;
            }
        }
    }
    flush(portal).await;
    Ok(())
}

/// With a key that nobody ever saw, and that opens nothing.
async fn system(portal: &Portal, name: &str) -> Result<ApiKeyId, Error> {
    let key = create(portal, Actor::Operator, name, &[Scope::DecisionsRead]).await?;
    revoke(portal, Actor::Operator, key.id).await?;
    Ok(key.id)
}
