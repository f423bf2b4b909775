//! The desk: staff's work on requests.
//!
//! Each verb goes through `change`: it asks the policy, notices when another member of staff changed the case meanwhile, and writes the
//! event. Decisions go through `second`, since some of them need two. Personal data of a case is masked until `reveal`, whose reason the person can read.

pub mod answer;
pub mod arrived;
pub mod as_read;
pub mod ask;
pub mod ask_again;
pub mod before;
pub mod beside;
pub mod black_out;
pub mod by_duty;
mod came;
pub mod case;
mod change;
pub mod decide;
mod decline;
mod draft_seal;
pub mod drafts;
pub mod extend;
pub mod figures;
pub mod file_out;
pub mod files;
mod filter;
pub mod find;
mod fits;
pub mod found;
mod granted;
mod groups;
pub mod hand_all;
pub mod hand_news;
pub mod hands;
pub mod health;
pub mod hold;
mod holding;
pub mod jobs;
pub mod link;
pub mod lookers;
mod next_step;
pub mod opened;
mod owed;
pub mod pages;
pub mod posted;
pub mod prove;
pub mod queue;
pub mod reveal;
pub mod second;
pub mod several;
pub mod since;
pub mod stand_in;
mod stands;
pub mod systems;
pub mod take;
pub mod task;
pub mod today;
pub mod unmasked;
pub mod views;

pub use case::case;
pub use change::Seen;
pub(super) use change::look;
pub use queue::queue;
pub use reveal::reveal;
