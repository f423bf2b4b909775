//! The page where one answer to several requests is written.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    draft::{ABOUT, Several},
    words::{fault, left_out},
};
use crate::{
    domain::{language::Language, staff::Deed},
    i18n::{messages as m, numbers},
    usecases::{
        authorise,
        desk::several::MOST,
        error::{Error, Fault},
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            crumb::Crumb,
            error_summary::ErrorSummary,
            select_field::SelectField,
            text_area::TextArea,
        },
        failure::Failure,
        flash::Flash,
        layout::page::{Head, Mood, respond},
        two_steps::Proposal,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const PAGE: &str = "several";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::desk(visit.portal(), visit.actor, Deed::Answer).await?;
    let several = Proposal::<Several>::waiting(visit, ABOUT).await?.map(|proposal| proposal.draft().clone()).unwrap_or_default();
    let back = format!("{}{}", visit.to("/staff/requests"), several.view);
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let errors: Vec<_> = faults.iter().map(|found| (field(found), fault(visit, found))).collect();
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let form = (!several.picked.is_empty()).then(|| form(visit, &several, flash.as_ref(), &errors));
    let none = several.picked.is_empty().then(|| view! { <p>{words.several_none()}</p> });
    let left = left_out(visit, &several.left);
    let most = numbers::count(visit.language, u64::try_from(MOST).unwrap_or(0));
    let lede = words.several_lede(m::SeveralLede { count_text: &most });
    let more = back.clone();
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    Ok(respond(visit, Head::of(words.several_title()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=words.queue_title() />
            <h1>{words.several_title()}</h1>
            <p class="lede">{lede}</p>
            {none}
            {left}
            <p><a class="go" href=more>{words.several_more()}</a></p>
            {form}
        }
        .into_any()
    }))
}

fn field(found: &Fault) -> &'static str {
    if found.field.as_str() == "picked" { "picked" } else { "words" }
}

fn form(visit: &Visit, several: &Several, flash: Option<&Flash>, errors: &[(&'static str, String)]) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name)).cloned();
    let wrong = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let chosen = |number: &String| flash.is_none_or(|flash| flash.typed.contains_key(number));
    let options = several.picked.iter().map(|one| Choice::new(one.reference.clone(), one.reference.clone(), chosen(&one.reference)));
    let options: Vec<Choice> = options.collect();
    let all = visit.portal().brand.learning.templates();
    let title = |id: &str| {
        let template = visit.portal().brand.learning.templates().find(|template| template.id == id)?;
        let offered = std::iter::once(visit.language).chain(Language::ALL.iter().copied());
        offered.into_iter().find_map(|language| template.title(language)).map(str::to_owned)
    };
    let named = all.filter_map(|template| Some((template.id.clone(), title(&template.id)?)));
    let templates: Vec<_> = std::iter::once((String::new(), words.template_choose())).chain(named).collect();
    let (template, text) =
        (typed("template").unwrap_or_else(|| several.template.clone()), typed("words").unwrap_or_else(|| several.words.clone()));
    view! {
        <form method="post" action="/ui/staff/several-check" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <ChoiceList id="picked" name="form[picked][]" legend=words.several_picked() hint=words.several_picked_hint() pick=Pick::Any options=options error=wrong("picked") />
            <SelectField id="template" name="form[template]" label=words.several_template() options=templates chosen=template />
            <TextArea id="words" name="form[words]" label=words.several_words() hint=words.several_words_hint() value=text error=wrong("words") />
            <p class="hint">{words.request_check_next()}</p>
            <p class="acts"><button class="button" type="submit">{words.several_check()}</button></p>
        </form>
    }
    .into_any()
}
