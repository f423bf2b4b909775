//! Records: what the brand's systems know about people.

pub mod take_in;
pub mod withdraw;
