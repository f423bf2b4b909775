//! The banner of a new notice version. A customer sees it once.

use leptos::prelude::*;

use crate::{
    usecases::{
        error::Error,
        notices::{list, seen::news},
    },
    web::{shown::version::summary, visit::Visit},
};

/// The banner about the newest notice; `None` for a customer who has seen it. Where consent ended, it says so; the choice itself is on
/// its own page.
pub async fn of_newest(visit: &Visit, asked_again: bool) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let Some(version) = news(visit.portal(), visit.actor).await? else { return Ok(None) };
    let newest = list(visit.portal()).await?.into_iter().next();
    let said = newest.map(|published| summary(visit, &published));
    let (href, choices, locale) = (visit.to("/changes"), visit.to("/choices"), visit.language.tag());
    let again = asked_again.then(|| {
        view! { <p>{words.changes_banner_again()}</p><p><a href=choices>{words.nav_choices()}</a></p> }
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
        }
        .into_any(),
    ))
}
