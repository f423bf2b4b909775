//! The learning of staff: the modules of their training, the guidance, and templates of what they write. Ours ship in the program; a brand adds its own in its folder.
//!
//! A module is Markdown in each language, with its questions at the end; how it is written stands in `docs/brands.md`. To add one of ours:
//! its files, its row in `shipped`.

mod guide;
mod lesson;
mod module;
mod prose;
mod read;
mod shipped;
mod template;

pub use guide::Guide;
pub use lesson::{Answer, Lesson, Question};
pub use module::{For, Learning, Module};
pub use prose::{Element, Piece, pieces};
pub use read::read;
pub use template::{Template, Variable};
