//! The design system: one component per file, finished words in, no knowledge of the product.
//!
//! Each has its style under `style/parts/` by the same name, and its samples in `gallery`.

pub mod ask_list;
pub mod banner;
pub mod choice_list;
pub mod crumb;
pub mod day_field;
mod described;
pub mod effects;
pub mod error_summary;
pub mod field_group;
pub mod file_field;
pub mod filled;
pub mod free_text;
pub mod gallery;
pub mod kind_mark;
pub mod level_bar;
pub mod level_picker;
pub mod mail_link;
pub mod own_name;
pub mod qr_code;
pub mod radio_cards;
pub mod ring;
pub mod rows;
pub mod select_field;
pub mod story_line;
pub mod text_area;
pub mod text_field;
pub mod variants;
pub mod with_numbers;
pub mod without_scripts;
