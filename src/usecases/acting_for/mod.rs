//! Acting for somebody who calls or writes.
//!
//! `find` says whether there is such a person, `open` opens their file once the brand's rule of proof is met (or beside a case of theirs, only
//! to be looked at), and gives the [`held::Held`] that
//! everything else asks for: `look` reads what the person reads, `choose` changes a choice of theirs, `write_down` opens a request, which may
//! be about one of the `disputable` answers. Nothing here is more than the person could do. `done` is what they read of it.

pub mod choose;
pub mod disputable;
pub mod done;
pub mod find;
pub mod held;
pub mod look;
pub mod open;
pub mod which_record;
pub mod write_down;
