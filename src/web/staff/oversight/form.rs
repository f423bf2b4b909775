//! The forms of an open item: taking it, and deciding it; a review asks its questions first.

use leptos::prelude::*;

use super::words::{fault, field_id, ids, outcome, question};
use crate::{
    domain::item::{ItemKind, ItemOutcome, Question},
    usecases::{
        error::{Fault, Flaw},
        oversight::{
            item::Duty,
            sign::{CHANGE, FINE, field},
        },
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            text_area::TextArea,
            text_field::TextField,
        },
        flash::Flash,
        visit::Visit,
    },
};

/// A question of a review: fine, or what must change.
fn asked(visit: &Visit, one: Question, flash: Option<&Flash>, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let (id, name, words_id, words_name) = ids(one);
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let found = faults.iter().find(|fault| fault.field == field(one));
    let error = |about_words: bool| {
        let found = found.filter(|found| (found.flaw != Flaw::Missing) == about_words)?;
        Some((words.error_prefix(), fault(words, found)))
    };
    let chosen = typed(id);
    let option = |value: &str, label| Choice::new(value, label, chosen == value);
    let options = vec![option(FINE, words.review_fine()), option(CHANGE, words.review_change())];
    view! {
        <div class="demand">
            <ChoiceList id=id name=name legend=question(words, one) hint=String::new() pick=Pick::One options=options error=error(false) />
            <TextArea id=words_id name=words_name label=words.review_words() hint=words.review_words_hint() value=typed(words_id) error=error(true) rows=3 />
        </div>
    }
    .into_any()
}

pub fn form(visit: &Visit, duty: &Duty, flash: Option<&Flash>, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let error = |id: &str| {
        let found = faults.iter().find(|fault| field_id(fault.field) == id)?;
        Some((words.error_prefix(), fault(words, found)))
    };
    let review = duty.item.kind == ItemKind::Review;
    let questions = review.then(|| Question::ALL.iter().map(|one| asked(visit, *one, flash, faults)).collect_view());
    let heading = if review { words.review_sign() } else { words.item_decide() };
    let go = if review { words.review_sign_go() } else { words.item_decide_go() };
    let signs = review.then(|| view! { <p class="hint">{words.review_signs()}</p> });
    let chosen = typed("outcome");
    let options = ItemOutcome::ALL.iter().map(|one| {
        let (label, hint) = outcome(words, *one);
        Choice::new(one.as_str(), label, chosen == one.as_str()).hint(hint)
    });
    let options: Vec<_> = options.collect();
    let own = matches!(visit.actor, crate::domain::actor::Actor::Staff(id, _) if duty.item.owner == Some(id));
    let take = if own { words.item_give_back() } else { words.item_take() };
    let hidden = || {
        let (locale, item, seen) = (visit.language.tag(), duty.item.id.to_string(), duty.item.revision.to_string());
        view! {
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[item]" value=item />
            <input r#type="hidden" name="form[seen]" value=seen />
        }
    };
    view! {
        <form class="acts" method="post" action="/ui/staff/take-item">
            {hidden()}
            <button class="button button--plain" type="submit">{take}</button>
        </form>
        <section class="panel" aria-labelledby="decide">
            <h2 id="decide">{heading}</h2>
            {(duty.item.kind == ItemKind::Fairness).then(|| view! { <p class="notice">{words.fairness_told()}</p> })}
            <form method="post" action="/ui/staff/decide-item" novalidate>
                {hidden()}
                {questions}
                <ChoiceList id="outcome" name="form[outcome]" legend=words.item_outcome() hint=String::new() pick=Pick::One options=options error=error("outcome") />
                <TextArea id="reasons" name="form[reasons]" label=words.item_reasons() hint=words.item_reasons_hint() value=typed("reasons") error=error("reasons") />
                <TextField id="again" name="form[again]" label=words.item_again() hint=words.item_again_hint() value=typed("again") error=error("again") autocomplete="off" kind="date" />
                {signs}
                <p class="acts"><button class="button" type="submit">{go}</button></p>
            </form>
        </section>
    }
    .into_any()
}
