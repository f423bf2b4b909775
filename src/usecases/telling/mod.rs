//! The brand's systems are told what changed, and say that they took it in.
//!
//! A system of the catalogue is connected (`connect`): by a webhook, to which each change goes in its order (`turn`), or by a key that
//! reads the feed. It says how far it took things in (`acknowledge`), so that people read who was told and who was not (`standing`). One
//! that does its part of requests by itself is told of each task instead (`task`). Those who keep the house look at one of them (`look`), and
//! have it told once more (`again`).

pub mod acknowledge;
pub mod again;
pub mod behind;
pub mod connect;
pub mod look;
pub mod requests;
pub mod standing;
pub mod task;
pub mod turn;
pub mod webhook;
