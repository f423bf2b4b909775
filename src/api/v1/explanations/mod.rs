//! Why a customer saw something.

pub mod create;
