//! The secret that signs what a webhook is told, by the Standard Webhooks specification.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::secret::{Secret, hmac};
use crate::domain::{ports::Entropy, time::Millis};

const MARK: &str = "whsec_";

/// Shared with one receiver: 32 bytes, where the specification asks for 24 to 64.
#[derive(Debug, Clone)]
pub struct WebhookSecret(Secret);

impl WebhookSecret {
    pub fn fresh(entropy: &dyn Entropy) -> Self {
        Self(Secret::fresh(entropy))
    }

    /// As it is handed over, once: `whsec_` and Base64.
    pub fn text(&self) -> String {
        format!("{MARK}{}", STANDARD.encode(self.0.expose()))
    }

    pub fn parse(text: &str) -> Option<Self> {
        Secret::from_slice(&STANDARD.decode(text.strip_prefix(MARK)?).ok()?).map(Self)
    }

    /// The signature of a message: `v1,` and the Base64 of HMAC-SHA256 over its id, its time in seconds and its body.
    pub fn sign(&self, id: &str, at: Millis, body: &[u8]) -> String {
        let signed = [id.as_bytes(), b".", (at.0 / 1_000).to_string().as_bytes(), b".", body].concat();
        format!("v1,{}", STANDARD.encode(hmac(&self.0, &signed)))
    }
}
