//! Letters: what each says ([`account`], [`request`]), in parts that always come in one order ([`said`]), and how it looks as
//! plain text ([`text`]) and as HTML ([`html`]). Nothing in a letter is personal but the address: whoever opens it by mistake
//! learns no more than that there is a request.

mod account;
mod acted_for;
mod html;
mod request;
pub mod said;
mod text;
pub mod write;
