//! How large a form may be, how much of it is given back, and what sending it costs.

use leptos::server_fn::ServerFn;
use std::num::NonZeroU32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole form, as it is sent.
    pub body: usize,
    /// Bytes of typed fields that the session keeps for a form that does not fit: it is no place for more.
    pub kept: usize,
    /// Bytes of one part, for a form that may come in parts, with a file: what is longer counts as too long.
    pub part: Option<usize>,
    /// Bytes of a file that comes as it is, beside the fields.
    pub file: Option<usize>,
    /// Its share of what one sender may send in a minute.
    pub cost: NonZeroU32,
}

impl Limits {
    /// Of a form that is like most.
    pub const USUAL: Self = Self { body: 64 * 1024, kept: 64 * 1024, part: None, file: None, cost: NonZeroU32::MIN };
    /// Of a form that tries a secret or writes a letter: thirty in a minute.
    pub const ENTERING: Self = Self { cost: NonZeroU32::MIN.saturating_add(3), ..Self::USUAL };
}

/// A form with limits of its own states them beside its function, and has a row in `routes`.
pub trait Limited: ServerFn {
    const LIMITS: Limits;
}
