//! Acts of people on their data that the brand's systems have to follow.

super::words::words! {
    /// By the name the feed gives it.
    DataChange {
        GuessDeleted => "guess.deleted",
        GuessWrong => "guess.wrong",
        GuessRight => "guess.right",
        RecordExcluded => "record.excluded",
        RecordIncluded => "record.included",
        RecordCorrected => "record.corrected",
        CategoryErased => "category.erased",
        ContactChanged => "customer.contact-changed",
    }
}
