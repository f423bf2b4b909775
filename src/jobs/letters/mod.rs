//! Letters: what each says ([`account`], [`request`], [`erased`], [`to_staff`], [`way_in`]), in parts that always come in one order ([`said`]), and how it looks as
//! plain text ([`text`]) and as HTML ([`html`]); [`preview`] shows one before it is written. Nothing in a letter is personal but the address: whoever opens it by mistake
//! learns no more than that there is a request.

mod account;
mod acted_for;
mod erased;
mod html;
pub mod preview;
mod request;
pub mod said;
mod text;
mod to_staff;
mod way_in;
pub mod write;
