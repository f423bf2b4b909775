//! A parameter: one of the things by which a purpose ranks or picks, and the person's control over it (DSA Article 27).

use serde::{Deserialize, Serialize};

use crate::domain::{
    ids::{CategoryId, ParameterId},
    words::words,
};

/// The fewest and the most that a purpose declares: fewer explain nothing, and more are read by no one.
pub const FEWEST: usize = 3;
pub const MOST: usize = 10;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    pub id: ParameterId,
    /// The kinds of data it rests on; none for what is the same for everybody.
    #[serde(default)]
    pub categories: Vec<CategoryId>,
    pub control: Control,
}

words! {
    /// The person's control over a parameter.
    Control {
        /// Switching the purpose off.
        Switch => "switch",
        /// Seeing and deleting the data of its first kind.
        Data => "data",
        /// Naming topics that are left out.
        Topics => "topics",
    }
}
