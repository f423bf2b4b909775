//! The day until which a member of staff is away, on the page of their own account.

use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::page::PAGE;
use crate::{
    i18n::{dates, messages as m},
    usecases::{
        error::{Fault, Field},
        staff::away::choose,
    },
    web::{
        components::text_field::TextField,
        door::{Form, through, typed},
        flash::{Done, Next, Told},
        staff::people::away::wrong,
        visit::Visit,
    },
};

pub fn section(visit: &Visit, until: Option<Date>, day: String, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let locale = visit.language.tag();
    let error = wrong(visit, faults);
    let now = until.map(|until| {
        let text = words.away_own(m::AwayOwn { when: &dates::day(visit.language, until) });
        view! {
            <div class="notice"><p>{text}</p></div>
            <form method="post" action="/ui/staff/choose-away">
                <input r#type="hidden" name="form[locale]" value=locale />
                <p class="acts"><button class="button button--plain" type="submit">{words.away_back()}</button></p>
            </form>
        }
    });
    let day = if day.is_empty() { until.map(|until| until.to_string()).unwrap_or_default() } else { day };
    view! {
        <section aria-labelledby="away">
            <h2 id="away">{words.away_title()}</h2>
            <p>{words.away_text()}</p>
            {now}
            <form method="post" action="/ui/staff/choose-away" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[away]" value="yes" />
                <TextField id=Field::Until.as_str() name="form[until]" label=words.away_until() hint=words.away_until_hint() value=day error=error
                    autocomplete="off" kind="date" />
                <p class="acts"><button class="button button--plain" type="submit">{words.away_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AwayForm {
    locale: Option<String>,
    /// With it, a day is meant; without, that they are back.
    away: Option<String>,
    until: Option<String>,
}

/// Says until when one is away, or that one is back.
#[server(prefix = "/ui", endpoint = "staff/choose-away")]
pub async fn staff_choose_away(form: AwayForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/me".into(), typed: typed([("until", &form.until)]) };
    through(form.locale.clone(), here, async |visit| {
        let until = form.away.as_deref().map(|_| form.until.as_deref().unwrap_or_default());
        choose(visit.portal(), visit.actor, until).await?;
        let done = if until.is_some() { Done::AwayChosen } else { Done::Back };
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(done)))
    })
    .await
}
