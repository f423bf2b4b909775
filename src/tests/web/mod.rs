//! Pages and forms, as a browser without scripts meets them.

mod authorisation;
mod data;
mod desk;
mod forms;
mod headers;
mod look;
mod reading;
mod sessions;
mod ways_back;
mod well_known;
