//! One case: a request as staff see it, and everything they can do about it.
//!
//! The page has two `columns` and is one form (`around`), and each of its buttons goes the same way (`sent`): typed text comes along, and
//! is kept. `texts` are the fields to type in, `keeping` keeps them meanwhile, `left_files` says which files did not come along. Acts
//! that cannot be taken back, or that the person reads, are looked over first (`Verb::is_looked_over`): they wait (`written`), `check` shows
//! them, `saying` has its words, `effect` says what they do to whom, `settled` what follows from a task, `mirror` what the person gets,
//! and `acted` the letter to whom it is about. `composer` is where staff write, `composing` its button. `black_out` is what is left out
//! of a copy. `came` is a file that came beside the portal. `lawful` and `acts_by_law` are the acts that the law has a word in; `file` is
//! a case that has ended, to read and print, with its `evidence`, `hands` about whose it is. `beside` is the person: what they chose, and
//! what was shown to them. `as_read` is the page of the request as its person reads it. `letter` is the page of a `paper` that is posted,
//! and `copy` of one that goes with it. `proof` lists how it was shown who asks, and `proving` records more of it. `steps` says how far
//! the case is, `reached` has the words that hang on whether the person has a page. `told` is what a press is answered with. `second` is
//! what waits for a colleague's yes, and `yes` the page where they say it.

mod acted;
pub mod actions;
pub mod acts_by_law;
mod again;
mod around;
pub mod as_read;
pub mod attached;
pub mod beside;
mod black_out;
mod came;
mod changed;
pub mod check;
mod columns;
mod composer;
pub mod composing;
pub mod copy;
mod correction;
mod decided;
mod effect;
mod entry;
mod evidence;
mod facts;
pub mod file;
pub mod forms;
pub mod hands;
mod holding;
pub mod keeping;
mod lawful;
mod left_files;
pub mod letter;
mod limits;
mod looking;
pub mod mirror;
mod neighbours;
mod next;
pub mod page;
mod paper;
mod proof;
pub mod proving;
mod reached;
mod saying;
pub mod second;
pub mod sent;
mod settled;
mod steps;
mod story;
mod tasks;
mod texts;
mod told;
mod unmasked;
pub mod ways;
pub mod written;
pub mod yes;
