//! Passkeys on pages: the account's list, and the buttons at sign-in and at a fresh proof. They need scripts; the code by
//! e-mail beside them does not.
pub mod actions;
pub mod button;
pub mod section;
