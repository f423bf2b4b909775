//! Files that outlive a loss of power. Whatever has to last is written here: `whole`, beside its place until all of it is on the disk, or
//! `adding` to the end of a file, all of it or nothing. Neither says that it is done before the bytes and the name are on the disk. `settle`
//! does the same for what somebody else may have left in between.
//!
//! `trouble` is where tests let a step fail: to add a step, a variant of `Step` there, and a call of `at` before it.

pub mod adding;
pub mod settle;
pub mod trouble;
pub mod whole;
