//! Counts what a system does, as it does it. Nothing is written, and nothing fails.

use crate::{
    decisions::answer::Question,
    domain::{
        actor::Actor,
        decide::Reason,
        inquiry::{Counting, SystemDeed},
    },
    usecases::portal::Portal,
};

/// A question, and the answer it got. Nothing is kept about a reference that nobody has.
pub fn asked(portal: &Portal, actor: Actor, question: &Question<'_>, reason: Reason) {
    let Actor::System(system) = actor else { return };
    let now = portal.clock.now();
    let deed = if reason.allows() { SystemDeed::Allowed } else { SystemDeed::Refused };
    portal.inquiries.did(system, deed, question.purpose, now);
    if portal.brand.inquiries == Counting::ByPerson && reason != Reason::Unknown {
        portal.inquiries.asked(question.customer, system, question.purpose, reason, now);
    }
}

/// It said why somebody saw something, or was refused to.
pub fn explained(portal: &Portal, actor: Actor, purpose: &str) {
    did(portal, actor, SystemDeed::Explained, purpose);
}

/// It said that it contacted somebody, whom no decision knows of.
pub fn contacted(portal: &Portal, actor: Actor) {
    did(portal, actor, SystemDeed::Contacted, "");
}

/// It fetched choices, to decide by itself.
pub fn fetched_list(portal: &Portal, actor: Actor) {
    did(portal, actor, SystemDeed::List, "");
}

fn did(portal: &Portal, actor: Actor, deed: SystemDeed, purpose: &str) {
    if let Actor::System(system) = actor {
        portal.inquiries.did(system, deed, purpose, portal.clock.now());
    }
}
