//! The audit log as a tree that a stranger can check, and that nobody can bend unseen.

pub mod cosigned;
mod cut_off;
mod ended;
mod kept;
mod looked_at;
mod proven;
pub mod tampered;
pub mod tree;
