//! The acts a member of staff can do about a case, in order, and only those that fit; and the links that lead there.

use leptos::prelude::*;

use super::{
    forms::{ARRIVED, Act, Forms, Way},
    reached,
};
use crate::{
    domain::{
        request::{Grant, Verb, Who},
        staff::Deed,
    },
    web::{components::text_field::TextField, shown::files, visit::Visit},
};

impl Forms<'_> {
    /// The acts this role may do with the case as the table has it; none with one that is closed.
    pub fn ways(&self) -> Vec<Way> {
        let words = self.visit.texts();
        let offers = |deed: Deed, verb: Verb| self.desk.role.may(deed) && self.desk.facts.offers(verb);
        let press = |form, act, label: String| self.open(form, act, ().into_any(), label.clone(), label);
        let fold = |form, act, name: String, (label, hint): (String, String), go: String| {
            self.folded(form, act, name, self.text(form, label, hint), go)
        };
        let approve = || match self.desk.facts.grant? {
            Grant::Correct => self.correction(),
            Grant::Copy => Some(self.copy(self.approval()?)),
            _ => Some(press("approve", Act::MovesOn, self.approval()?)),
        };
        let link = || {
            let (mut value, error) = (self.typed("account"), self.error("link", "account"));
            let known = self.desk.facts.who == Who::Known;
            if let Some(email) = self.desk.contact.as_ref().and_then(|contact| contact.email.as_ref()).filter(|_| known && value.is_empty())
            {
                email.as_str().clone_into(&mut value);
            }
            let hint = match self.desk.facts.who {
                Who::Known => words.staff_account_known_hint(),
                Who::Guest => words.staff_account_guest_hint(),
                _ => words.staff_account_hint(),
            };
            let inside = view! {
                <TextField id="account" name="form[account]" label=words.staff_account() hint=hint value=value error=error
                    autocomplete="off" kind="text" />
            };
            self.open("link", Act::MovesOn, inside.into_any(), words.staff_link(), words.staff_link_go())
        };
        let note = || fold("note", Act::Helps, words.staff_note(), (words.staff_note(), words.staff_note_hint()), words.staff_note_go());
        let arrived = || {
            let hint = reached::arrived_hint(self.visit, self.desk);
            let about = match self.desk.facts.by_post {
                true => self.text("arrived", words.arrived_words(), hint),
                false => self.text_for_them("arrived", words.arrived_words(), hint),
            };
            let inside = view! {
                {self.came()}
                {files::field_of_arrived(self.visit, self.wrong_file("arrived", ARRIVED))}
                {about}
            };
            self.folded("arrived", Act::Helps, words.arrived_title(), inside.into_any(), words.arrived_go())
        };
        let resume = || press("resume", Act::Helps, words.staff_resume());
        // A hold that may not be told is ended and kept by those who may make one.
        let held = Deed::of_hold(self.desk.case.row.is_held_untold());
        let all = [
            offers(Deed::Approve, Verb::Link).then(link),
            (offers(Deed::Approve, Verb::Approve) && !self.begun).then(approve).flatten(),
            offers(Deed::Answer, Verb::BlackOut).then(|| self.black_out()).and_then(Result::ok),
            self.composer(),
            offers(Deed::Decline, Verb::StandIn).then(|| self.stand_in()),
            self.prove(),
            offers(Deed::Answer, Verb::Note).then(note),
            (offers(Deed::Answer, Verb::Say) && self.desk.facts.may_have().is_ok() && !self.desk.facts.page_gone).then(arrived),
            offers(Deed::Extend, Verb::Extend).then(|| self.extend()).flatten(),
            offers(Deed::Hold, Verb::Hold).then(|| self.hold()),
            offers(held, Verb::Resume).then(resume),
            offers(held, Verb::KeepHold).then(|| self.keep_hold()),
        ];
        self.hands().into_iter().chain(all.into_iter().flatten()).collect()
    }

    /// The label of an approval.
    fn approval(&self) -> Option<String> {
        let words = self.visit.texts();
        Some(match self.desk.facts.grant? {
            Grant::Correct => words.staff_correct(),
            Grant::Restrict => words.staff_restrict(),
            Grant::Object => words.staff_object(),
            Grant::Copy => words.staff_begin_copy(),
            Grant::Delete => words.staff_begin_delete(),
        })
    }
}

/// Links to each. The forms stand beside the case where there is room, and below all of it where there is not.
pub fn jump<'a>(visit: &Visit, ways: impl Iterator<Item = &'a Way>) -> Option<AnyView> {
    let links: Vec<_> = ways.map(|way| view! { <li><a href=format!("#{}", way.id)>{way.name.clone()}</a></li> }).collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="jump" aria-labelledby="jump">
                <p class="jump__head" id="jump">{visit.texts().staff_do()}</p>
                <ul class="links">{links}</ul>
            </nav>
        }
        .into_any()
    })
}
