//! Whose the case is: taken, given back, taken from a colleague once that was asked, or handed to one by name.

use leptos::prelude::*;

use super::{
    actions::{AtOnce, about_a_case},
    forms::{Act, Forms, Way},
    sent::CaseForm,
};
use crate::{
    domain::{
        ids::StaffId,
        language::Language,
        request::{Hands, Unfit, Verb},
        staff::Deed,
    },
    i18n::{dates, messages as m, texts::Texts},
    usecases::{
        desk::{
            case::Desk,
            hands::{assign, colleagues, hand_over, take_from},
        },
        error::{Error, Fault, Field, Flaw},
        staff::member::Member,
    },
    web::{
        components::{select_field::SelectField, text_area::TextArea},
        staff::{languages::beside_name, words::fault},
        visit::Visit,
    },
};

/// Colleagues as the page of a case names them.
pub struct Colleagues {
    /// The one who has the case, where it is not the reader.
    had: Option<String>,
    /// Those who answer requests, and why some cannot have it.
    found: Vec<(StaffId, String, Option<Unfit>)>,
    /// Everybody, also those who have left, with the languages that they read.
    names: Vec<(StaffId, String, Vec<Language>)>,
}

impl Colleagues {
    pub async fn of(visit: &Visit, desk: &Desk, staff: &[Member]) -> Result<Self, Error> {
        let row = &desk.case.row;
        let name = |id: StaffId| name_of(staff, id);
        let found = if row.state.is_open() { colleagues(visit.portal(), row, desk.staff).await? } else { Vec::new() };
        Ok(Self {
            had: row.assignee.filter(|id| *id != desk.staff).map(name),
            found: found.into_iter().map(|(id, unfit)| (id, name(id), unfit)).collect(),
            names: staff.iter().map(|member| (member.id, member.name.clone(), member.reads.clone())).collect(),
        })
    }

    /// A fault of one of the page's forms, in words. `to` is the one who was named.
    pub fn words_for(&self, visit: &Visit, form: &str, to: &str, found: &Fault) -> String {
        match (form, found.field) {
            ("hand-over", Field::To) => self.wrong(visit, to, found),
            ("prove", Field::BehalfEvidence) => visit.texts().may_ask_error(),
            ("prove", _) => visit.texts().proof_record_error(),
            _ => fault(visit.texts(), form, found),
        }
    }

    /// The languages that one of them reads.
    fn reads(&self, colleague: StaffId) -> &[Language] {
        self.names.iter().find(|(id, ..)| *id == colleague).map(|(.., reads)| reads.as_slice()).unwrap_or_default()
    }

    /// The names of those who can have the case and read its language; none where the reader does so too.
    pub(super) fn who_read(&self, language: Language, reader: StaffId) -> Vec<String> {
        if self.reads(reader).contains(&language) {
            return Vec::new();
        }
        let fit = self.found.iter().filter(|(id, _, unfit)| *id != reader && unfit.is_none() && self.reads(*id).contains(&language));
        fit.map(|(_, name, _)| name.clone()).collect()
    }

    /// Why the one who was named cannot have the case, in words.
    fn wrong(&self, visit: &Visit, to: &str, fault: &Fault) -> String {
        let words = visit.texts();
        let to: Option<StaffId> = to.parse().ok();
        let name = self.names.iter().find(|(id, ..)| Some(*id) == to).map(|(_, name, _)| name.clone());
        let Some(name) = name.as_deref() else {
            return if fault.flaw == Flaw::Missing { words.hands_error_choose() } else { words.hands_error_unknown() };
        };
        let unfit = self.found.iter().find(|(id, ..)| Some(*id) == to).and_then(|(_, _, unfit)| *unfit);
        match (fault.flaw, unfit) {
            (Flaw::Past, _) => words.hands_error_left(m::HandsErrorLeft { name }),
            (Flaw::Expired, _) => words.hands_error_untrained(m::HandsErrorUntrained { name }),
            (Flaw::NotOffered, _) => words.hands_error_barred(m::HandsErrorBarred { name }),
            (Flaw::TooEarly, Some(Unfit::Away(until))) => {
                words.hands_error_away(m::HandsErrorAway { name, when: &dates::day(visit.language, until) })
            }
            (Flaw::Same, _) => words.hands_error_same(m::HandsErrorSame { name }),
            _ => words.hands_error_unknown(),
        }
    }
}

fn name_of(staff: &[Member], id: StaffId) -> String {
    staff.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default()
}

/// Whose it was and is, by name.
pub(super) fn said(words: &Texts, hands: Hands, staff: &[Member]) -> String {
    let name = |id| name_of(staff, id);
    match (hands.had.map(name), hands.has.map(name)) {
        (Some(from), Some(name)) => words.hands_story_from_to(m::HandsStoryFromTo { from: &from, name: &name }),
        (None, Some(name)) => words.hands_story_to(m::HandsStoryTo { name: &name }),
        (Some(from), None) => words.hands_story_back(m::HandsStoryBack { from: &from }),
        (None, None) => words.story_assigned(),
    }
}

impl Forms<'_> {
    /// The acts about whose it is.
    pub(super) fn hands(&self) -> Vec<Way> {
        let words = self.visit.texts();
        if !self.desk.role.may(Deed::Answer) {
            return Vec::new();
        }
        let (takes, hands) = (self.desk.facts.offers(Verb::Take), self.desk.facts.offers(Verb::HandOver));
        let press = |label: String| self.open("assign", Act::Helps, ().into_any(), label.clone(), label);
        let take = match (&self.colleagues.had, self.desk.case.row.assignee) {
            (Some(name), _) => takes.then(|| self.take_from(name)),
            (None, Some(_)) => hands.then(|| press(words.staff_give_back())),
            (None, None) => takes.then(|| press(words.staff_take())),
        };
        [take, hands.then(|| self.hand_over()).flatten()].into_iter().flatten().collect()
    }

    fn take_from(&self, name: &str) -> Way {
        let words = self.visit.texts();
        let label = words.hands_take_from(m::HandsTakeFrom { name });
        let ask = view! { <p>{words.hands_take_from_ask(m::HandsTakeFromAsk { name })}</p> };
        self.folded("take-from", Act::Helps, label.clone(), ask.into_any(), label)
    }

    fn hand_over(&self) -> Option<Way> {
        let words = self.visit.texts();
        let found = &self.colleagues.found;
        if found.is_empty() {
            return None;
        }
        let fit = found.iter().filter(|(.., unfit)| unfit.is_none());
        let named =
            |(id, name, _): &(StaffId, String, Option<Unfit>)| (id.to_string(), beside_name(self.visit, name, self.colleagues.reads(*id)));
        let fit: Vec<_> = fit.map(named).collect();
        let none = fit.is_empty().then(|| view! { <p>{words.hands_over_none()}</p> });
        let options = [vec![(String::new(), words.hands_over_choose())], fit].concat();
        let unfit = found.iter().filter_map(|(_, name, unfit)| self.why_not(name, (*unfit)?)).collect::<Vec<_>>();
        let unfit = (!unfit.is_empty()).then(|| {
            let lines = unfit.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <ul class="hint">{lines}</ul> }
        });
        let inside = view! {
            <SelectField id="to" name="form[to]" label=words.hands_over_to() options=options chosen=self.typed("to")
                error=self.error("hand-over", "to") />
            {none}
            {unfit}
            <TextArea id="hand" name="form[hand]" label=words.hands_over_note() hint=words.hands_over_note_hint() value=self.typed("hand")
                error=self.error("hand-over", "hand") rows=3 />
        };
        Some(self.folded("hand-over", Act::Helps, words.hands_over(), inside.into_any(), words.hands_over_go()))
    }

    fn why_not(&self, name: &str, unfit: Unfit) -> Option<String> {
        let words = self.visit.texts();
        Some(match unfit {
            Unfit::Untrained => words.hands_not_untrained(m::HandsNotUntrained { name }),
            Unfit::Barred => words.hands_not_barred(m::HandsNotBarred { name }),
            Unfit::Away(until) => words.hands_not_away(m::HandsNotAway { name, when: &dates::day(self.visit.language, until) }),
            Unfit::Left | Unfit::Unknown => return None,
        })
    }
}

/// Where a field of these forms stands on the page.
pub(super) const fn field_id(field: Field) -> &'static str {
    if matches!(field, Field::To) { "to" } else { "hand" }
}

/// Takes a case, or gives it back.
#[server(prefix = "/ui", endpoint = "staff/assign")]
pub async fn staff_assign(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("assign", Verb::Take) }, async |visit, seen, _| assign(visit.portal(), visit.actor, seen).await)
        .await
}

/// Takes a case from a colleague: the page has asked whether.
#[server(prefix = "/ui", endpoint = "staff/take-from")]
pub async fn staff_take_from(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("take-from", Verb::Take) }, async |visit, seen, _| {
        take_from(visit.portal(), visit.actor, seen).await
    })
    .await
}

/// Hands a case to a colleague.
#[server(prefix = "/ui", endpoint = "staff/hand-over")]
pub async fn staff_hand_over(form: CaseForm) -> Result<(), ServerFnError> {
    about_a_case(form, const { AtOnce::of("hand-over", Verb::HandOver) }, async |visit, seen, form| {
        hand_over(visit.portal(), visit.actor, seen, form.typed("to"), form.typed("hand")).await
    })
    .await
}
