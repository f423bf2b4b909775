//! The person every letter goes to: a customer, and somebody of the staff at the same address.

use candor::{
    domain::{
        actor::Actor,
        addressee::Addressee,
        customer::Email,
        ids::{CustomerId, PasskeyId, StaffId},
        language::Language,
        staff::Role,
    },
    store::{LockedOwner, event::Unaudited},
    usecases::{
        customers::{put, their_language::addressee},
        desk::queue::Days,
        jobs::{for_staff::ForStaff, post::Post},
        keys::data_key,
        portal::Portal,
        staff::letters::{self, choose},
    },
    vault::{envelope, index::IndexField},
};
use jiff::civil::Date;

use crate::{house::draft, letters::PASSKEY, requests::told::at_address};

/// The person a letter goes to, and the language of the page they were on.
pub struct Reader {
    pub page: Language,
    pub customer: CustomerId,
    pub whom: Addressee,
    pub to: Email,
    pub email_index: [u8; 32],
    /// Of the staff, at the same address.
    staff: StaffId,
    pub today: Date,
}

impl Reader {
    pub fn for_staff(&self, news: ForStaff) -> Post {
        Post::ToStaff { staff: self.staff, role: Role::Support, news }
    }
}

pub async fn reader(portal: &Portal, language: Language) -> Reader {
    let to = email(&format!("reader@{language}.example"));
    let put = put::Draft { email: to.as_str().to_owned(), language: language.tag().to_owned(), ..draft(language.tag()) };
    let customer = put::put(portal, Actor::Operator, put).await.unwrap().id;
    let email_index = portal.vault.blind_index(IndexField::Email, &to.normalised());
    has_a_passkey(portal, customer).await;
    let whom = addressee(portal, &mut portal.store.read().await.unwrap(), customer).await.unwrap();
    let staff = at_address(portal, Role::Support, to.as_str()).await;
    let wanted = letters::Draft { language: Some(language.tag().to_owned()), daily: true, at_once: true };
    choose(portal, Actor::Staff(staff, Role::Support), wanted).await.unwrap();
    Reader { page: language, customer, whom, to, email_index, staff, today: Days::now(portal).today }
}

/// As much of one as a letter reads.
async fn has_a_passkey(portal: &Portal, customer: CustomerId) {
    let id = PasskeyId::new(&*portal.clock, &*portal.entropy);
    let (_, key) = data_key(portal, &mut portal.store.read().await.unwrap(), customer).await.unwrap();
    let place = envelope::Place { table: "passkeys", column: "sealed", owner: Some(customer.into()), row: *id.as_bytes() };
    let sealed = key.seal_json(&place, &serde_json::json!({"browser": PASSKEY}), &*portal.entropy).unwrap();
    let index = portal.vault.blind_index(IndexField::Passkey, &customer.to_string());
    let write = portal.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let whose = LockedOwner::Customer(tx.lock_customer(customer).await?);
            tx.insert_passkey(id, whose, &index, &sealed).await?;
            tx.commit_unaudited(Unaudited::NothingChanged, ()).await
        })
    });
    write.await.unwrap();
}

pub fn email(text: &str) -> Email {
    Email::try_from(text.to_owned()).unwrap()
}
