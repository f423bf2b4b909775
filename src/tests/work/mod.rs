//! Work beside the requests goes on, whatever fails.

mod housekeeping;
mod lanes;
mod leases;
mod workers;
