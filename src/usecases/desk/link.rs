//! The account that a request for somebody else is about: named by staff, exactly. How it is shown who asks is recorded for that account.

use super::{
    change::{Seen, act_about, event_of, look},
    reveal::looked_at,
};
use crate::{
    domain::{
        actor::Actor,
        customer::{Email, Reference},
        person::Person,
        request::{Request, Verb},
        staff::Deed,
    },
    store::{Conn, customers, event::Action},
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        people::{Contact, contact},
        portal::Portal,
        requests::{
            asked::{read_asked, write_asked},
            facts::facts,
            kept::Asked,
            reached::keep_named,
            story::{Happened, tell},
        },
    },
    vault::index::IndexField,
};

/// By the brand's own number of the customer, or by the address of the account. `Invalid` when there is none: nothing like it is shown.
pub async fn link(portal: &Portal, actor: Actor, seen: Seen<'_>, account: Option<&str>) -> Result<(), Error> {
    let account = named(account)?;
    authorise::desk(portal, actor, Deed::Approve).await?;
    // Held with the case: nobody is named who is erased meanwhile.
    let about = find(portal, &mut portal.store.read().await?, &account).await?.map(|found| found.id);
    act_about(portal, actor.into(), Deed::Approve, Verb::Link, (seen, about), move |portal, tx, case, _| {
        Box::pin(async move {
            let mut asked = read_asked(portal, tx, case).await?.ok_or(Error::NotFound)?;
            let (found, known) = meant(portal, tx, case, &asked, &account).await?.ok_or(Error::invalid(Field::Account, Flaw::Unknown))?;
            match asked.behalf.as_mut() {
                Some(behalf) => {
                    behalf.account = Some(found.id);
                    (behalf.known_as, behalf.known_by) = (known.known_as(), known.known_by());
                }
                None => {
                    asked.account = Some(found.id);
                    keep_named(portal, tx, case, known).await?;
                }
            }
            // A proof from before was for no account, or for another.
            (asked.proven, asked.may_ask) = (None, None);
            write_asked(portal, tx, case, &asked).await?;
            tell(portal, tx, case, actor, Happened::Linked, None).await?;
            Ok(event_of(case, Action::RequestMoved).and_also(looked_at(&asked)))
        })
    })
    .await
}

/// The account that would be linked: shown before it is. Fails as `link` does.
pub async fn check_link(portal: &Portal, actor: Actor, seen: &Seen<'_>, account: Option<&str>) -> Result<Contact, Error> {
    let account = named(account)?;
    look(portal, actor, Deed::Approve, Verb::Link, seen).await?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    let asked = read_asked(portal, &mut conn, &row).await?.ok_or(Error::NotFound)?;
    let meant = meant(portal, &mut conn, &row, &asked, &account).await?;
    Ok(meant.ok_or(Error::invalid(Field::Account, Flaw::Unknown))?.1)
}

/// The same for the page that shows it; `None` when there is no such account any more.
pub async fn find_for(portal: &Portal, actor: Actor, reference: &str, account: &str) -> Result<Option<Contact>, Error> {
    authorise::desk(portal, actor, Deed::Approve).await?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(reference).await?.ok_or(Error::NotFound)?;
    let (Actor::Staff(staff, _), true) = (actor, row.state.is_open()) else { return Err(Error::NotFound) };
    // A reader of the queue who has not read the case learns nothing of an account by it.
    let offered = facts(portal, &mut conn, &row, Some(staff)).await?.offers(Verb::Link);
    match read_asked(portal, &mut conn, &row).await?.filter(|_| offered) {
        Some(asked) => match meant(portal, &mut conn, &row, &asked, account).await {
            Err(Error::Invalid(_)) => Ok(None),
            found => Ok(found?.map(|(_, known)| known)),
        },
        None => Ok(None),
    }
}

/// The account of this name that a request can be about, and how it is known. Somebody without an account has proved an address, and
/// nothing else: it is `Wrong` where that is not the account's own.
async fn meant(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    asked: &Asked,
    account: &str,
) -> Result<Option<(customers::Row, Contact)>, Error> {
    let Some(found) = find(portal, conn, account).await? else { return Ok(None) };
    let known = contact(portal, conn, Person::from(found.id)).await?;
    if asked.behalf.is_none() {
        let proved = contact(portal, conn, row.person).await?.email.map(|email| email.normalised());
        if proved.is_none() || proved != known.email.as_ref().map(Email::normalised) {
            return Err(Error::invalid(Field::Account, Flaw::Wrong));
        }
    }
    Ok(Some((found, known)))
}

fn named(account: Option<&str>) -> Result<String, Error> {
    let account = account.map(str::trim).filter(|text| !text.is_empty());
    Ok(account.ok_or(Error::invalid(Field::Account, Flaw::Missing))?.to_owned())
}

pub(super) async fn find(portal: &Portal, conn: &mut Conn, account: &str) -> Result<Option<customers::Row>, Error> {
    if let Ok(reference) = Reference::try_from(account.to_owned()) {
        let index = portal.vault.blind_index(IndexField::Reference, reference.as_str());
        if let Some(row) = conn.customer_by_reference(&index).await? {
            return Ok(Some(row));
        }
    }
    let Ok(email) = Email::try_from(account.to_owned()) else { return Ok(None) };
    Ok(conn.customer_by_email(&portal.vault.blind_index(IndexField::Email, &email.normalised())).await?)
}
