//! Why a record does not get in.

use crate::usecases::error::named;

named! {
    /// The reason codes of the API.
    Refusal {
        UnknownCustomer => "unknown-customer", UnknownCategory => "unknown-category", UnknownTouchpoint => "unknown-touchpoint",
        // The notice does not say that this is collected there.
        NotCollectedThere => "not-collected-there",
        // The customer has switched off all purposes this could be used for.
        NotAllowed => "not-allowed",
        // The person deleted this guess, or called it wrong.
        Unwanted => "unwanted",
        // The person does not want a record used that the guess rests on.
        Excluded => "excluded",
        // The person deleted it, or its kind of data, or everything.
        Erased => "erased",
        // A later state of it came before, or it was taken back.
        Superseded => "superseded",
        Future => "future", TooEarly => "too-early",
        // It would have to be deleted at once.
        Over => "over",
        TooLarge => "too-large",
        // This id came before, with other content.
        Conflict => "conflict",
        UnknownFrom => "unknown-from", NameMissing => "key-missing", NameNeedless => "key-needless",
        Malformed => "malformed",
    }
}

impl Refusal {
    /// A decision of the person's, or a state that is out of date; everything else is a mistake of the caller.
    pub const fn is_an_answer(self) -> bool {
        matches!(self, Self::NotAllowed | Self::Unwanted | Self::Excluded | Self::Erased | Self::Superseded)
    }
}
