//! Acts of a case that its law has a word in: a question that stops the time, more time, reasons to decline; and who decides.

use leptos::prelude::*;

use super::forms::{Act, Forms, Way};
use crate::{
    domain::{
        regime::{FIRST, Regime},
        request::{Bar, Decline, Ground, LastAnswer, Need, Verb},
        staff::Deed,
    },
    usecases::desk::decide::tells_too_much,
    web::{
        components::select_field::SelectField,
        shown::request::{decline, ground},
    },
};

impl Forms<'_> {
    fn law(&self) -> &'static Regime {
        Regime::find(&self.desk.case.row.regime).unwrap_or(&FIRST)
    }

    /// The reasons that fit the request and its law, and that this role may give; the first of the list is none.
    pub(super) fn reasons(&self, none: String) -> Vec<(String, String)> {
        let (law, kind, words) = (self.law(), self.desk.case.row.kind, self.visit.texts());
        let may = |reason: &&Decline| **reason != Decline::Other || self.desk.role.may(Deed::DeclineOther);
        // Those that are outcomes of their own stand with these.
        let own = |reason: &&Decline| !LastAnswer::ALL.iter().any(|came| came.reason() == Some(**reason));
        let sayable = |reason: &&Decline| !tells_too_much(**reason, self.desk.case.asked.as_ref());
        let reasons = Decline::ALL.iter().filter(|reason| law.may_decline(kind, **reason)).filter(may).filter(own).filter(sayable);
        let reasons = reasons.map(|reason| (reason.as_str().to_owned(), decline(words, *reason)));
        std::iter::once((String::new(), none)).chain(reasons).collect()
    }

    /// Needs for which the time can stand still until there is an answer; none where it is over already.
    pub(super) fn needs(&self) -> Option<AnyView> {
        let words = self.visit.texts();
        let needs = Need::ALL.iter().copied().filter(|need| !self.desk.case.overdue && self.law().pauses_for(self.desk.matter, *need));
        let said = |need: Need| match need {
            Need::Identity => words.staff_need_identity(),
            Need::Clarity => words.staff_need_clarity(),
        };
        let options: Vec<_> = needs.map(|need| (need.as_str().to_owned(), said(need))).collect();
        if options.is_empty() {
            return None;
        }
        let options: Vec<_> = std::iter::once((String::new(), words.staff_need_none())).chain(options).collect();
        let (chosen, error) = (self.typed("need"), self.error("write", "need"));
        Some(
            view! { <SelectField id="need" name="form[need]" label=words.staff_need() options=options chosen=chosen error=error /> }
                .into_any(),
        )
    }

    pub(super) fn extend(&self) -> Option<Way> {
        let words = self.visit.texts();
        let grounds: &[Ground] = self.law().extension_of(self.desk.matter)?.grounds;
        let options = grounds.iter().map(|one| (one.as_str().to_owned(), ground(words, *one)));
        let options: Vec<_> = std::iter::once((String::new(), words.staff_ground_choose())).chain(options).collect();
        let (chosen, error) = (self.typed("ground"), self.error("extend", "ground"));
        let more = self.text_for_them("extend", words.staff_extend_more(), words.staff_extend_hint());
        let inside = view! {
            <SelectField id="ground" name="form[ground]" label=words.staff_ground() options=options chosen=chosen error=error />
            {more}
        };
        Some(self.folded("extend", Act::Helps, words.staff_extend(), inside.into_any(), words.staff_check_extend()))
    }

    pub(super) fn stand_in(&self) -> Way {
        let words = self.visit.texts();
        let inside = self.text_for_them("stand-in", words.staff_stand_in_why(), words.staff_stand_in_hint());
        self.open("stand-in", Act::Helps, inside, words.staff_stand_in(), words.staff_stand_in_go())
    }

    /// Why the buttons that decide are missing.
    pub(super) fn barred(&self) -> Option<AnyView> {
        let words = self.visit.texts();
        let why = match self.desk.facts.bar {
            Bar::No => return None,
            Bar::Another => words.staff_no_decided_before(),
            Bar::Alone => words.staff_no_alone(),
        };
        let open = self.desk.facts.offers(Verb::HandOver);
        open.then(|| view! { <div class="notice"><h2>{words.staff_bar_title()}</h2><p>{why}</p></div> }.into_any())
    }
}
