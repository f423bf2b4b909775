//! Pages and forms, as a browser without scripts meets them.

mod asked;
mod authorisation;
mod data;
mod desk;
mod forms;
mod headers;
mod how_it_works;
mod look;
mod reading;
mod recipients;
mod redirects;
mod search;
mod sessions;
mod signal;
mod two_steps;
mod typed;
mod waiting;
mod ways_back;
mod well_known;
mod writes;
