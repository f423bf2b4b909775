//! Systems whose database the portal reaches by a mapping: a shop of twelve tables, and small ones for what it does not have, on both engines.

mod circles;
mod copied;
pub mod deleted;
mod died;
mod faults;
mod forum;
mod household;
mod kept_back;
mod moments;
pub mod settled;
pub mod shop;
mod silent;
mod spelt;
mod unfit;
