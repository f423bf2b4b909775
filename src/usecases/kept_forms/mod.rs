//! What someone typed when their session had just ended: sealed for an hour, given back to the same account.

pub mod give_back;
pub mod keep;
