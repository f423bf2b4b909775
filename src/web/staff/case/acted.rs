//! The letter to somebody about whose data another person asked, as a grant sends it.

use leptos::prelude::*;

use super::written::Written;
use crate::{
    jobs::letters::preview::{Preview, preview_acted_for},
    usecases::{desk::case::Desk, error::Error, requests::meant::would_be_told},
    web::visit::Visit,
};

/// Nothing where the grant tells nobody but whoever asked.
pub(super) async fn letter_to_meant(visit: &Visit, desk: &Desk, written: &Written) -> Result<Option<AnyView>, Error> {
    let Some(asked) = desk.case.asked.as_ref().filter(|_| written.form == "approve") else { return Ok(None) };
    let Some((language, acted)) = would_be_told(visit.portal(), &desk.case.row, asked).await? else { return Ok(None) };
    let language = language.get();
    let Preview { subject, lines } = preview_acted_for(visit.portal(), &visit.front.public_url, language, &acted);
    let (tag, dir, heading) = (language.tag(), language.direction().as_str(), visit.texts().check_letter_meant());
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    Ok(Some(
        view! {
            <section class="panel" aria-labelledby="letter-meant">
                <h2 id="letter-meant">{heading}</h2>
                <div lang=tag dir=dir><h3>{subject}</h3>{lines}</div>
            </section>
        }
        .into_any(),
    ))
}
