//! Forms sent after the session had ended: sealed for an hour, given back to the same account.

pub mod give_back;
pub mod keep;

pub use give_back::give_back;
pub use keep::keep;
