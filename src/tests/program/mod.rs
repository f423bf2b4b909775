//! The program around the portal: what it begins, what it refuses, what it says and how it ends.

mod address;
mod audited;
mod backed_up;
mod commands;
mod demo;
mod doctored;
mod failing;
pub mod installed;
mod keys;
mod logs;
mod metrics;
mod practice;
mod reported;
mod restored;
mod rights;
mod rotating;
mod rotation;
mod started;
mod stopping;
mod systems;
mod trouble;
mod unclean;
mod unread;
mod webhooks;
