//! The person a letter waits for, as far as their language goes.

use serde::{Deserialize, Serialize};

use super::{
    ids::{CustomerId, as_text_or_none},
    language::Language,
};

/// Kept with the letter. With an account, the language is asked for anew when it is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Addressee {
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
    account: Option<CustomerId>,
    /// Without an account that of the page; with one, the account's when the letter came to wait, which stands in once the account is gone.
    language: Language,
}

impl Addressee {
    pub const fn without_account(page: Language) -> Self {
        Self { account: None, language: page }
    }

    /// `now` is the account's.
    pub const fn with_account(customer: CustomerId, now: Language) -> Self {
        Self { account: Some(customer), language: now }
    }

    pub const fn account(&self) -> Option<CustomerId> {
        self.account
    }

    /// For when there is no account to ask, or none any more.
    pub const fn last_known(&self) -> Language {
        self.language
    }
}
