//! How a request ended, as months count it and lists find it.

use crate::domain::words::words;

words! {
    Ending {
        /// Granted or declined: the person got an answer.
        Answered => "answered",
        /// As a whole or in part.
        GrantedInAll => "granted-in-all",
        /// As a whole.
        Granted => "granted",
        InPart => "in-part",
        Declined => "declined",
        Withdrawn => "withdrawn",
        /// With the person it was about.
        Account => "account",
    }
}
