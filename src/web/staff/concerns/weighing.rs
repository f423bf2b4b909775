//! The form for the options: up to four, each with who gains and who could be hurt.

use leptos::prelude::*;

use super::words::fault;
use crate::{
    i18n::{messages as m, numbers},
    usecases::{
        error::{Fault, Field},
        oversight::concerns::{read::Concern, weigh::MOST},
    },
    web::{components::text_area::TextArea, flash::Flash, visit::Visit},
};

pub(super) fn form(visit: &Visit, concern: &Concern, flash: Option<&Flash>, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let error = faults.iter().find(|fault| fault.field == Field::Value).map(|found| (words.error_prefix(), fault(words, found)));
    let all = (0..MOST).map(|at| {
        let option = concern.weighed.options.get(at).cloned().unwrap_or_default();
        let typed = |field: &str, stored: String| flash.and_then(|flash| flash.typed.get(&format!("{field}-{at}")).cloned()).unwrap_or(stored);
        let number = numbers::count(visit.language, u64::try_from(at + 1).unwrap_or(1));
        let legend = words.concern_option(m::ConcernOption { number: &number });
        let error = error.clone().filter(|_| at == 0);
        let name = |field: &str| format!("form[{field}][{at}]");
        view! {
            <fieldset>
                <legend>{legend}</legend>
                <TextArea id=format!("what-{at}") name=name("what") label=words.concern_what(m::ConcernWhat { number: &number }) hint=words.concern_what_hint() value=typed("what", option.what) error=error rows=2 />
                <TextArea id=format!("gains-{at}") name=name("gains") label=words.concern_who_gains(m::ConcernWhoGains { number: &number }) hint=String::new() value=typed("gains", option.gains) error=None rows=2 />
                <TextArea id=format!("hurt-{at}") name=name("hurt") label=words.concern_who_hurt(m::ConcernWhoHurt { number: &number }) hint=String::new() value=typed("hurt", option.hurt) error=None rows=2 />
            </fieldset>
        }
    });
    let all = all.collect_view();
    let open = concern.weighed.options.is_empty() || error.is_some();
    let (locale, id, seen) = (visit.language.tag(), concern.duty.item.id.to_string(), concern.duty.item.revision.to_string());
    view! {
        <details class="more" open=open>
            <summary>{words.concern_weigh()}</summary>
            <form method="post" action="/ui/staff/weigh" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[concern]" value=id />
                <input r#type="hidden" name="form[seen]" value=seen />
                {all}
                <p class="acts"><button class="button button--plain" type="submit">{words.concern_weigh_go()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
