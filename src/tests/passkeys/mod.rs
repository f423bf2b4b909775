//! Passkeys of customers and of staff, with a device that a test plays.

pub mod device;
mod staff;
