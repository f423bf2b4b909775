//! Passkeys (WebAuthn level 3) of customers and of staff: added on the page of one's account, and good wherever a code is. Each takes
//! two steps, since the browser answers a challenge of ours; what the challenge was waits in the person's session.

pub mod add;
pub mod answered;
pub mod kept;
mod owner;
pub mod prove;
pub mod prove_staff;
pub mod relying_party;
pub mod remove;

pub use remove::remove;
