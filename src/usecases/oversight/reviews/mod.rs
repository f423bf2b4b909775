//! Practice reviews: each purpose, each rule that keeps data longer and each recipient is looked at again and again.
//!
//! `due` opens an item before a review is due; `facts` is what is known when it opens; `demands` are changes that no notice has made
//! yet; `public` is what everybody may know about reviews that are kept and overdue.

pub mod demands;
pub mod due;
pub mod facts;
pub mod public;

pub use public::public;
