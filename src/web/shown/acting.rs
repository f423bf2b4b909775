//! How somebody asked staff to act for them, and how staff made sure of them, in words.

use crate::{
    domain::{acting::Way, ids::ProofId},
    i18n::texts::Texts,
    web::visit::Visit,
};

pub fn way(words: &Texts, way: Way) -> String {
    match way {
        Way::Telephone => words.way_telephone(),
        Way::Letter => words.way_letter(),
        Way::Visit => words.way_visit(),
        Way::Email => words.way_email(),
    }
}

/// "because you called".
pub fn asked_by(words: &Texts, way: Way) -> String {
    match way {
        Way::Telephone => words.asked_by_telephone(),
        Way::Letter => words.asked_by_letter(),
        Way::Visit => words.asked_by_visit(),
        Way::Email => words.asked_by_email(),
    }
}

/// A step of proof: one we ship has words of ours, any other the brand's.
pub fn proof(visit: &Visit, step: &ProofId) -> String {
    let words = visit.texts();
    match step.as_str() {
        "known-contact" => words.proof_known_contact(),
        "own-facts" => words.proof_own_facts(),
        "called-back" => words.proof_called_back(),
        _ => visit.portal().brand.beside.proof(visit.language, step),
    }
}
