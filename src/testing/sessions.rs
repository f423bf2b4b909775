//! Sessions of signed-in people, made without a sign-in.

use candor::{
    cli::machine::SystemEntropy,
    domain::ports::Entropy,
    store::session_store::{Seal, Sessions},
    usecases::portal::Portal,
};
use std::sync::Arc;
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
};

/// Sessions need no secrecy here.
struct Open;

impl Seal for Open {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

pub fn sessions(portal: &Portal) -> Sessions {
    Sessions::new(portal.store.clone(), Arc::new(Open))
}

/// The cookie of somebody who is signed in: `who` is one of the session store's, such as `CUSTOMER`.
pub async fn cookie(portal: &Portal, who: &str, id: impl ToString) -> String {
    let mut random = [0; 16];
    SystemEntropy.fill(&mut random);
    let mut record = Record { id: Id(i128::from_be_bytes(random)), data: Default::default(), expiry_date: OffsetDateTime::UNIX_EPOCH };
    record.data.insert(who.to_owned(), id.to_string().into());
    sessions(portal).create(&mut record).await.unwrap();
    format!("candor={}", record.id)
}
