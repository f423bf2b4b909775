//! Where a system is told, and by which secrets: sealed under a key of the house.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::{
    domain::{ids::ReceiverId, time::Millis},
    store::{house_rows::HouseTable, receivers::Receiver},
    usecases::{error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse, webhook_secret::WebhookSecret},
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Webhook {
    pub url: Url,
    /// The newest first. Everything is signed with each that is in force.
    secrets: Vec<Kept>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    text: String,
    /// Another took its place: it signs until then.
    until: Option<Millis>,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept(…)")
    }
}

fn place(id: ReceiverId) -> Place {
    let (table, column) = HouseTable::Receivers.names();
    Place { table, column, owner: None, row: *id.as_bytes() }
}

impl Webhook {
    pub fn new(url: Url, secret: &WebhookSecret) -> Self {
        Self { url, secrets: vec![Kept { text: secret.text(), until: None }] }
    }

    /// A new secret; those there are sign beside it until `until`, or shorter.
    pub fn renew(&mut self, secret: &WebhookSecret, now: Millis, until: Millis) {
        self.secrets.retain(|kept| kept.until.is_none_or(|at| now < at));
        for kept in &mut self.secrets {
            kept.until = Some(kept.until.map_or(until, |at| at.min(until)));
        }
        self.secrets.insert(0, Kept { text: secret.text(), until: None });
    }

    /// How long a secret signs on beside the newest.
    pub fn overlap_until(&self, now: Millis) -> Option<Millis> {
        self.secrets.iter().filter_map(|kept| kept.until).filter(|until| now < *until).max()
    }

    /// The signatures of a message by every secret in force, as its header has them.
    pub fn signatures(&self, id: &str, now: Millis, body: &[u8]) -> String {
        self.secrets(now).iter().map(|secret| secret.sign(id, now, body)).collect::<Vec<_>>().join(" ")
    }

    fn secrets(&self, now: Millis) -> Vec<WebhookSecret> {
        let in_force = self.secrets.iter().filter(|kept| kept.until.is_none_or(|at| now < at));
        in_force.filter_map(|kept| WebhookSecret::parse(&kept.text)).collect()
    }

    pub fn seal(&self, portal: &Portal, id: ReceiverId) -> Result<Vec<u8>, Error> {
        Ok(portal.vault.house_key(HouseUse::Receivers)?.seal_json(&place(id), self, &*portal.entropy)?)
    }

    /// `None` for a system without one.
    pub(super) fn of(portal: &Portal, receiver: &Receiver) -> Result<Option<Self>, Error> {
        let Some(sealed) = &receiver.sealed else { return Ok(None) };
        Ok(Some(portal.vault.house_key(HouseUse::Receivers)?.open_json(&place(receiver.id), sealed)?))
    }
}
