//! The folder's changes: passages that would go and come, language by language, for eyes and for screen readers.

use leptos::prelude::*;

use super::words::{part, purpose, thing, touched};
use crate::{
    catalog::diff::{Change, Passage, passages},
    domain::language::Language,
    usecases::notices::folder::Changed,
    web::{components::filled::apart, visit::Visit},
};

/// The change of each use, for readers who do not weigh it.
pub fn uses(visit: &Visit, changed: &Changed) -> Option<AnyView> {
    let words = visit.texts();
    let lines = changed.review.diff.purposes.iter().map(|(id, how)| {
        view! { <li><p><strong dir="auto">{purpose(visit, &changed.draft, id)}</strong></p><p>{touched(words, *how)}</p></li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! { <section aria-labelledby="uses"><h3 id="uses">{words.publish_uses()}</h3><ul class="entries">{lines}</ul></section> }
            .into_any()
    })
}

/// Fields of the structure, as the brand's files write them.
pub fn structure(visit: &Visit, changed: &Changed) -> Option<AnyView> {
    let all = &changed.review.diff.structure;
    (!all.is_empty()).then(|| {
        let words = visit.texts();
        let rows = all.iter().map(|change| row(visit, changed, change, None)).collect_view();
        view! {
            <section aria-labelledby="structure">
                <h3 id="structure">{words.publish_structure()}</h3>
                {table(visit, words.publish_structure(), rows.into_any())}
            </section>
        }
        .into_any()
    })
}

/// Words, each language by itself.
pub fn texts(visit: &Visit, changed: &Changed) -> AnyView {
    let words = visit.texts();
    let all = changed.review.diff.words.iter().map(|(language, changes)| {
        let rows = changes.iter().map(|change| row(visit, changed, change, Some(*language))).collect_view();
        let (tag, own) = (language.tag(), language.own_name());
        let id = format!("words-{tag}");
        let named = id.clone();
        view! {
            <section aria-labelledby=named>
                <h3 id=id>{apart(words.publish_words(), view! { <span lang=tag>{own}</span> })}</h3>
                {table(visit, words.publish_words(), rows.into_any())}
            </section>
        }
    });
    all.collect_view().into_any()
}

fn table(visit: &Visit, caption: String, rows: AnyView) -> AnyView {
    let words = visit.texts();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{caption}</caption>
                <thead><tr><th scope="col">{words.publish_where()}</th><th scope="col">{words.publish_what()}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(visit: &Visit, changed: &Changed, change: &Change, language: Option<Language>) -> AnyView {
    let words = visit.texts();
    let name = thing(visit, &changed.draft, &change.thing);
    let part = part(change).to_owned();
    let part = (!part.is_empty()).then(|| view! { <code class="hint" dir="ltr">{part}</code> });
    let (before, after) = (change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
    let (tag, dir) = match language {
        Some(language) => (Some(language.tag()), language.direction().as_str()),
        None => (None, "ltr"),
    };
    let text = compared(visit, before, after);
    view! {
        <tr>
            <th scope="row">{apart(view! { <bdi>{name}</bdi> }, part)}</th>
            <td data-label=words.publish_what()><div lang=tag dir=dir>{text}</div></td>
        </tr>
    }
    .into_any()
}

/// Both texts as one, with what goes and what comes marked.
fn compared(visit: &Visit, before: &str, after: &str) -> AnyView {
    let words = visit.texts();
    let own = visit.language.tag();
    let all = passages(before, after).into_iter().map(|passage| match passage {
        Passage::Kept(text) => text.into_any(),
        Passage::Removed(text) => {
            view! { <del>{apart(view! { <span class="vh" lang=own>{words.publish_was()}</span> }, text)}</del> }.into_any()
        }
        Passage::Added(text) => {
            view! { <ins>{apart(view! { <span class="vh" lang=own>{words.publish_is()}</span> }, text)}</ins> }.into_any()
        }
    });
    all.collect_view().into_any()
}
