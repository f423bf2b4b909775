//! What staff can do about a case: one form for each verb, and only those that fit.

use leptos::prelude::*;
use std::collections::BTreeMap;

use crate::{
    domain::request::TaskState,
    domain::{
        request::{Decline, Kind, State, Step},
        staff::Deed,
    },
    usecases::{
        desk::case::Desk,
        error::{Error, Fault, Field},
        requests::{
            kept::{Stop, What},
            plan::PORTAL,
        },
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_area::TextArea,
        },
        customer::requests::words::decline,
        staff::words::fault,
        visit::Visit,
    },
};

/// Under which a form that came back says which one it is.
pub const FORM: &str = "form";

pub struct Forms<'a> {
    pub visit: &'a Visit,
    pub desk: &'a Desk,
    /// What was typed in the form that came back.
    pub typed: &'a BTreeMap<String, String>,
    pub faults: &'a [Fault],
}

/// Where a field of a form stands on the page.
pub fn field_id(form: &str, field: Field) -> &'static str {
    match (form, field) {
        ("decline", Field::Reason) => "decline-reason",
        ("reveal", _) => "reveal",
        ("task", Field::State) => "state",
        ("task", _) => "answer",
        ("ask-back", _) => "ask-back",
        ("note", _) => "note",
        ("finish", _) => "finish",
        ("extend", _) => "extend",
        ("hold", _) => "hold",
        ("decline", _) => "decline-words",
        _ => "write",
    }
}

impl Forms<'_> {
    /// Whether this is the form that came back.
    fn came_back(&self, form: &str) -> bool {
        self.typed.get(FORM).is_some_and(|name| name == form)
    }

    fn typed(&self, form: &str, field: &str) -> String {
        let typed = self.typed.get(field).filter(|_| self.came_back(form));
        typed.cloned().unwrap_or_default()
    }

    fn error(&self, form: &str, id: &str) -> Option<(String, String)> {
        let words = self.visit.texts();
        let of_field = |found: &&Fault| self.came_back(form) && field_id(form, found.field) == id;
        self.faults.iter().find(of_field).map(|found| (words.error_prefix(), fault(words, form, found)))
    }

    /// A form that knows which case it is about, and how that case looked.
    fn form(&self, action: &'static str, inside: AnyView, label: String) -> AnyView {
        let (locale, row) = (self.visit.language.tag(), &self.desk.case.row);
        let (request, revision) = (row.reference.clone(), row.revision);
        view! {
            <form method="post" action=format!("/ui/staff/{action}") novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <input r#type="hidden" name="form[seen]" value=revision />
                {inside}
                <p class="acts"><button class="button button--plain" type="submit">{label}</button></p>
            </form>
        }
        .into_any()
    }

    /// Folded away, unless it is the one that came back.
    fn folded(&self, form: &'static str, heading: String, inside: AnyView, label: String) -> AnyView {
        let (open, inside) = (self.came_back(form), self.form(form, inside, label));
        view! { <details class="more" open=open><summary>{heading}</summary><div class="more__body">{inside}</div></details> }.into_any()
    }

    /// The one text of a form. It goes by the form's name on the page.
    fn text(&self, form: &'static str, label: String, hint: String) -> AnyView {
        let (value, error) = (self.typed(form, "words"), self.error(form, form));
        view! { <TextArea id=form name="form[words]" label=label hint=hint value=value error=error /> }.into_any()
    }

    pub fn reveal(&self) -> AnyView {
        let words = self.visit.texts();
        let (value, error) = (self.typed("reveal", "reason"), self.error("reveal", "reveal"));
        let inside = view! { <TextArea id="reveal" name="form[reason]" label=words.staff_reveal_why() hint=words.staff_reveal_hint() value=value error=error /> };
        self.form("reveal", inside.into_any(), words.staff_reveal())
    }

    /// Everything this role may do with a case in this state.
    pub fn all(&self) -> AnyView {
        let words = self.visit.texts();
        let row = &self.desk.case.row;
        if !row.state.is_open() {
            return view! { <p>{words.staff_is_closed()}</p> }.into_any();
        }
        let may = |deed: Deed| self.desk.role.may(deed);
        let erasing = row.kind == Kind::Delete && row.state == State::InProgress;
        let mine = row.assigned() == Some(self.desk.staff);
        let take = self.form("assign", ().into_any(), if mine { words.staff_give_back() } else { words.staff_take() });
        let approve = self.approval().filter(|_| may(Deed::Approve));
        let write = self.text("write", words.staff_message(), words.staff_message_hint());
        let write = self.form("write", write, words.staff_message_send());
        let fold = |form: &'static str, heading: String, label: String, hint: String, go: String| {
            self.folded(form, heading, self.text(form, label, hint), go)
        };
        let ask = fold("ask-back", words.staff_ask_back(), words.staff_message(), words.staff_ask_hint(), words.staff_ask_go());
        let finish = fold("finish", words.staff_finish(), words.staff_answer(), words.staff_answer_hint(), words.staff_finish_go());
        let note = fold("note", words.staff_note(), words.staff_note(), words.staff_note_hint(), words.staff_note_go());
        // Once, and only while the first day has not passed.
        let extend = (row.extended == 0 && !self.desk.case.overdue && may(Deed::Extend))
            .then(|| fold("extend", words.staff_extend(), words.staff_why(), words.staff_extend_hint(), words.staff_extend_go()));
        let hold = may(Deed::Hold).then(|| {
            if row.held == 0 {
                fold("hold", words.staff_hold(), words.staff_why(), words.staff_hold_hint(), words.staff_hold_go())
            } else {
                self.form("resume", ().into_any(), words.staff_resume())
            }
        });
        let decline = row.state.after(row.kind, Step::Decline).filter(|_| may(Deed::Decline)).map(|_| self.decline());
        let finish = (!erasing).then_some(finish);
        view! {
            <section aria-labelledby="do">
                <h2 id="do">{words.staff_do()}</h2>
                {take}
                {approve}
                {write}
                {(!erasing).then_some(ask)}
                {finish}
                {note}
                {extend}
                {(!erasing).then_some(hold)}
                {decline}
            </section>
        }
        .into_any()
    }

    /// What can be granted by one press.
    fn approval(&self) -> Option<AnyView> {
        let words = self.visit.texts();
        let row = &self.desk.case.row;
        let asked = self.desk.case.asked.as_ref();
        let for_themself = asked.is_none_or(|asked| asked.behalf.is_none());
        let own = row.person == "customer" && for_themself;
        let waiting = matches!(row.state, State::Received | State::Verifying);
        let label = match (row.kind, asked.map(|asked| &asked.what)) {
            (Kind::Correct, Some(What::Correct { .. })) if own => words.staff_correct(),
            (Kind::Stop, Some(What::Stop { how: Stop::Restrict })) if own => words.staff_restrict(),
            (Kind::Copy, Some(_)) if waiting && for_themself => words.staff_begin_copy(),
            (Kind::Delete, Some(_)) if waiting && for_themself => words.staff_begin_delete(),
            // What is asked has to be seen before it is granted.
            _ => return None,
        };
        Some(self.form("approve", ().into_any(), label))
    }

    fn decline(&self) -> AnyView {
        let words = self.visit.texts();
        let reasons = Decline::ALL.iter().filter(|reason| **reason != Decline::Other || self.desk.role.may(Deed::DeclineOther));
        // Nothing is chosen before somebody chooses: each reason says something about the person.
        let none = [(String::new(), words.staff_choose_reason())];
        let options: Vec<(String, String)> =
            none.into_iter().chain(reasons.map(|reason| (reason.as_str().to_owned(), decline(words, *reason)))).collect();
        let (reason, value) = (self.typed("decline", "reason"), self.typed("decline", "words"));
        let (wrong, error) = (self.error("decline", "decline-reason"), self.error("decline", "decline-words"));
        let inside = view! {
            <SelectField id="decline-reason" name="form[reason]" label=words.staff_decline_reason() options=options chosen=reason error=wrong />
            <TextArea id="decline-words" name="form[words]" label=words.staff_decline_words() hint=words.staff_decline_hint() value=value error=error />
        };
        self.folded("decline", words.staff_decline(), inside.into_any(), words.staff_decline_go())
    }

    /// One form for each system that waits for somebody.
    pub fn tasks(&self) -> Result<Option<AnyView>, Error> {
        let words = self.visit.texts();
        let shelf = self.visit.shelf()?;
        let open = self.desk.case.tasks.iter().filter(|task| task.system != PORTAL && task.state != TaskState::Done);
        let open: Vec<_> = open.filter(|_| self.desk.case.row.state.is_open() && self.desk.role.may(Deed::Answer)).collect();
        let Some(first) = open.first() else { return Ok(None) };
        let name = |system: &str| self.visit.word(&shelf, &format!("system-{system}"));
        let systems: Vec<(String, String)> = open.iter().map(|task| (task.system.clone(), name(&task.system))).collect();
        let outcome = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            hint: String::new(),
            checked: self.typed("task", "outcome") == value,
            more: None,
        };
        let outcomes = vec![outcome("done", words.task_it_is_done()), outcome("failed", words.task_it_failed())];
        let (value, error) = (self.typed("task", "words"), self.error("task", "answer"));
        let chosen = match self.typed("task", "system") {
            none if none.is_empty() => first.system.clone(),
            system => system,
        };
        let hint = if self.desk.case.row.kind == Kind::Copy { words.task_answer_copy() } else { words.task_answer_delete() };
        let inside = view! {
            <SelectField id="system" name="form[system]" label=words.task_system() options=systems chosen=chosen />
            <ChoiceList id="state" name="form[outcome]" legend=words.task_outcome() hint=String::new() pick=Pick::One options=outcomes error=self.error("task", "state") />
            <TextArea id="answer" name="form[words]" label=words.task_answer() hint=hint value=value error=error />
        };
        let form = self.form("task", inside.into_any(), words.task_save());
        Ok(Some(view! { <section aria-labelledby="task"><h2 id="task">{words.task_title()}</h2>{form}</section> }.into_any()))
    }
}
