//! The audit log as a tree that a stranger can check, and that nobody can bend unseen.

mod cut_off;
mod proven;
mod tampered;
pub mod tree;
