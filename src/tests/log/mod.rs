//! The audit log as a tree that a stranger can check, and that nobody can bend unseen.

mod proven;
mod tampered;
mod tree;
