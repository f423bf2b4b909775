//! Deletions as the erasure ledger knows them.

use super::words::words;

words! {
    /// The extent of one deletion.
    What {
        /// All data about a customer or a guest.
        Customer => "customer",
        /// One kind of data about a customer.
        Category => "category",
        /// One record.
        Record => "record",
        /// One record whose time was over.
        Over => "over",
    }
}

/// Something that is deleted, by a keyed hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gone {
    pub what: What,
    pub hash: [u8; 32],
}
