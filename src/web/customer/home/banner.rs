//! The banner of a new notice version. A customer sees it once.

use leptos::prelude::*;

use crate::{
    domain::asking::Question,
    usecases::{
        asking::leave::leave,
        error::Error,
        notices::{list, seen::news},
    },
    web::{
        shown::{
            asking::{Asking, Words},
            version::summary,
        },
        visit::Visit,
    },
};

/// The banner about the newest notice; `None` for a customer who has seen it. Where consent ended, it says so; the choice itself is on
/// its own page.
pub async fn of_newest(visit: &Visit, asked_again: bool) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let Some(version) = news(visit.portal(), visit.actor).await? else { return Ok(None) };
    let newest = list(visit.portal()).await?.into_iter().next();
    let said = newest.map(|published| summary(visit, &published));
    let (href, choices, locale) = (visit.to("/changes"), visit.to("/choices"), visit.language.tag());
    // That their yes has ended is told to everybody. A new one is asked for where the rule of silence gives leave.
    let again = asked_again.then(|| view! { <p>{words.changes_banner_again()}</p> });
    let about = version.0.to_string();
    let asked = if asked_again { leave(visit.portal(), visit.actor, Question::FreshConsent, &about).await? } else { None };
    let asked = asked.map(|leave| {
        let texts = Words::of(visit, words.changes_banner_ask());
        view! { <Asking leave=leave words=texts><p><a href=choices>{words.nav_choices()}</a></p></Asking> }
    });
    Ok(Some(
        view! {
            <section class="notice" aria-labelledby="news">
                <h2 id="news">{words.changes_banner_title()}</h2>
                <p>{said}</p>
                {again}
                <div class="acts">
                    <a href=href>{words.changes_banner_see()}</a>
                    <form method="post" action="/ui/changes/seen">
                        <input type="hidden" name="form[locale]" value=locale />
                        <input type="hidden" name="form[version]" value=version.0 />
                        <button class="button button--plain" type="submit">{words.changes_banner_seen()}</button>
                    </form>
                </div>
            </section>
            {asked}
        }
        .into_any(),
    ))
}
