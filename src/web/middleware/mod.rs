//! Layers around every request, from the outside in: headers, session, failures as pages, same origin, limits.

pub mod address;
pub mod failures;
pub mod forgiving;
pub mod headers;
pub mod language;
pub mod rate;
pub mod same_origin;
