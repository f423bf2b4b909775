//! The form for the decision: the way taken, what follows, why, when to look again, and the public words.

use leptos::prelude::*;

use super::words::{fault, field_id};
use crate::{
    domain::item::ItemOutcome,
    i18n::messages as m,
    usecases::{error::Fault, oversight::concerns::read::Concern},
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_area::TextArea,
            text_field::TextField,
        },
        flash::Flash,
        staff::oversight::words::outcome,
        visit::Visit,
    },
};

pub(super) fn form(visit: &Visit, concern: &Concern, flash: Option<&Flash>, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let error = |id: &str| {
        let found = faults.iter().find(|fault| field_id(fault.field) == id)?;
        Some((words.error_prefix(), fault(words, found)))
    };
    let chosen = typed("outcome");
    let outcomes: Vec<_> = ItemOutcome::ALL
        .iter()
        .map(|one| {
            let (label, hint) = outcome(words, *one);
            Choice::new(one.as_str(), label, chosen == one.as_str()).hint(hint)
        })
        .collect();
    let ways: Vec<_> = std::iter::once((String::new(), words.concern_no_option()))
        .chain(concern.weighed.options.iter().enumerate().map(|(at, option)| (at.to_string(), option.what.clone())))
        .collect();
    let way = (ways.len() > 1).then(|| {
        view! { <SelectField id="chosen" name="form[chosen]" label=words.concern_which() options=ways chosen=typed("chosen") /> }
    });
    let quote = vec![Choice::new("yes", words.concern_quote(), typed("quoted") == "yes").hint(words.concern_quote_hint())];
    let public = visit.portal().brand.languages.offered.iter().map(|language| {
        let (tag, own) = (language.tag(), language.own_name());
        let (asked, decided) = (typed(&format!("asked-{tag}")), typed(&format!("decided-{tag}")));
        view! {
            <TextArea id=format!("asked-{tag}") name=format!("form[asked][{tag}]") label=words.concern_public_asked(m::ConcernPublicAsked { language: own }) hint=String::new() value=asked error=None rows=3 language=Some(*language) />
            <TextArea id=format!("decided-{tag}") name=format!("form[decided][{tag}]") label=words.concern_public_decided(m::ConcernPublicDecided { language: own }) hint=String::new() value=decided error=None rows=3 language=Some(*language) />
        }
    });
    let public = public.collect_view();
    let (locale, id, seen) = (visit.language.tag(), concern.duty.item.id.to_string(), concern.duty.item.revision.to_string());
    let questions =
        [words.concern_ask_hurt(), words.concern_ask_yes(), words.concern_ask_less(), words.concern_ask_undo(), words.concern_ask_public()];
    let questions = questions.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <section class="panel" aria-labelledby="decide">
            <h2 id="decide">{words.item_decide()}</h2>
            <p>{words.concern_ask()}</p>
            <ul>{questions}</ul>
            <form method="post" action="/ui/staff/decide-concern" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[concern]" value=id />
                <input r#type="hidden" name="form[seen]" value=seen />
                {way}
                <ChoiceList id="outcome" name="form[outcome]" legend=words.item_outcome() hint=String::new() pick=Pick::One options=outcomes error=error("outcome") />
                <TextArea id="reasons" name="form[reasons]" label=words.item_reasons() hint=words.item_reasons_hint() value=typed("reasons") error=error("reasons") />
                <TextField id="again" name="form[again]" label=words.item_again() hint=words.item_again_hint() value=typed("again") error=error("again") autocomplete="off" kind="date" />
                <ChoiceList id="quoted" name="form[quoted]" legend=words.concern_in_public() hint=String::new() pick=Pick::Any options=quote error=error("quoted") />
                {public}
                <p class="acts"><button class="button" type="submit">{words.item_decide_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
