//! The acts a member of staff can do about a case, in order, and only those that fit; and the links that lead there.

use leptos::prelude::*;

use super::forms::{Act, Forms, Way};
use crate::{
    domain::{
        request::{Kind, State, Step},
        staff::Deed,
    },
    usecases::requests::kept::{Stop, What},
    web::visit::Visit,
};

impl Forms<'_> {
    /// The acts this role may do with a case in this state; none with one that is closed.
    pub fn ways(&self) -> Vec<Way> {
        let words = self.visit.texts();
        let row = &self.desk.case.row;
        if !row.state.is_open() {
            return Vec::new();
        }
        let may = |deed: Deed| self.desk.role.may(deed);
        let erasing = row.kind == Kind::Delete && row.state == State::InProgress;
        let mine = row.assignee == Some(self.desk.staff);
        let press = |form, act, label: String| self.open(form, act, ().into_any(), label.clone(), label);
        let fold = |form, act, name: String, (label, hint): (String, String), go: String| {
            self.folded(form, act, name, self.text(form, label, hint), go)
        };
        let take = press("assign", Act::Helps, if mine { words.staff_give_back() } else { words.staff_take() });
        let approve = self.approval().filter(|_| may(Deed::Approve)).map(|label| press("approve", Act::MovesOn, label));
        let write = self.text("write", words.staff_message(), words.staff_message_hint());
        let write = self.open("write", Act::Helps, write, words.staff_message(), words.staff_message_send());
        let ask = (!erasing).then(|| {
            fold("ask-back", Act::Helps, words.staff_ask_back(), (words.staff_message(), words.staff_ask_hint()), words.staff_ask_go())
        });
        let finish = (!erasing).then(|| {
            let text = (words.staff_answer(), words.staff_answer_hint());
            fold("finish", Act::MovesOn, words.staff_finish(), text, words.staff_check_answer())
        });
        let note = fold("note", Act::Helps, words.staff_note(), (words.staff_note(), words.staff_note_hint()), words.staff_note_go());
        // Once, and only while the first day has not passed.
        let extend = (!row.extended && !self.desk.case.overdue && may(Deed::Extend)).then(|| {
            fold("extend", Act::Helps, words.staff_extend(), (words.staff_why(), words.staff_extend_hint()), words.staff_extend_go())
        });
        let hold = (!erasing && may(Deed::Hold)).then(|| match row.held {
            false => fold("hold", Act::Helps, words.staff_hold(), (words.staff_why(), words.staff_hold_hint()), words.staff_hold_go()),
            true => press("resume", Act::Helps, words.staff_resume()),
        });
        let decline = row.state.after(row.kind, Step::Decline).filter(|_| may(Deed::Decline)).map(|_| self.decline());
        let all = [Some(take), approve, Some(write), ask, finish, Some(note), extend, hold, decline];
        all.into_iter().flatten().collect()
    }

    /// The label of an approval that takes one press.
    fn approval(&self) -> Option<String> {
        let words = self.visit.texts();
        let row = &self.desk.case.row;
        let asked = self.desk.case.asked.as_ref();
        let for_themself = asked.is_none_or(|asked| asked.behalf.is_none());
        let own = asked.is_some_and(|asked| asked.needs_no_staff(row.person));
        let waiting = matches!(row.state, State::Received | State::Verifying);
        match (row.kind, asked.map(|asked| &asked.what)) {
            (Kind::Correct, Some(What::Correct { .. })) if own => Some(words.staff_correct()),
            (Kind::Stop, Some(What::Stop { how: Stop::Restrict })) if own => Some(words.staff_restrict()),
            (Kind::Copy, Some(_)) if waiting && for_themself => Some(words.staff_begin_copy()),
            (Kind::Delete, Some(_)) if waiting && for_themself => Some(words.staff_begin_delete()),
            // A request has to be seen before it is granted.
            _ => None,
        }
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

/// The acts, as a part of the page.
pub fn section(visit: &Visit, ways: Vec<Way>) -> AnyView {
    let words = visit.texts();
    if ways.is_empty() {
        return view! { <p>{words.staff_is_closed()}</p> }.into_any();
    }
    let views = ways.into_iter().map(|way| way.view).collect_view();
    view! { <section aria-labelledby="do"><h2 id="do">{words.staff_do()}</h2>{views}</section> }.into_any()
}
