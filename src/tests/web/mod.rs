//! Pages and forms, as a browser without scripts meets them.

mod authorisation;
mod forms;
mod headers;
mod look;
mod reading;
mod sessions;
mod signal;
