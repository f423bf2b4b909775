//! Work that outlives a request: queued with the change that asks for it, taken by lease, never dropped.

pub mod acted;
pub mod asking;
pub mod end;
pub mod enqueue;
pub mod for_staff;
mod news;
pub mod post;
pub mod take;
