//! Who is acting.

use serde::{Deserialize, Serialize};

use super::ids::{ApiKeyId, CustomerId};

/// Whoever asks for something to be done. Capabilities come from here, never from a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody has signed in.
    Anonymous,
    /// A signed-in customer, acting for themself.
    Customer(CustomerId),
    /// One of the brand's systems.
    System(ApiKeyId),
    /// A person at the command line of the machine that runs Candor.
    Operator,
    /// Candor itself: jobs and start-up.
    House,
}

/// The kind of an actor, as written in evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    Anonymous,
    Customer,
    System,
    Operator,
    House,
}

impl Actor {
    pub const fn kind(&self) -> ActorKind {
        match self {
            Self::Anonymous => ActorKind::Anonymous,
            Self::Customer(_) => ActorKind::Customer,
            Self::System(_) => ActorKind::System,
            Self::Operator => ActorKind::Operator,
            Self::House => ActorKind::House,
        }
    }
    /// The row id behind the actor, where there is one.
    pub const fn id(&self) -> Option<&[u8; 16]> {
        match self {
            Self::Customer(id) => Some(id.as_bytes()),
            Self::System(id) => Some(id.as_bytes()),
            Self::Anonymous | Self::Operator | Self::House => None,
        }
    }
}

impl ActorKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Customer => "customer",
            Self::System => "system",
            Self::Operator => "operator",
            Self::House => "house",
        }
    }
}
