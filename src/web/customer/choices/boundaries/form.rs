//! One box for each topic; one for pressure, which stays away unless the customer asks for it.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    usecases::choices::current::Current,
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        shown::{choice_news::News, purpose::hidden},
        visit::Visit,
    },
};

pub fn fields(visit: &Visit, shelf: &Shelf, current: &Current, news: &News, then: Option<&str>) -> AnyView {
    let words = visit.texts();
    let boundaries = &current.choices.boundaries;
    // A link "Not this topic" marks it; the customer saves it.
    let asked: Option<String> =
        url::form_urlencoded::parse(visit.query.as_bytes()).find(|(name, _)| name == "topic").map(|(_, id)| id.into());
    let typed: Option<Vec<&str>> = news.typed("topic").map(|typed| typed.split(' ').collect());
    let mut topics: Vec<_> = shelf.notice.catalogue.topics.iter().collect();
    // Sensitive topics come first.
    topics.sort_by_key(|topic| !topic.sensitive);
    let options = topics.into_iter().map(|topic| {
        Choice::new(
            topic.id.to_string(),
            visit.notice(shelf).topic(&topic.id).name(),
            match &typed {
                Some(typed) => typed.contains(&topic.id.as_str()),
                None => boundaries.avoid.contains(&topic.id) || asked.as_deref() == Some(topic.id.as_str()),
            },
        )
    });
    let options = options.collect();
    let pressure = vec![Choice::new("fine", words.pressure_fine(), !boundaries.no_pressure).hint(words.pressure_fine_hint())];
    let error = news.problem_at("topic").map(|text| (words.error_prefix(), text));
    let hidden = hidden(visit, shelf, current, then);
    let save = if then.is_some() { words.privacy_check_save() } else { words.boundaries_save() };
    view! {
        <form method="post" action="/ui/choices/boundaries" novalidate>
            {hidden}
            <ChoiceList id="topic" name="form[avoid][]" legend=words.topics_legend() hint=words.topics_hint() pick=Pick::Any options=options
                error=error />
            <ChoiceList id="pressure" name="form[pressure]" legend=words.pressure_legend() hint=words.pressure_hint() pick=Pick::Any
                options=pressure error=None />
            <p class="acts"><button class="button" type="submit">{save}</button></p>
        </form>
    }
    .into_any()
}
