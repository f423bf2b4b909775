//! The rules, as vectors anyone can run against their own copy, and as laws that hold for every catalogue.

mod laws;
mod vectors;
