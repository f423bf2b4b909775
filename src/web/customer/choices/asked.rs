//! The part of a preview that asks about single uses: no level and no undo agrees to them, only a tick does.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{effect::Change, wish::Plan},
    web::{
        components::ask_list::{Ask, AskList},
        shown::catalogue::{Thing, recipients_named, sensitive},
        visit::Visit,
    },
};

/// One empty box for each use that is asked about by itself; nothing where there is none.
pub fn boxes(visit: &Visit, shelf: &Shelf, plan: &Plan) -> Option<AnyView> {
    let words = visit.texts();
    let asks: Vec<Ask> = plan.offers.iter().filter_map(|offer| ask(visit, shelf, offer)).collect();
    (!asks.is_empty()).then(|| {
        view! { <AskList id="ticked" name="form[ticked][]" legend=words.asked_legend() hint=words.asked_hint() asks=asks /> }.into_any()
    })
}

fn ask(visit: &Visit, shelf: &Shelf, offer: &Change) -> Option<Ask> {
    let words = visit.texts();
    let purpose = shelf.notice.catalogue.purpose(offer.purpose.as_str())?;
    let said = visit.notice(shelf).purpose(&purpose.id);
    let mut told = vec![said.means()];
    told.extend(sensitive(visit, shelf, purpose));
    told.extend(purpose.sharing.then(|| words.details_sharing()));
    told.extend(offer.despite_gpc.then(|| words.preview_signal()));
    let used = purpose.categories.iter().map(|id| Thing::Category.name(visit, shelf, id.as_str())).collect();
    let mut lists = vec![(words.preview_needs(), used)];
    let recipients = recipients_named(visit, shelf, purpose);
    if recipients.is_empty() {
        told.push(words.asked_nobody());
    } else {
        lists.push((words.asked_who(), recipients));
    }
    let more = (visit.to(&format!("/purposes/{}", purpose.id)), words.purposes_more());
    Some(Ask { value: purpose.id.to_string(), label: said.name(), told, lists, more })
}
