//! The audit log as those read it who keep an eye on the house: by ids alone, and nothing of anybody's data.
//!
//! Beside its chain it is a tree, whose head is signed (`checkpoint`) and kept (`kept`): so a stranger can check that an entry is in it
//! (`prove`) and that it only grew (`consistency`), and nobody can write the past anew unseen (`verify`). Witnesses
//! outside sign its heads as well (`cosigned`). `of_request` is all of it about one
//! request.

pub mod checkpoint;
pub mod consistency;
pub mod cosigned;
pub mod entry;
pub mod export;
pub mod kept;
pub mod news;
pub mod of_request;
pub mod prove;
pub mod read;
pub mod set_apart;
pub mod tree;
pub mod verify;
