//! Two verbs about one person at the same time: whatever the order of their steps, the end is one of the two orders in which one
//! came wholly before the other.
//!
//! `gate` holds one verb before a step of its own while the other goes through; `scene` is the person they are about, and what is
//! looked at afterwards; `verbs` are what may happen; `table` takes every pair.

pub mod gate;
mod scene;
mod table;
mod verbs;
