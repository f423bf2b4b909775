//! Queues work inside the change that causes it.

use std::time::Duration;

use super::post::{News, Post, Work};
use crate::{
    domain::{
        customer::Email,
        ids::{JobId, PersonId},
        request::Request,
    },
    store::Tx,
    usecases::{error::Error, portal::Portal, servers::lacks_key_in_use},
    vault::{Error as Unopened, envelope::Place, index::IndexField, keys::HouseUse},
};

pub async fn enqueue(portal: &Portal, tx: &mut Tx, post: &Post) -> Result<(), Error> {
    enqueue_after(portal, tx, post, Duration::ZERO).await
}

/// The same, sent once a while has passed, unless it is withheld before.
pub async fn enqueue_after(portal: &Portal, tx: &mut Tx, post: &Post, wait: Duration) -> Result<(), Error> {
    queue(portal, tx, &Work::Mail(post.clone()), recipient(portal, post), wait).await
}

/// Deletes the letter with such news of a customer's request while it waits. Whether there was one.
pub async fn withhold(portal: &Portal, tx: &mut Tx, row: &Request, news: News) -> Result<bool, Error> {
    let (key, mut found) = (portal.vault.house_key(HouseUse::Jobs)?, false);
    for (id, sealed) in tx.letters_about(row.person.id, None).await? {
        // One that does not open is tried by its worker, and set aside for staff.
        if let Ok(Work::Mail(Post::Request { request, news: waits, .. })) = key.open_json(&place(id), &sealed)
            && waits == news
            && request.reference == row.reference
        {
            tx.delete_letter(id).await?;
            found = true;
        }
    }
    Ok(found)
}

/// A letter about somebody to an address that is not theirs, or not yet.
pub async fn enqueue_about(portal: &Portal, tx: &mut Tx, person: impl Into<PersonId>, post: &Post) -> Result<(), Error> {
    queue(portal, tx, &Work::Mail(post.clone()), person.into().as_bytes().to_vec(), Duration::ZERO).await
}

/// The person a letter is for, by the blind index of their address or by their id: it goes when they are erased.
fn recipient(portal: &Portal, post: &Post) -> Vec<u8> {
    match post {
        Post::SignInCode { email_index, .. } => email_index.to_vec(),
        Post::NewBrowser { customer }
        | Post::PasskeyAdded { customer }
        | Post::PasskeysStay { customer }
        | Post::ChosenFor { customer }
        | Post::RestrictionEnded { customer } => customer.as_bytes().to_vec(),
        Post::ProofCode { to, .. }
        | Post::GuestCode { to, .. }
        | Post::AddressChanged { to, .. }
        | Post::ConfirmAddress { to, .. }
        | Post::GiveUpAddress { to, .. } => by_address(portal, to),
        Post::ActedFor { last, whom, .. } | Post::Request { last, whom, .. } => match whom.account() {
            Some(customer) => customer.as_bytes().to_vec(),
            None => by_address(portal, last),
        },
        Post::ToStaff { staff, .. } => staff.as_bytes().to_vec(),
        Post::StaffInvitation { to, .. } => portal.vault.blind_index(IndexField::Staff, &to.normalised()).to_vec(),
    }
}

fn by_address(portal: &Portal, address: &Email) -> Vec<u8> {
    portal.vault.blind_index(IndexField::Email, &address.normalised()).to_vec()
}

/// Deletes the letters that wait for somebody who is erased, but those about the deletion itself, by its number.
pub async fn forget_letters(
    portal: &Portal,
    tx: &mut Tx,
    person: PersonId,
    email: Option<&[u8; 32]>,
    deletion: Option<&str>,
) -> Result<(), Error> {
    let (ring, letters) = (portal.vault.ring(), tx.letters_about(person, email).await?);
    let (key, lacks) = (portal.vault.house_key(HouseUse::Jobs)?, lacks_key_in_use(&ring, tx).await?);
    for (id, sealed) in letters {
        // A letter that does not open is none that could be sent.
        let stays = match key.open_json(&place(id), &sealed) {
            Ok(Work::Mail(Post::Request { request, .. })) => Some(request.reference.as_str()) == deletion,
            Ok(Work::Mail(Post::ActedFor { acted, .. })) => Some(acted.reference.as_str()) == deletion,
            // Perhaps the one about the deletion: another try knows, once this server has read its key file.
            Err(Unopened::UnknownRootKey) if lacks => return Err(Error::Unavailable),
            _ => false,
        };
        if !stays {
            tx.delete_letter(id).await?;
        }
    }
    Ok(())
}

/// Work on a request, which says itself when it has become needless.
pub async fn enqueue_work(portal: &Portal, tx: &mut Tx, work: &Work) -> Result<(), Error> {
    queue(portal, tx, work, None, Duration::ZERO).await
}

async fn queue(portal: &Portal, tx: &mut Tx, work: &Work, about: impl Into<Option<Vec<u8>>>, wait: Duration) -> Result<(), Error> {
    let id = JobId::new(&*portal.clock, &*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Jobs)?.seal_json(&place(id), work, &*portal.entropy)?;
    let run_at = tx.at.plus(wait);
    tx.enqueue_job_at(id, work.lane(), &sealed, about.into().as_deref(), run_at).await?;
    Ok(())
}

pub(super) fn place(id: JobId) -> Place {
    Place { table: "jobs", column: "sealed", owner: None, row: *id.as_bytes() }
}
