//! The text that one of several people gets: on their page and by letter, in their language.

use leptos::prelude::*;

use super::draft::{Gets, One};
use crate::{
    domain::language::fits::fits,
    i18n::messages as m,
    jobs::letters::preview::Preview,
    usecases::{
        customers::their_language::TheirLanguage,
        desk::{case::Desk, several::Sends},
        error::Error,
        staff::member::Member,
    },
    web::{
        components::{filled::apart, free_text::FreeText, own_name::with_own_names},
        shown::request::title,
        staff::case::{
            mirror::{Letter, Mirrored, mirrored},
            written::Written,
        },
        visit::Visit,
    },
};

/// One as its author looks it over, or the reason why it gets nothing.
pub(super) async fn before(visit: &Visit, sends: &Sends, one: One, staff: &[Member]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let nothing = |number: String, text: String| {
        let id = format!("of-{number}");
        let own = id.clone();
        let heading = view! { <span class="ref" dir="ltr">{number}</span> };
        view! { <section class="panel" aria-labelledby=id><h2 id=own>{heading}</h2><p>{with_own_names(&text)}</p></section> }.into_any()
    };
    match one.came {
        Gets::Words(desk, of) => letter(visit, &desk, &Written::to_several(sends, &of, desk.staff), staff).await,
        Gets::Changed => Ok(nothing(one.number, words.several_changed())),
        Gets::NotNow => Ok(nothing(one.number, words.several_not_now())),
        Gets::NotFor => Ok(nothing(one.number, words.several_not_for())),
        Gets::NoFile => Ok(nothing(one.number, words.several_no_file())),
        Gets::NotIn(language) => Ok(nothing(one.number, words.several_not_in(m::SeveralNotIn { language: language.own_name() }))),
    }
}

/// The text of its author as the person of a case gets it.
pub(super) async fn letter(visit: &Visit, desk: &Desk, written: &Written, staff: &[Member]) -> Result<AnyView, Error> {
    let (words, row) = (visit.texts(), &desk.case.row);
    let id = format!("of-{}", row.reference);
    let own = id.clone();
    let number = view! { <span class="ref" dir="ltr">{row.reference.clone()}</span> };
    let heading = apart(title(words, row.kind), number);
    let text = written.words();
    let inside = match mirrored(visit, desk, written, staff).await? {
        Some(mirrored) => as_read(visit, mirrored, text),
        None => {
            let language = desk.reads.map(TheirLanguage::get);
            view! { <FreeText text=text language=language /><p>{words.check_letter_none()}</p> }.into_any()
        }
    };
    Ok(view! { <section class="panel" aria-labelledby=id><h2 id=own>{heading}</h2>{inside}</section> }.into_any())
}

fn as_read(visit: &Visit, mirrored: Mirrored, text: &str) -> AnyView {
    let words = visit.texts();
    let Mirrored { language, heading, by, lines, file, authority, letter } = mirrored;
    let (tag, dir) = (language.tag(), language.direction().as_str());
    // A template in their language may stand above words in another.
    let warn = text.split("\n\n").any(|part| !fits(part, language)).then(|| {
        let said = words.written_language_text(m::WrittenLanguageText { language: language.own_name() });
        view! { <div class="notice notice--warn"><p><strong>{words.written_language()}</strong></p><p>{with_own_names(&said)}</p></div> }
    });
    let letter = match letter {
        Letter::OnPaper(sheet) => {
            return view! { {warn} <h3>{words.check_paper()}</h3><p class="hint">{words.check_paper_hint()}</p> {sheet} {file} }.into_any();
        }
        other => other,
    };
    let by = by.map(|by| view! { <p class="soft small">{by}</p> });
    let letter = match letter {
        Letter::Needless | Letter::OnPaper(_) => None,
        Letter::Nowhere => Some(view! { <h3>{words.check_letter()}</h3><p>{words.check_letter_none()}</p> }.into_any()),
        Letter::Goes(Preview { subject, lines }) => {
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            Some(view! { <h3>{words.check_letter()}</h3><div lang=tag dir=dir><p><strong>{subject}</strong></p>{lines}</div> }.into_any())
        }
    };
    view! {
        {warn}
        <h3>{words.check_page()}</h3>
        <p class="hint">{with_own_names(&words.check_page_in(m::CheckPageIn { language: language.own_name() }))}</p>
        <div lang=tag dir=dir>
            <p><strong>{heading}</strong></p>
            {by}
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {(!text.is_empty()).then(|| view! { <FreeText text=text language=Some(language) /> })}
            {file}
            {authority}
        </div>
        {letter}
    }
    .into_any()
}
