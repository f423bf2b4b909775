//! Pages and forms, as a browser without scripts meets them.

mod apart;
mod authorisation;
mod copies_kept;
mod data;
mod desk;
mod drafts;
mod entering;
mod forms;
mod headers;
mod how_it_works;
mod look;
mod reading;
mod recipients;
mod redirects;
mod said;
mod search;
mod sessions;
mod shift;
mod signal;
mod tabs;
mod two_steps;
mod typed;
mod waiting;
mod ways_back;
mod well_known;
mod writes;
