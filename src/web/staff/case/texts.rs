//! The texts that are typed in the forms of a case: those for staff, and those that the person reads.

use leptos::prelude::*;

use super::forms::Forms;
use crate::{
    domain::language::Language,
    i18n::{lists, messages as m},
    usecases::customers::their_language::TheirLanguage,
    web::components::text_area::TextArea,
};

impl Forms<'_> {
    /// The hint of a text that the person reads: it names their language where that is not the one this page is in, and colleagues who read
    /// it where the reader does not say so of themselves.
    fn for_them(&self, hint: String) -> String {
        let (visit, words, reader) = (self.visit, self.visit.texts(), self.desk.staff);
        let Some(other) = self.desk.reads.map(TheirLanguage::get).filter(|language| *language != visit.language) else { return hint };
        let language = other.own_name();
        let hint = words.staff_hint_language(m::StaffHintLanguage { hint: &hint, language });
        let readers = self.colleagues.who_read(other, reader);
        if readers.is_empty() {
            return hint;
        }
        words.staff_hint_readers(m::StaffHintReaders { hint: &hint, language, names: &lists::of_names(visit.language, &readers) })
    }

    /// The one text of a form. It goes by the form's name on the page.
    pub(super) fn text(&self, form: &'static str, label: String, hint: String) -> AnyView {
        self.area(form, label, hint, None)
    }

    /// The same where the person reads it: it is to be in their language.
    pub(super) fn text_for_them(&self, form: &'static str, label: String, hint: String) -> AnyView {
        self.area(form, label, self.for_them(hint), self.desk.reads.map(TheirLanguage::get))
    }

    fn area(&self, form: &'static str, label: String, hint: String, language: Option<Language>) -> AnyView {
        let (value, error) = (self.typed(form), self.error(form, form));
        let name = name_of(form);
        view! { <TextArea id=form name=name label=label hint=hint value=value error=error language=language /> }.into_any()
    }
}

/// The name of an act's own text.
const fn name_of(form: &'static str) -> &'static str {
    match form.as_bytes() {
        b"write" => "form[write]",
        b"note" => "form[note]",
        b"arrived" => "form[arrived]",
        b"extend" => "form[extend]",
        b"hold" => "form[hold]",
        b"keep-hold" => "form[keep-hold]",
        b"stand-in" => "form[stand-in]",
        b"approve" => "form[approve]",
        _ => "form[other]",
    }
}
