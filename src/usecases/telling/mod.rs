//! The brand's systems are told what changed, and say that they took it in.
//!
//! A system of the catalogue is connected (`connect`): by a webhook, to which each change goes in its order (`turn`), or by a key that
//! reads the feed. One that does its part of requests by itself is told of each task instead (`task`). It says how far it took things in (`acknowledge`), so that people read who was told and who was not (`standing`).

pub mod acknowledge;
pub mod behind;
pub mod connect;
pub mod standing;
pub mod task;
pub mod turn;
pub mod webhook;
