//! The forms of a hold, and what the page to check says of one.

use leptos::prelude::*;

use super::{
    facts::resting,
    forms::{Act, Forms, Way},
    written::Written,
};
use crate::{
    domain::{
        request::{Hold, HoldKind},
        staff::Deed,
    },
    i18n::messages as m,
    usecases::{copies::download::may_be_fetched, desk::case::Desk},
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_field::TextField,
        },
        shown::request::{day, hold_kind, moment},
        visit::Visit,
    },
};

/// Chosen for a hold that the person may not know of.
pub(super) const UNTOLD: &str = "no";

impl Forms<'_> {
    pub(super) fn hold(&self) -> Way {
        let words = self.visit.texts();
        let kinds = HoldKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), hold_kind(words, *kind)));
        let kinds: Vec<_> = std::iter::once((String::new(), words.hold_choose())).chain(kinds).collect();
        let (kind, wrong_kind) = (self.typed("hold-kind"), self.error("hold", "hold-kind"));
        let told = self.desk.role.may(Deed::HoldUntold).then(|| {
            let chosen = self.typed("told");
            let options = vec![
                Choice::new("yes", words.hold_told(), chosen != UNTOLD),
                Choice::new(UNTOLD, words.hold_untold(), chosen == UNTOLD).hint(words.hold_untold_hint()),
            ];
            view! {
                <ChoiceList id="told" name="form[told]" legend=words.holds_person() hint=String::new() pick=Pick::One options=options
                    error=self.error("hold", "told") />
            }
        });
        let officer = told.is_none().then(|| view! { <p class="hint">{words.hold_officer()}</p> });
        let inside = view! {
            <SelectField id="hold-kind" name="form[hold-kind]" label=words.holds_kind() options=kinds chosen=kind error=wrong_kind />
            {self.look_on("hold", "hold-by", "form[hold-by]")}
            {told}
            {self.text_for_them("hold", words.staff_hold_why(), words.staff_hold_hint())}
            {officer}
        };
        self.folded("hold", Act::Helps, words.staff_hold(), inside.into_any(), words.staff_check_hold())
    }

    pub(super) fn keep_hold(&self) -> Way {
        let words = self.visit.texts();
        let inside = view! {
            {self.look_on("keep-hold", "keep-by", "form[keep-by]")}
            {self.text("keep-hold", words.hold_keep_why(), words.hold_keep_hint())}
        };
        self.folded("keep-hold", Act::Helps, words.hold_keep(), inside.into_any(), words.hold_keep_go())
    }

    /// Where staff name the day on which they look again.
    fn look_on(&self, form: &'static str, id: &'static str, name: &'static str) -> AnyView {
        let words = self.visit.texts();
        let (value, error) = (self.typed(id), self.error(form, id));
        view! {
            <TextField id=id name=name label=words.holds_look() hint=words.hold_by_hint() value=value error=error autocomplete="off" kind="date" />
        }
        .into_any()
    }
}

/// The hold that would be: its kind, its day, and whether the person knows.
pub(super) fn rows(visit: &Visit, written: &Written) -> Vec<(String, AnyView)> {
    match (written.kind.parse(), written.look_on.parse()) {
        (Ok(kind), Ok(look_on)) => resting(visit, Hold { kind, look_on, untold: written.is_untold() }).into(),
        _ => Vec::new(),
    }
}

/// Exactly what it does.
pub(super) fn effect(visit: &Visit, desk: &Desk, written: &Written) -> String {
    let (words, row) = (visit.texts(), &desk.case.row);
    let due = || day(visit, row.due_on);
    let effect = match (row.answer_by.filter(|_| row.paused_on.is_some()), written.is_untold()) {
        (Some(by), true) => words.hold_effect_untold_paused(m::HoldEffectUntoldPaused { when: &day(visit, by) }),
        (None, true) => words.hold_effect_untold(m::HoldEffectUntold { when: &due() }),
        (Some(by), false) => words.staff_effect_hold_paused(m::StaffEffectHoldPaused { when: &day(visit, by) }),
        (None, false) => words.staff_effect_hold(m::StaffEffectHold { when: &due() }),
    };
    match locked(visit, desk) {
        Some(copy) => words.sentences(m::Sentences { one: &effect, other: &copy }),
        None => effect,
    }
}

/// The lock that a hold puts on a copy that is ready, while the days of the copy run on.
fn locked(visit: &Visit, desk: &Desk) -> Option<String> {
    let ready = may_be_fetched(&desk.case.row, desk.case.copy.as_ref(), visit.portal().clock.now()).ok()?;
    let when = moment(visit, ready.expires_at?);
    Some(visit.texts().hold_effect_copy(m::HoldEffectCopy { when: &when }))
}

/// Exactly what its end does.
pub(super) fn effect_of_end(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    if desk.case.row.is_held_untold() { words.staff_effect_resume_untold() } else { words.staff_effect_resume() }
}
