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
        error::Error,
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
        visit::Visit,
    },
};

pub struct Forms<'a> {
    pub visit: &'a Visit,
    pub desk: &'a Desk,
    pub typed: &'a BTreeMap<String, String>,
}

impl Forms<'_> {
    fn typed(&self, field: &str) -> String {
        self.typed.get(field).cloned().unwrap_or_default()
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

    fn folded(&self, heading: String, inside: AnyView) -> AnyView {
        view! { <details class="more"><summary>{heading}</summary><div class="more__body">{inside}</div></details> }.into_any()
    }

    fn text(&self, id: &'static str, label: String, hint: String) -> AnyView {
        let value = self.typed(id);
        view! { <TextArea id=id name="form[words]" label=label hint=hint value=value error=None /> }.into_any()
    }

    pub fn reveal(&self) -> AnyView {
        let words = self.visit.texts();
        let value = self.typed("reason");
        let inside = view! { <TextArea id="reason" name="form[reason]" label=words.staff_reveal_why() hint=words.staff_reveal_hint() value=value error=None /> };
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
        let write = self.text("words", words.staff_message(), words.staff_message_hint());
        let write = self.form("write", write, words.staff_message_send());
        let ask = self.folded(
            words.staff_ask_back(),
            self.form("ask-back", self.text("ask", words.staff_message(), words.staff_ask_hint()), words.staff_ask_go()),
        );
        let finish = self.folded(
            words.staff_finish(),
            self.form("finish", self.text("finish", words.staff_answer(), words.staff_answer_hint()), words.staff_finish_go()),
        );
        let note = self.folded(
            words.staff_note(),
            self.form("note", self.text("note", words.staff_note(), words.staff_note_hint()), words.staff_note_go()),
        );
        let extend = (row.extended == 0 && may(Deed::Extend)).then(|| {
            self.folded(
                words.staff_extend(),
                self.form("extend", self.text("extend", words.staff_why(), words.staff_extend_hint()), words.staff_extend_go()),
            )
        });
        let hold = may(Deed::Hold).then(|| {
            if row.held == 0 {
                self.folded(
                    words.staff_hold(),
                    self.form("hold", self.text("hold", words.staff_why(), words.staff_hold_hint()), words.staff_hold_go()),
                )
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
        let options: Vec<(String, String)> = reasons.map(|reason| (reason.as_str().to_owned(), decline(words, *reason))).collect();
        let value = self.typed("decline-words");
        let inside = view! {
            <SelectField id="decline-reason" name="form[reason]" label=words.staff_decline_reason() options=options chosen=self.typed("reason") />
            <TextArea id="decline-words" name="form[words]" label=words.staff_decline_words() hint=words.staff_decline_hint() value=value error=None />
        };
        self.folded(words.staff_decline(), self.form("decline", inside.into_any(), words.staff_decline_go()))
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
            checked: self.typed("outcome") == value,
        };
        let outcomes = vec![outcome("done", words.task_it_is_done()), outcome("failed", words.task_it_failed())];
        let value = self.typed("answer");
        let chosen = first.system.clone();
        let hint = if self.desk.case.row.kind == Kind::Copy { words.task_answer_copy() } else { words.task_answer_delete() };
        let inside = view! {
            <SelectField id="system" name="form[system]" label=words.task_system() options=systems chosen=chosen />
            <ChoiceList id="state" name="form[outcome]" legend=words.task_outcome() hint=String::new() pick=Pick::One options=outcomes error=None />
            <TextArea id="answer" name="form[words]" label=words.task_answer() hint=hint value=value error=None />
        };
        let form = self.form("task", inside.into_any(), words.task_save());
        Ok(Some(view! { <section aria-labelledby="task"><h2 id="task">{words.task_title()}</h2>{form}</section> }.into_any()))
    }
}
