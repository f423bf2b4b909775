//! How and when somebody last showed who they are, before they asked for something while signed in.

use serde::{Deserialize, Serialize};

use super::{time::Millis, words::words};

words! {
    /// The way in which it was shown.
    ProvenBy {
        /// A code, or the link beside it, from a letter to their address.
        Code => "code",
        Passkey => "passkey",
        /// The brand vouched for them, by an address that works once.
        HandOff => "hand-off",
    }
}

/// Kept with a request, and gone with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    pub by: ProvenBy,
    pub at: Millis,
}
