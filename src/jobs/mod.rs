//! Work that outlives a request: lanes that take queued jobs, do them and settle them, and the house that is kept in order.
//!
//! Each lane takes its own kind of job and waits for no other; each job runs in a task of its own, so that one that panics ends
//! nothing else; and a watcher begins again whatever of it died. To add a job: a variant of `Work`, its lane, and its arm in
//! `job::work`.

pub mod connected;
pub mod copy;
pub mod housekeeping;
pub mod job;
pub mod lane;
pub mod letters;
pub mod telling;
pub mod watcher;
