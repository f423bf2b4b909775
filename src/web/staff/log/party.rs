//! The parties and things of the log in words.

use leptos::prelude::*;

use super::page::code;
use crate::i18n::texts::Texts;

/// `None` for one that a newer program wrote.
pub(super) fn said(words: &Texts, party: &str) -> Option<String> {
    Some(match party {
        "anonymous" => words.log_party_anonymous(),
        "customer" => words.log_party_customer(),
        "guest" => words.log_party_guest(),
        "staff" => words.log_party_staff(),
        "system" => words.log_party_system(),
        "operator" => words.log_party_operator(),
        "house" => words.log_party_house(),
        "request" => words.log_party_request(),
        "records" => words.log_party_records(),
        "item" => words.log_party_item(),
        "api-key" => words.log_party_api_key(),
        "receiver" => words.log_party_receiver(),
        "notice" => words.log_party_notice(),
        "nobody" => words.log_party_nobody(),
        _ => return None,
    })
}

/// In words, or as the log writes it.
pub(super) fn party(words: &Texts, party: String) -> AnyView {
    said(words, &party).map_or_else(|| code(party), IntoAny::into_any)
}
