//! Four eyes: an act that cannot be taken back, refuses a right, or gives or changes data of one person at another's word, is
//! asked for by one member of staff and agreed to by another.
//!
//! The domain's `Grave` says which acts those are. `need` says whether somebody is there to agree; `pass` is the door that no grave act gets
//! through by one hand; `kept` is what waits, of a case one act and of each task one finding; `wanted` are those that want somebody's yes. The desk asks and agrees: `desk::second`.

pub mod kept;
pub mod need;
pub mod pass;
pub mod wanted;
