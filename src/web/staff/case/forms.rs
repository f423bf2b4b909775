//! The forms of a case, one for each verb.

use leptos::prelude::*;
use std::collections::BTreeMap;

use super::{
    correction,
    hands::{self, Colleagues},
    left_files::file_of,
    sent::{FORM, own},
};
use crate::{
    domain::{
        request::{Kind, Part, Verb},
        staff::Deed,
    },
    usecases::{
        desk::case::Desk,
        error::{Error, Fault, Field},
        requests::files::Shown,
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_area::TextArea,
        },
        shown::files::field_of_text,
        visit::Visit,
    },
};

/// The part a form plays in the case: its button shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Brings it nearer to its end.
    MovesOn,
    /// Any other act.
    Helps,
}

impl Act {
    const fn button(self) -> &'static str {
        match self {
            Self::MovesOn => "button",
            Self::Helps => "button button--plain",
        }
    }
}

/// The field of a file that goes with a text.
pub const FILE: &str = "file";

/// The field of a file that came from the person.
pub const ARRIVED: &str = "arrived-file";

/// The field of a file with what was found in a system.
pub const FOUND: &str = "found-file";

/// Forms whose act is looked over first: the person reads of it, or it cannot be taken back.
const CHECKED: [&str; 10] = ["write", "stand-in", "approve", "extend", "hold", "link", "resume", "task", "arrived", "prove"];

/// An act offered on the page: its id there, its name and its form.
pub struct Way {
    pub id: String,
    pub name: String,
    pub view: AnyView,
}

pub struct Forms<'a> {
    pub visit: &'a Visit,
    pub desk: &'a Desk,
    /// Typed fields of the form that came back.
    pub typed: &'a BTreeMap<String, String>,
    pub faults: &'a [Fault],
    pub colleagues: &'a Colleagues,
    /// The file of the reader's that waits to be sent.
    pub waiting: Option<&'a Shown>,
    /// The one that came from the person and waits to be looked over.
    pub came: Option<&'a Shown>,
    /// The fields of files that have to be chosen again, each with the word for that.
    pub again: &'a [(&'static str, String)],
    /// Whether the reader asked to begin what the case is about, and a yes to that would count: it is not offered again.
    pub begun: bool,
}

/// Where a field of a form stands on the page.
pub fn field_id(form: &str, field: Field) -> &'static str {
    match (form, field) {
        ("write", Field::Reason | Field::Partly) => "reason",
        ("write", Field::State) => "came",
        ("write", Field::Need) => "need",
        ("write", Field::Until) => "by",
        ("write", Field::File) => "file",
        ("insert", _) => "template",
        ("reveal", _) => "reveal",
        ("task", Field::State) => "state",
        ("task", Field::File) => FOUND,
        ("task", _) => "answer",
        ("note", _) => "note",
        ("arrived", Field::File) => ARRIVED,
        ("arrived", _) => "arrived",
        ("extend", Field::Ground) => "ground",
        ("extend", _) => "extend",
        ("stand-in", _) => "stand-in",
        ("hold", Field::Kind) => "hold-kind",
        ("hold", Field::What) => "told",
        ("hold", Field::Until) => "hold-by",
        ("hold", _) => "hold",
        ("keep-hold", Field::Until) => "keep-by",
        ("keep-hold", _) => "keep-hold",
        ("link", _) => "account",
        ("prove", Field::BehalfEvidence) => "may-ask",
        ("prove", _) => "proven",
        ("hand-over", field) => hands::field_id(field),
        ("black-out", Field::Reason) => "black-why",
        ("black-out", Field::Value) => "black-which",
        ("black-out", _) => "black-words",
        ("approve", field) => correction::field_id(field),
        _ => "write",
    }
}

impl Forms<'_> {
    /// Whether this is the form that came back.
    pub(super) fn came_back(&self, form: &str) -> bool {
        self.typed.get(FORM).is_some_and(|name| name == form)
    }

    /// The text typed in a field, by any button of the page or before.
    pub(super) fn typed(&self, field: &str) -> String {
        self.typed.get(field).cloned().unwrap_or_default()
    }

    /// Whether something waits there.
    fn is_typed(&self, form: &str) -> bool {
        own(form).iter().any(|field| !matches!(*field, "system" | "told") && !self.typed(field).trim().is_empty())
    }

    pub(super) fn error(&self, form: &str, id: &str) -> Option<(String, String)> {
        let words = self.visit.texts();
        let of_field = |found: &&Fault| self.came_back(form) && field_id(form, found.field) == id;
        self.faults
            .iter()
            .find(of_field)
            .map(|found| (words.error_prefix(), self.colleagues.words_for(self.visit, form, &self.typed("to"), found)))
    }

    /// The fault of the file of a form: its own, or that it has to be chosen again.
    pub(super) fn wrong_file(&self, form: &str, id: &str) -> Option<(String, String)> {
        let again = self.again.iter().find(|(at, _)| *at == id).map(|(_, again)| (self.visit.texts().error_prefix(), again.clone()));
        self.error(form, id).or(again)
    }

    /// An act's fields, and the button that sends the page for it.
    pub(super) fn form(&self, form: &'static str, act: Act, inside: AnyView, label: String) -> AnyView {
        let checked = CHECKED.contains(&form);
        let action = if checked { format!("/ui/staff/{form}-check") } else { format!("/ui/staff/{form}") };
        // A file comes along with the button that shows what is sent with it.
        let kind = file_of(form).map(|_| "multipart/form-data");
        let words = self.visit.texts();
        let next = checked.then(|| view! { <p class="hint">{words.request_check_next()}</p> });
        view! {
            <div class="act">
                {inside}
                {next}
                <p class="acts"><button class=act.button() type="submit" formaction=action formenctype=kind>{label}</button></p>
            </div>
        }
        .into_any()
    }

    /// One to be done by a press, or to be typed in at once.
    pub(super) fn open(&self, form: &'static str, act: Act, inside: AnyView, name: String, label: String) -> Way {
        let (id, inside) = (format!("do-{form}"), self.form(form, act, inside, label));
        Way { view: view! { <div id=id.clone()>{inside}</div> }.into_any(), id, name }
    }

    /// Folded away, unless it is the one that came back.
    pub(super) fn folded(&self, form: &'static str, act: Act, name: String, inside: AnyView, label: String) -> Way {
        let file = form == "arrived" && (self.came.is_some() || self.again.iter().any(|(at, _)| *at == ARRIVED));
        let (id, open) = (format!("do-{form}"), file || self.came_back(form) || self.is_typed(form));
        let (heading, inside) = (name.clone(), self.form(form, act, inside, label));
        // The line that unfolds it carries the id, so that a link leads onto it.
        let view = view! {
            <details class="more" open=open><summary id=id.clone()>{heading}</summary><div class="more__body">{inside}</div></details>
        };
        Way { view: view.into_any(), id, name }
    }

    /// The form for the systems that wait for a member of staff.
    pub fn tasks(&self) -> Result<Option<Way>, Error> {
        let words = self.visit.texts();
        let shelf = self.visit.shelf()?;
        if !self.desk.facts.offers(Verb::Settle) || !self.desk.role.may(Deed::Answer) {
            return Ok(None);
        }
        let open: Vec<_> = self.desk.case.tasks.iter().filter(|task| task.part != Part::Portal && !task.state.is_settled()).collect();
        let Some(first) = open.first() else { return Ok(None) };
        let name = |system: &str| self.visit.notice(&shelf).system(system).name();
        let systems: Vec<(String, String)> = open.iter().map(|task| (task.part.to_string(), name(task.part.as_str()))).collect();
        let outcome = |value: &str, label: String| Choice::new(value, label, self.typed("outcome") == value);
        let outcomes = vec![
            outcome("done", words.task_it_is_done()),
            outcome("not-found", words.task_they_are_not_found()),
            outcome("failed", words.task_it_failed()),
        ];
        let (value, error) = (self.typed("task"), self.error("task", "answer"));
        let chosen = match self.typed("system") {
            none if none.is_empty() => first.part.to_string(),
            system => system,
        };
        let (hint, go) = match self.desk.case.row.kind {
            Kind::Copy => (words.task_answer_copy(), words.staff_check_task()),
            _ => (words.task_answer_delete(), words.staff_check_result()),
        };
        let file = (self.desk.case.row.kind == Kind::Copy)
            .then(|| field_of_text(self.visit, FOUND, "form[found-file]", self.wrong_file("task", FOUND)));
        let inside = view! {
            <SelectField id="system" name="form[system]" label=words.task_system() options=systems chosen=chosen />
            <ChoiceList id="state" name="form[outcome]" legend=words.task_outcome() hint=String::new() pick=Pick::One options=outcomes error=self.error("task", "state") />
            <TextArea id="answer" name="form[task]" label=words.task_answer() hint=hint value=value error=error />
            {file}
        };
        let form = self.form("task", Act::MovesOn, inside.into_any(), go);
        let again = self.again()?;
        let view = view! { <section aria-labelledby="task"><h2 id="task">{words.task_title()}</h2>{form}{again}</section> };
        Ok(Some(Way { id: "task".to_owned(), name: words.task_title(), view: view.into_any() }))
    }
}
