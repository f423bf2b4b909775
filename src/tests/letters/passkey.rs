//! A passkey for whoever gets a letter about one.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, PasskeyId},
    },
    store::event::Unaudited,
    usecases::{keys::data_key, portal::Portal},
    vault::{envelope, index::IndexField},
};

use super::PASSKEY;

/// As much of one as a letter reads.
pub async fn has_a_passkey(portal: &Portal, customer: CustomerId) {
    let id = PasskeyId::new(&*portal.clock, &*portal.entropy);
    let (_, key) = data_key(portal, &mut portal.store.read().await.unwrap(), customer).await.unwrap();
    let place = envelope::Place { table: "passkeys", column: "sealed", owner: Some(customer.into()), row: *id.as_bytes() };
    let sealed = key.seal_json(&place, &serde_json::json!({"browser": PASSKEY}), &*portal.entropy).unwrap();
    let index = portal.vault.blind_index(IndexField::Passkey, &customer.to_string());
    let write = portal.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            tx.insert_passkey(id, &whose, &index, &sealed).await?;
            tx.commit_unaudited(Unaudited::NothingChanged, ()).await
        })
    });
    write.await.unwrap();
}
