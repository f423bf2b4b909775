//! By rule and language, each id once.

/// Rule, language, ids.
pub const STILL: &[(&str, &str, &str)] = &[];
