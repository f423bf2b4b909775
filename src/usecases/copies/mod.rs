//! Copies: made part by part, each sealed under the person's key; read again the same way, part by part.

pub mod download;
pub mod make;
pub mod printed;
pub mod spool;
