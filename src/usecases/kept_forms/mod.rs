//! Forms sent after the session had ended: sealed for an hour, given back to the same account. And what staff wrote about cases and have
//! not looked over yet (`about_cases`).

pub mod about_cases;
pub mod give_back;
pub mod keep;

pub use give_back::give_back;
pub use keep::keep;
