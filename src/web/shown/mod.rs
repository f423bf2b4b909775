//! Words and small views that several pages share: customers', the staff's and the demo's.
//!
//! Pages import this room and never each other. Nothing here is a page, takes a form (but the challenge beside the passkey button) or
//! knows who imports it. To share something: move it here as soon as a second journey or page of the staff needs it.

pub mod acting;
pub mod asked;
pub mod asking;
pub mod authority;
pub mod catalogue;
pub mod chart;
pub mod choice_news;
pub mod code;
pub mod corrected;
pub mod deletion;
pub mod event;
pub mod explanation;
pub mod extent;
pub mod fairness;
pub mod feedback;
pub mod fields_by_kind;
pub mod figures;
pub mod files;
pub mod guess;
pub mod held;
pub mod history;
pub mod journey_map;
pub mod journey_stops;
pub mod law;
mod map_columns;
pub mod map_names;
pub mod not_now;
pub mod passkey;
pub mod planned;
pub mod purpose;
pub mod ratio_chart;
pub mod receipt;
pub mod recipients;
pub mod record;
pub mod request;
pub mod request_ahead;
pub mod search_field;
pub mod sessions;
pub mod share_answered;
pub mod shelf;
pub mod standing;
pub mod told;
pub mod use_control;
pub mod use_state;
pub mod version;
