//! Flags: what was found unfair, what is done about it, and what came of that.

use leptos::prelude::*;

use crate::{
    domain::item::ItemOutcome,
    i18n::{dates, messages as m},
    usecases::fairness::published::Flag,
    web::{
        components::free_text::FreeText,
        shown::{
            fairness::{differs, month, of_100, place},
            ratio_chart::ratio_chart,
        },
        visit::Visit,
    },
};

pub fn section(visit: &Visit, flags: &[Flag]) -> AnyView {
    let words = visit.texts();
    let flags = flags.iter().map(|flag| one(visit, flag)).collect_view();
    view! { <section aria-labelledby="found"><h2 id="found">{words.fairness_found()}</h2>{flags}</section> }.into_any()
}

fn one(visit: &Visit, flag: &Flag) -> AnyView {
    let words = visit.texts();
    let heading = words.with_note(m::WithNote { text: &place(visit, &flag.compared.about), note: &month(visit, &flag.month) });
    let sentence = differs(visit, &flag.compared, &flag.group, &flag.told);
    let chart = ratio_chart(visit, &flag.compared);
    view! {
        <article class="found">
            <h3>{heading}</h3>
            <p>{sentence}</p>
            {done(visit, flag)}
            {chart}
            <p class="hint">{words.fairness_chart()}</p>
        </article>
    }
    .into_any()
}

/// The answer to it, with the reasons as they were decided, and what came of it.
fn done(visit: &Visit, flag: &Flag) -> Option<AnyView> {
    let words = visit.texts();
    let (item, reasons) = flag.item.as_ref()?;
    let Some(decided) = &item.decided else {
        let open = words.flag_open(m::FlagOpen { when: &dates::day(visit.language, item.due_on) });
        return Some(view! { <p>{open}</p> }.into_any());
    };
    let what = match decided.outcome {
        ItemOutcome::Keep => words.flag_keep(),
        ItemOutcome::Change => words.flag_change(),
        ItemOutcome::Stop => words.flag_stop(),
    };
    let again = decided.again_on.map(|on| words.item_look_again(m::ItemLookAgain { when: &dates::day(visit.language, on) }));
    let since = match &flag.since {
        Some((name, told)) => {
            let one = told.rate.map_or_else(String::new, |rate| of_100(visit, rate.value));
            words.flag_since(m::FlagSince { month: &month(visit, name), one: &one })
        }
        None => words.flag_since_none(),
    };
    let reasons = reasons.clone();
    let view = view! {
        <p><strong>{words.said_of(m::SaidOf { thing: &words.flag_do(), said: &what })}</strong></p>
        <FreeText text=reasons language=None reader=visit.language />
        <p>{since}</p>
        {again.map(|again| view! { <p class="hint">{again}</p> })}
    };
    Some(view.into_any())
}
