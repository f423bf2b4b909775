//! Keys of the brand's systems: `cdr_<key id>_<secret>`, so that secret scanners know one when they see it.

use super::token::Token;
use crate::domain::{
    ids::ApiKeyId,
    ports::{Clock, Entropy},
};

/// Stored as its id and the hash of its secret.
#[derive(Debug, Clone)]
pub struct ApiKey {
    pub id: ApiKeyId,
    pub secret: Token,
}

impl ApiKey {
    pub fn new(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
        Self { id: ApiKeyId::new(clock, entropy), secret: Token::new(entropy) }
    }

    /// The only time the secret is seen.
    pub fn text(&self) -> String {
        format!("cdr_{}_{}", hex::encode(self.id.as_bytes()), self.secret.as_str())
    }

    pub fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.strip_prefix("cdr_")?.split_once('_')?;
        let mut bytes = [0; 16];
        hex::decode_to_slice(id, &mut bytes).ok()?;
        Some(Self { id: ApiKeyId::from_bytes(bytes), secret: Token::parse(secret)? })
    }
}
