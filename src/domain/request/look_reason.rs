//! The listed reasons to look at the data of a case. The person reads them, each in their language.

use crate::domain::words::words;

words! {
    LookReason {
        Answer => "to-answer",
        Identity => "to-verify",
        Find => "to-find",
        Quality => "to-check-quality",
    }
}
