//! A system of the brand that is to be told of its task.

use serde::{Deserialize, Serialize};

use crate::domain::{
    ids::{RequestId, SystemId, as_text},
    time::Millis,
};

/// One asking: a system that is asked again is told under another id, so that it does not take the second for the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    #[serde(with = "as_text")]
    pub request: RequestId,
    pub system: SystemId,
    pub at: Millis,
}
