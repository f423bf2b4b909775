//! Passkeys (WebAuthn level 3): added on the account page, and good wherever a code from a letter is. Each takes two steps,
//! since the browser answers a challenge of ours; what the challenge was waits in the person's session.

pub mod add;
pub mod kept;
pub mod prove;
pub mod relying_party;
pub mod remove;

pub use remove::remove;
