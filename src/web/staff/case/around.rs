//! The one form of a case's page, around everything that can be typed in it; and texts that can no longer be sent.

use leptos::prelude::*;

use super::{changed::until, forms::Forms, sent::WORDS};
use crate::{
    i18n::messages as m,
    islands::KeepDraft,
    web::components::{free_text::FreeText, without_scripts::WithoutScripts},
};

impl Forms<'_> {
    /// The one form of the page, around everything that can be typed in it. Its first button is what Enter presses. `query` says from which
    /// view of the queue the reader came. Of a case that is in nobody's
    /// hand, without a text that is left over, nothing can be sent.
    pub fn around(&self, mark: &str, query: &str, inside: AnyView) -> AnyView {
        let words = self.visit.texts();
        let (locale, row) = (self.visit.language.tag(), &self.desk.case.row);
        if !row.is_in_hand() && self.left_over().is_none() {
            return inside;
        }
        let (request, revision, mark, query) = (row.reference.clone(), row.revision, mark.to_owned(), query.to_owned());
        // Seen by nobody: the one that is seen stands below the text.
        let keep = row.state.is_open().then(|| view! { <button hidden=true type="submit">{words.staff_keep()}</button> });
        view! {
            <form method="post" action="/ui/staff/keep" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <input r#type="hidden" name="form[seen]" value=revision />
                <input r#type="hidden" name="form[drafted]" value=mark />
                <input r#type="hidden" name="form[view]" value=query />
                <input r#type="hidden" name="form[until]" value=until(self.desk) />
                {keep}
                {inside}
            </form>
        }
        .into_any()
    }

    /// The button that keeps what is typed and does nothing else.
    pub fn keep(&self) -> Option<AnyView> {
        let words = self.visit.texts();
        self.desk.case.row.state.is_open().then(|| {
            view! {
                <p class="acts">
                    <button class="button button--plain" type="submit">{words.staff_keep()}</button>
                    <span class="hint">{words.staff_keep_hint()}</span>
                </p>
                <WithoutScripts text=words.staff_keep_not(m::StaffKeepNot { out: &words.sign_out(), back: &words.second_take_back() }) />
                <KeepDraft behind=words.staff_keep_behind() />
            }
            .into_any()
        })
    }

    /// Texts that can no longer be sent: the case has ended. They are shown to be copied.
    pub fn left_over(&self) -> Option<AnyView> {
        let words = self.visit.texts();
        let texts: Vec<_> = WORDS.iter().map(|field| self.typed(field)).filter(|text| text.trim().chars().count() > 1).collect();
        // Most were to be read by the person.
        let language = self.desk.case.row.last_language;
        let texts: Vec<_> = texts.into_iter().map(|text| view! { <FreeText text=text language=language /> }).collect();
        (!texts.is_empty()).then(|| {
            view! {
                <section class="panel" aria-labelledby="left">
                    <h2 id="left">{words.staff_left_over()}</h2>
                    <p>{words.staff_left_over_text()}</p>
                    {texts}
                    <p class="acts"><button class="button button--plain" type="submit">{words.staff_left_over_go()}</button></p>
                </section>
            }
            .into_any()
        })
    }
}
