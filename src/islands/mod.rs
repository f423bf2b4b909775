//! Islands, which run in the browser: small comforts around pages that already work without them.
//!
//! An island gets finished strings and plain data as props and reacts to what bubbles up to it. It must not own a
//! control a person can touch before the script arrives (hydration would overwrite the choice), hold wording,
//! format a date, or use any other room of this house: everything named here is shipped to every visitor, and
//! `cargo xtask test` fails above 80 kB.
//!
//! To add one: a file with one `#[island]`, a line below. Code that needs the browser itself goes into `browser`,
//! and code that needs the form around an island into `form`; `no_browser` and `no_form` are their silent twins for the server's build,
//! where the same code is rendered but never run.

pub mod copy_text;
pub mod follow_progress;
pub mod keep_draft;
pub mod level_preview;
mod own_button;
pub mod passkey;
pub mod session_guard;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
#[path = "no_browser.rs"]
mod browser;
#[cfg(target_arch = "wasm32")]
mod form;
#[cfg(not(target_arch = "wasm32"))]
#[path = "no_form.rs"]
mod form;

pub use copy_text::CopyText;
pub use follow_progress::FollowProgress;
pub use keep_draft::KeepDraft;
pub use level_preview::LevelPreview;
pub use passkey::Passkey;
pub use session_guard::SessionGuard;
