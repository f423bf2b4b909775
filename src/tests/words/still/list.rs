//! By rule and language, each id once.

/// Rule, language, ids.
pub const STILL: &[(&str, &str, &str)] =
    &[("alone", "en", "contact-lede"), ("dated", "en", "choices-always"), ("term", "en", "choices-always")];
