//! One box for each purpose that the customer can switch.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::Purpose,
        decide::Reason,
        effect::state,
        wish::{Turn, wanted},
    },
    i18n::messages as m,
    usecases::choices::current::Current,
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        shown::{
            choice_news::News,
            purpose::{held, hidden},
        },
        visit::Visit,
    },
};

/// Whether the person can switch it, being who they are.
fn is_offered(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &Purpose) -> bool {
    let reason = state(&shelf.notice, &current.choices, purpose, visit.portal().clock.now());
    purpose.switchable() && reason != Reason::Minor
}

pub fn fields(visit: &Visit, shelf: &Shelf, current: &Current, news: &News, then: Option<&str>) -> AnyView {
    let words = visit.texts();
    let now = visit.portal().clock.now();
    let typed: Option<Vec<&str>> = news.typed("on").map(|on| on.split(' ').collect());
    let offered: Vec<&Purpose> =
        shelf.notice.catalogue.purposes.iter().filter(|purpose| is_offered(visit, shelf, current, purpose)).collect();
    let options = offered.iter().map(|purpose| {
        let said = visit.notice(shelf).purpose(&purpose.id);
        let means = said.means();
        let hint = held(visit, shelf, current, purpose).map(|held| words.sentences(m::Sentences { one: &means, other: &held }));
        Choice {
            value: purpose.id.to_string(),
            label: said.name(),
            hint: hint.unwrap_or(means),
            checked: match &typed {
                Some(typed) => typed.contains(&purpose.id.as_str()),
                None => wanted(&shelf.notice, &current.choices, purpose, now) == Turn::On,
            },
            more: Some((visit.to(&format!("/purposes/{}", purpose.id)), words.purposes_more())),
        }
    });
    let options = options.collect();
    let all = offered.iter().map(|purpose| view! { <input type="hidden" name="form[offered][]" value=purpose.id.to_string() /> });
    let all = all.collect_view();
    let error = news.problem_at("purpose").map(|text| (words.error_prefix(), text));
    let hidden = hidden(visit, shelf, current, then);
    let save = if then.is_some() { words.privacy_check_save() } else { words.purposes_save() };
    view! {
        <form method="post" action="/ui/choices/purposes" novalidate>
            {hidden}
            {all}
            <ChoiceList
                id="purpose"
                name="form[on][]"
                legend=words.purposes_legend()
                hint=words.purposes_how()
                pick=Pick::Any
                options=options
                error=error
            />
            <p class="acts"><button class="button" type="submit">{save}</button></p>
        </form>
    }
    .into_any()
}
