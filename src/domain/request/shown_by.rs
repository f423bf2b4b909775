//! The ways in which staff made sure who asks, as they record it.

use crate::domain::words::words;

words! {
    ShownBy {
        Document => "document",
        Question => "question",
        /// Of a request for somebody else.
        KnownAgent => "known-agent",
    }
}
