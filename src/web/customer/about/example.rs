//! The brand's example: one shelf, as each level would order it. It is about a made-up person, and the same for every visitor.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::Rank,
        example::{Example, Fact, never_counting},
    },
    i18n::messages as m,
    web::{
        components::{
            filled::filled,
            rows::Rows,
            variants::{Variant, Variants},
        },
        shown::{
            catalogue::Thing,
            shelf::{product, reason},
        },
        visit::Visit,
    },
};

/// The example of the brand; `None` without one.
pub fn section(visit: &Visit, shelf: &Shelf) -> Option<AnyView> {
    let words = visit.texts();
    let example = visit.portal().brand.beside.example.as_ref()?;
    let person = visit.portal().brand.beside.person(visit.language);
    let catalogue = &shelf.notice.catalogue;
    let variants = catalogue.levels.iter().filter_map(|level| {
        let body = at_level(visit, shelf, example, catalogue.rank(&level.id)?);
        Some(Variant { value: level.id.to_string(), name: visit.notice(shelf).level(&level.id).name(), about: String::new(), body })
    });
    let variants: Vec<_> = variants.collect();
    let view = view! {
        <section>
            <h2>{words.how_example()}</h2>
            <p>{person}</p>
            <p>{words.how_example_made_up()}</p>
            <p>{words.how_example_order()}</p>
            <Variants id="shelf" legend=words.how_example_pick() variants=variants />
        </section>
    };
    Some(view.into_any())
}

/// The kinds of data that change nothing at any level; nothing where each one does at one of them.
pub fn never(visit: &Visit, shelf: &Shelf) -> Option<AnyView> {
    let words = visit.texts();
    let kinds: Vec<_> = never_counting(&shelf.notice.catalogue).map(|category| kind(visit, shelf, category.id.as_str())).collect();
    let kinds = (!kinds.is_empty()).then(|| kinds.into_iter().map(|link| view! { <li>{link}</li> }).collect_view())?;
    Some(view! { <section><h2>{words.how_never()}</h2><p>{words.how_never_text()}</p><ul>{kinds}</ul></section> }.into_any())
}

fn at_level(visit: &Visit, shelf: &Shelf, example: &Example, level: Rank) -> AnyView {
    let words = visit.texts();
    let (counting, ignored) = example.facts_at(&shelf.notice.catalogue, level);
    let nothing = counting.is_empty().then(|| words.how_example_counts_nothing());
    let mut rows = vec![(words.how_example_counts(), view! { {nothing}{facts(visit, shelf, &counting)} }.into_any())];
    if !ignored.is_empty() {
        rows.push((words.how_example_ignored(), facts(visit, shelf, &ignored)));
    }
    let placed = example.shelf(&shelf.notice.catalogue, level);
    let products =
        placed.iter().map(|placed| view! { <li><p><strong>{product(visit, placed)}</strong></p><p>{reason(visit, placed)}</p></li> });
    view! {
        <Rows rows=rows />
        <h4>{words.how_example_shelf()}</h4>
        <ol class="shelf">{products.collect_view()}</ol>
    }
    .into_any()
}

fn facts(visit: &Visit, shelf: &Shelf, facts: &[&Fact]) -> AnyView {
    if facts.is_empty() {
        return ().into_any();
    }
    let catalogue = &shelf.notice.catalogue;
    let entries = facts.iter().map(|fact| {
        // The folder can be ahead of what is published.
        let known = catalogue.category(fact.category.as_str()).map(|it| kind(visit, shelf, it.id.as_str()));
        let text = visit.portal().brand.beside.fact(visit.language, fact);
        let fact = match known {
            Some(link) => filled(|[note]| visit.texts().with_note(m::WithNote { text: &text, note }), [link]),
            None => text.into_any(),
        };
        view! { <li>{fact}</li> }
    });
    view! { <ul>{entries.collect_view()}</ul> }.into_any()
}

/// The name of a kind of data, leading to what is said about it.
fn kind(visit: &Visit, shelf: &Shelf, category: &str) -> AnyView {
    Thing::Category.link(visit, shelf, category)
}
