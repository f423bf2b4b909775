//! A hold that its person may not be told of, since an order says so.

use jiff::civil::Date;

use crate::domain::words::words;

words! {
    /// Whose order it is.
    OrderedBy {
        Court => "court",
        /// A public authority, by a law that lets it order so.
        Authority => "authority",
    }
}

/// The ground of such a hold, and the day on which it is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    pub by: OrderedBy,
    pub again_on: Date,
}
