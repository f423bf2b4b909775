//! The brand's example on the first page: one shelf at each level, the first things of it.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::example::{Placed, PlacedBy},
    web::{
        components::{kind_mark::KindMark, level_bar::LevelBar},
        shown::shelf::{product, reason},
        visit::Visit,
    },
};

/// So many things stand on a board.
const SHOWN: usize = 4;

/// Nothing where the brand has no example.
pub fn boards(visit: &Visit, shelf: &Shelf) -> Option<AnyView> {
    let words = visit.texts();
    let example = visit.portal().brand.beside.example.as_ref()?;
    let person = visit.portal().brand.beside.person(visit.language);
    let catalogue = &shelf.notice.catalogue;
    let of = catalogue.levels.len();
    let boards = catalogue.levels.iter().enumerate().filter_map(|(at, level)| {
        let rank = catalogue.rank(&level.id)?;
        let said = visit.notice(shelf).level(&level.id);
        let things = example.shelf(catalogue, rank);
        let things = things.iter().take(SHOWN).map(|placed| thing(visit, shelf, placed)).collect_view();
        Some(view! {
            <div class="board">
                <div><h3><LevelBar at=at of=of />{said.name()}</h3><p>{said.summary()}</p></div>
                <ol class="board__things">{things}</ol>
            </div>
        })
    });
    let boards = boards.collect_view();
    let how = visit.to("/how-it-works");
    Some(
        view! {
            <section aria-labelledby="shelf">
                <div class="head"><h2 id="shelf">{words.home_shelf()}</h2><p>{person}</p><p class="hint">{words.how_example_made_up()}</p></div>
                <div class="boards">{boards}</div>
                <p><a href=how>{words.how_title()}</a></p>
            </section>
        }
        .into_any(),
    )
}

fn thing(visit: &Visit, shelf: &Shelf, placed: &Placed<'_>) -> AnyView {
    // The folder can be ahead of what is published.
    let mark = match placed.reason {
        PlacedBy::Fits(fact) => shelf.notice.catalogue.category(fact.category.as_str()).map(|kind| kind.origin.as_str()),
        PlacedBy::Sells(_) => None,
    };
    view! {
        <li>
            <p class="board__name">{product(visit, placed)}</p>
            " "
            <p class="board__why">{mark.map(|kind| view! { <KindMark kind=kind /> })}{reason(visit, placed)}</p>
        </li>
    }
    .into_any()
}
