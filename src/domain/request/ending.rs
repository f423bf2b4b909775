//! How a request ended, as months count it and lists find it.

use crate::domain::words::words;

words! {
    Ending {
        /// As a whole.
        Granted => "granted",
        InPart => "in-part",
        Declined => "declined",
        Withdrawn => "withdrawn",
        /// With the person it was about.
        Account => "account",
    }
}
