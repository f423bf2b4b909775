//! A number as the database counts it, which is never below nothing.

pub fn amount(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}
