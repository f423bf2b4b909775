//! Mail that is to be written and sent. Sealed while it waits.

use serde::{Deserialize, Serialize};

use crate::domain::{customer::Email, language::Language};

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Post {
    /// Goes to whoever has this address; to nobody when nobody has it.
    SignInCode { email_index: [u8; 32], code: String, link: String, language: Language },
    /// To the address that was given up.
    AddressChanged { to: Email, language: Language },
}
