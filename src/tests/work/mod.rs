//! Work beside the requests goes on, whatever fails.

mod clock;
mod clocks;
pub mod housekeeping;
mod lanes;
mod leases;
mod letters_of_systems;
mod letters_to_staff;
mod news_of_the_desk;
mod unread;
mod workers;
