//! The sentence that the law of New York wants beside a price that an algorithm sets with personal data.

/// Word for word, in capitals, whatever the language around it.
pub const DISCLOSURE: &str = "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA.";
/// Where it stands.
pub const LAW: &str = "N.Y. General Business Law § 349-a";
