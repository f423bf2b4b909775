//! Why a past of the log ended, although heads of it were signed.

use crate::domain::words::words;

words! {
    /// The reason, as the log keeps it.
    WhyEnded {
        /// Another copy of the database took over, which lacked the last entries.
        Failover => "failover",
        /// An older database was put in its place.
        Restored => "restored",
        /// The operator looked into it, and says elsewhere what it was.
        Examined => "examined",
    }
}
