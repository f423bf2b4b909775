//! The test house: a portal as in production, with the demo brand published on a database of its own. Stories (`src/tests`),
//! campaigns and benchmarks live in it; the program does not know it.
//!
//! `house` has a clock that stands still, on every engine there is; `portal` is one with the machine's clock; `served` has its pages
//! and calls on a port, and browsers that visit it; `program` is the program itself. `failing` is a disk that fails, `dying` a server that
//! dies before one of its steps, `cluster` a PostgreSQL that is stopped and started.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on should stop loudly")]

pub use scraper;

pub mod browser;
pub mod clock;
pub mod cluster;
pub mod dying;
pub mod engines;
pub mod failing;
pub mod house;
pub mod joined;
pub mod page;
pub mod portal;
pub mod program;
pub mod read;
pub mod served;
pub mod sessions;
