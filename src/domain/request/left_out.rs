//! Why something is left out of a copy.

use crate::domain::words::words;

words! {
    /// A reason to leave something out of a copy that is otherwise whole (GDPR Article 15(4), recital 63).
    LeftOut {
        /// It is another person's data.
        Others => "others",
        /// A trade secret, or somebody's copyright.
        Secret => "secret",
        /// It would tell how the house keeps its data safe.
        Security => "security",
        /// It may be another person's data, and staff have not looked yet.
        Unseen => "unseen",
    }
}

impl LeftOut {
    /// Those staff choose from.
    pub const CHOSEN: [Self; 3] = [Self::Others, Self::Secret, Self::Security];
}
