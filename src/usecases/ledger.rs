//! Entries of the erasure ledger: keyed hashes of ids, never readable. Each delete in the store, and whatever ends a way in, asks for one and
//! writes it with its commit.

use crate::{
    domain::{
        asking::Question,
        customer::Email,
        gone::{Gone, What},
        ids::{ApiKeyId, CustomerId, PasskeyId, PersonId, ReceiverId, RecordId, StaffId},
        staff::Role,
    },
    usecases::{error::Error, portal::Portal},
    vault::index::IndexField,
};

/// A customer or a guest.
pub fn person(portal: &Portal, person: PersonId) -> Gone {
    gone(portal, What::Customer, &person.to_string())
}

pub fn category(portal: &Portal, customer: CustomerId, category: &str) -> Gone {
    gone(portal, What::Category, &format!("{customer}/{category}"))
}

/// A guess that a person deleted.
pub fn record(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Record, &record.to_string())
}

/// A record that the brand's system took back.
pub fn withdrawn(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Withdrawn, &record.to_string())
}

/// A record whose time was over, or a guess that went with the record it rested on: it may come again.
pub fn over(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Over, &record.to_string())
}

/// Answers of a customer about themself.
pub fn background(portal: &Portal, customer: CustomerId) -> Gone {
    gone(portal, What::Background, &format!("{customer} background"))
}

/// A customer's place in the panel.
pub fn panel(portal: &Portal, customer: CustomerId) -> Gone {
    gone(portal, What::Panel, &format!("{customer} panel"))
}

/// Something that a customer said no to, by a name of it.
pub fn no(portal: &Portal, customer: CustomerId, name: &str) -> Gone {
    gone(portal, What::No, &format!("{customer} {name}"))
}

/// A kind of question that a customer does not want to be asked.
pub fn question(portal: &Portal, customer: CustomerId, question: Question) -> Gone {
    no(portal, customer, &format!("question {}", question.as_str()))
}

/// A customer's data that is restricted: a no to every use but those that are left.
pub fn restricted(portal: &Portal, customer: CustomerId) -> Gone {
    gone(portal, What::No, &format!("{customer} restricted"))
}

/// A customer who is protected as a minor: a no to what needs a grown person's yes.
pub fn minor(portal: &Portal, customer: CustomerId) -> Gone {
    gone(portal, What::No, &format!("{customer} minor"))
}

/// A guess that a person called wrong.
pub fn wrong(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Wrong, &record.to_string())
}

/// A record that a person keeps out of use, and lets be used again: by the blind index of its id at its source,
/// so that they hold for it when it comes anew.
pub fn on_use(portal: &Portal, customer: CustomerId, key_index: &[u8]) -> [Gone; 2] {
    let record = format!("{customer} {}", hex::encode(key_index));
    [What::Excluded, What::Included].map(|what| gone(portal, what, &record))
}

/// The same, and the word of an older program, which named a record that is kept out of use by its id here.
pub fn ever_on_use(portal: &Portal, customer: CustomerId, key_index: &[u8], id: RecordId) -> [Gone; 3] {
    let [excluded, included] = on_use(portal, customer, key_index);
    [excluded, included, gone(portal, What::Excluded, &id.to_string())]
}

/// A member of staff who left.
pub fn staff(portal: &Portal, staff: StaffId) -> Gone {
    gone(portal, What::Staff, &staff.to_string())
}

/// A role that took the place of another.
pub fn role(portal: &Portal, staff: StaffId, role: Role) -> Gone {
    gone(portal, What::Role, &format!("{staff} {}", role.as_str()))
}

/// A password that another took the place of.
pub fn password(portal: &Portal, staff: StaffId) -> Gone {
    gone(portal, What::Password, &staff.to_string())
}

/// Recovery codes that are used up, in part or all.
pub fn codes(portal: &Portal, staff: StaffId) -> Gone {
    gone(portal, What::Codes, &staff.to_string())
}

/// A passkey of a customer or a member of staff.
pub fn passkey(portal: &Portal, passkey: PasskeyId) -> Gone {
    gone(portal, What::Passkey, &passkey.to_string())
}

/// An address that signs this customer in no more.
pub fn address(portal: &Portal, customer: CustomerId, email: &Email) -> Gone {
    gone(portal, What::Address, &format!("{customer} {}", email.normalised()))
}

/// A key that was revoked.
pub fn key(portal: &Portal, key: ApiKeyId) -> Gone {
    gone(portal, What::Key, &key.to_string())
}

/// A key that ends so many days after another took its place.
pub fn rotated(portal: &Portal, key: ApiKeyId, days: u16) -> Gone {
    gone(portal, What::Rotated, &format!("{key} {days}"))
}

/// A system that is told no more, or not by the same webhook.
pub fn receiver(portal: &Portal, receiver: ReceiverId) -> Gone {
    gone(portal, What::Receiver, &receiver.to_string())
}

/// A system that is told of requests no more.
pub fn requests(portal: &Portal, receiver: ReceiverId) -> Gone {
    gone(portal, What::Receiver, &format!("{receiver} requests"))
}

/// Brings the file up to what was committed: before anybody is told that something is gone, and again whenever another server may have
/// erased something.
pub async fn mirror(portal: &Portal) -> Result<(), Error> {
    Ok(portal.ledger.mirror(&portal.store).await?)
}

fn gone(portal: &Portal, what: What, id: &str) -> Gone {
    Gone { what, hash: portal.vault.blind_index(IndexField::Erased, id) }
}
