//! Scopes: the permissions of an API key.

use serde::{Deserialize, Serialize};

macro_rules! scopes {
    ($($variant:ident => $text:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Scope { $(#[serde(rename = $text)] $variant),+ }
        impl Scope {
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
        }
    };
}

scopes! {
    CustomersRead => "customers:read",
    CustomersWrite => "customers:write",
    DecisionsRead => "decisions:read",
    RecordsWrite => "records:write",
    HandoffsWrite => "handoffs:write",
    PreferencesRead => "preferences:read",
    PreferencesWrite => "preferences:write",
    ContactsWrite => "contacts:write",
    ChangesRead => "changes:read",
    ExplanationsWrite => "explanations:write",
    SignalsWrite => "signals:write",
    Outcomes => "outcomes",
    Tasks => "tasks",
}

impl Scope {
    /// Whether whoever has such a key reads data of people, or signs in as one of them.
    pub const fn opens_data(self) -> bool {
        match self {
            // The code to sign in is sent to the address that it writes.
            Self::CustomersRead | Self::CustomersWrite | Self::HandoffsWrite | Self::PreferencesRead | Self::ChangesRead | Self::Tasks => {
                true
            }
            Self::DecisionsRead
            | Self::RecordsWrite
            | Self::PreferencesWrite
            | Self::ContactsWrite
            | Self::ExplanationsWrite
            | Self::SignalsWrite
            | Self::Outcomes => false,
        }
    }
}

impl std::str::FromStr for Scope {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.iter().copied().find(|scope| scope.as_str() == text).ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|scope| scope.as_str()).collect();
            format!("there is no scope `{text}`; choose from {}", known.join(", "))
        })
    }
}
