//! The form that weighs what changes, and says it in every language: for those who may publish.

use leptos::prelude::*;
use std::collections::BTreeMap;

use super::{
    weighed::{EDITORIAL, MATERIAL},
    words::{purpose, touched},
};
use crate::{
    catalog::diff::Touched,
    domain::{ids::PurposeId, language::Language},
    i18n::{messages as m, numbers},
    usecases::notices::folder::Changed,
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            field_group::FieldGroup,
            text_area::TextArea,
        },
        shown::held::plural,
        visit::Visit,
    },
};

/// The word for "Error:" and what is wrong.
type Wrong = Option<(String, String)>;

pub fn form(visit: &Visit, changed: &Changed, typed: &BTreeMap<String, String>, errors: &[(&'static str, String)]) -> AnyView {
    let words = visit.texts();
    let wrong = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let (weights, retire) = (weights(visit, changed, typed, wrong("weights")), retire(visit, changed, typed, wrong("retire")));
    let texts = changed.draft.texts.keys().map(|language| text(visit, *language, typed)).collect_view();
    let locale = visit.language.tag();
    view! {
        <form method="post" action="/ui/staff/check-notice" novalidate>
            <input type="hidden" name="form[locale]" value=locale />
            {weights}
            {retire}
            <FieldGroup id="texts" label=words.publish_texts() error=wrong("texts")>
                <h3>{words.publish_texts()}</h3>
                {texts}
            </FieldGroup>
            <p class="acts"><button class="button" type="submit">{words.publish_check_go()}</button></p>
        </form>
    }
    .into_any()
}

/// Each use that changes with its two weights; a new one or one that ends has nothing to weigh.
fn weights(visit: &Visit, changed: &Changed, typed: &BTreeMap<String, String>, wrong: Wrong) -> Option<AnyView> {
    let words = visit.texts();
    let all = &changed.review.diff.purposes;
    let lines = all.iter().map(|(id, how)| match how {
        Touched::Changed => weigh(visit, changed, id, typed),
        Touched::OnAnotherBasis | Touched::Added | Touched::Removed => {
            let name = purpose(visit, &changed.draft, id);
            view! { <p><strong dir="auto">{name}</strong></p><p>{touched(words, *how)}</p> }.into_any()
        }
    });
    let lines = lines.collect_view();
    (!all.is_empty()).then(|| {
        view! {
            <FieldGroup id="weights" label=words.publish_uses() error=wrong>
                <h3>{words.publish_uses()}</h3>
                {lines}
            </FieldGroup>
        }
        .into_any()
    })
}

fn weigh(visit: &Visit, changed: &Changed, id: &PurposeId, typed: &BTreeMap<String, String>) -> AnyView {
    let words = visit.texts();
    let chosen = typed.get(&format!("weight-{id}")).map(String::as_str);
    let choice = |value: &str, label: String, hint: String| Choice::new(value, label, chosen == Some(value)).hint(hint);
    let options = vec![
        choice(EDITORIAL, words.publish_editorial(), words.publish_editorial_hint()),
        choice(MATERIAL, words.publish_material(), words.publish_material_hint()),
    ];
    view! {
        <ChoiceList id=format!("weight-{id}") name=format!("form[weights][{id}]") legend=purpose(visit, &changed.draft, id) hint=String::new()
            pick=Pick::One options=options error=None />
    }
    .into_any()
}

/// Uses that people agreed to and that would end: each is meant to, or nothing is published.
fn retire(visit: &Visit, changed: &Changed, typed: &BTreeMap<String, String>, wrong: Wrong) -> Option<AnyView> {
    let words = visit.texts();
    let options = changed.review.orphans.iter().map(|(id, people)| {
        Choice::new(id.to_string(), purpose(visit, &changed.draft, id), typed.contains_key(&format!("retire-{id}")))
            .hint(words.publish_agreed(m::PublishAgreed { count: plural(*people), count_text: &numbers::count(visit.language, *people) }))
    });
    let options: Vec<_> = options.collect();
    (!options.is_empty()).then(|| {
        view! {
            <ChoiceList id="retire" name="form[retire][]" legend=words.publish_retire() hint=words.publish_retire_hint() pick=Pick::Any options=options
                error=wrong />
        }
        .into_any()
    })
}

fn text(visit: &Visit, language: Language, typed: &BTreeMap<String, String>) -> AnyView {
    let words = visit.texts();
    let value = typed.get(&format!("summary-{language}")).cloned().unwrap_or_default();
    let (id, name) = (format!("summary-{language}"), format!("form[summaries][{language}]"));
    view! {
        <fieldset>
            <legend><span lang=language.tag()>{language.own_name()}</span></legend>
            <TextArea id=id name=name label=words.publish_text() hint=words.publish_text_hint() value=value error=None rows=3 language=Some(language) />
        </fieldset>
    }
    .into_any()
}
