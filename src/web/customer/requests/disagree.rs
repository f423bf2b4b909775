//! "I disagree with your answer": the way there from a request, and the form.

use leptos::prelude::*;

use super::fields::{Fields, Filled};
use crate::{
    domain::{
        ids::StaffId,
        regime::{FIRST, Regime, Road},
        request::Request,
    },
    usecases::{
        authorise,
        error::{Error, Field},
        requests::{
            case::Case,
            disputes::{can_be_disputed, find},
        },
        staff::member,
    },
    web::{
        components::{select_field::SelectField, text_area::TextArea},
        visit::Visit,
    },
};

/// The way to the form, from a request that is answered or late.
pub fn way(visit: &Visit, case: &Case) -> Option<AnyView> {
    if !visit.is_someone() || visit.is_staff() || !can_be_disputed(visit.portal(), &case.row) {
        return None;
    }
    let href = visit.to(&format!("/requests/new/question?disputes={}", case.row.reference));
    Some(view! { <p><a class="button button--plain" href=href>{name(visit, &case.row)}</a></p> }.into_any())
}

/// The name of the disagreement: with an answer, or with that there is none.
pub fn name(visit: &Visit, row: &Request) -> String {
    let words = visit.texts();
    if row.state.is_open() { words.request_disagree_late() } else { words.request_disagree() }
}

/// The road that the law of a request has for it; `None` for one that is late.
pub fn road(row: &Request) -> Option<Road> {
    let law = Regime::find(&row.regime).unwrap_or(&FIRST);
    (!row.state.is_open()).then_some(law.dispute.road)
}

/// The road it takes, and who decides on it.
fn lede(visit: &Visit, row: &Request) -> String {
    let words = visit.texts();
    match road(row) {
        None => words.disagree_late(),
        Some(Road::Complaint) => words.disagree_complaint(),
        Some(Road::Appeal) => words.disagree_appeal(),
    }
}

impl Fields<'_> {
    /// The form of a disagreement with a request of theirs.
    pub(super) async fn disagree(&self, reference: &str) -> Result<Filled, Error> {
        let (visit, words) = (self.visit, self.visit.texts());
        let found = find(visit.portal(), authorise::person(visit.actor)?, reference).await?;
        let staff = member::all(visit.portal()).await?;
        let name_of = |id: &StaffId| staff.iter().find(|member| member.id == *id).map(|member| (id.to_string(), member.name.clone()));
        let people: Vec<(String, String)> = found.staff.iter().filter_map(name_of).collect();
        let chosen = self.draft.about.clone().unwrap_or_default();
        let about = (!people.is_empty()).then(|| {
            let options = std::iter::once((String::new(), words.disagree_about_nobody())).chain(people).collect();
            let error = self.error(Field::About);
            view! {
                <SelectField id="about" name="form[about]" label=words.disagree_about() options=options chosen=chosen
                    hint=words.disagree_about_hint() error=error />
            }
        });
        let (value, error) = (self.draft.words.clone().unwrap_or_default(), self.error(Field::Words));
        let view = view! {
            <input r#type="hidden" name="form[disputes]" value=found.row.reference.clone() />
            <TextArea id="words" name="form[words]" label=words.disagree_words() hint=words.ask_words_hint() value=value error=error />
            {about}
        };
        let back = (format!("/requests/{}", found.row.reference), visit.texts().ask_disputed());
        Ok(Filled { view: view.into_any(), back: Some(back), said: Some((name(visit, &found.row), lede(visit, &found.row))) })
    }
}
