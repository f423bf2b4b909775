//! The sentence at the top of the overview: what holds now, what follows from it, and the one act beside it.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{choices::Choices, request::Request, time::Millis, use_state::exceptions},
    i18n::{dates, messages as m, numbers},
    usecases::choices::current::Current,
    web::{
        components::{filled::filled, level_bar::LevelBar},
        shown::{
            purpose::{hidden, kept_off},
            request::day,
            request_ahead,
            standing::last_day,
        },
        visit::Visit,
    },
};

/// A sentence, the sentences that follow from it, and an act.
struct Standing {
    words: AnyView,
    follows: Vec<AnyView>,
    act: AnyView,
}

/// `deleting` is the request by which everything is planned to be deleted.
pub fn standing(visit: &Visit, shelf: &Shelf, current: &Current, deleting: Option<&Request>) -> AnyView {
    let choices = &current.choices;
    let now = visit.portal().clock.now();
    let paused = choices.circumstances.paused_until.filter(|until| now < *until);
    let standing = match (deleting, paused) {
        (Some(row), _) => deletion(visit, row),
        (_, Some(until)) => pause(visit, shelf, current, until),
        _ if choices.circumstances.restricted => restriction(visit),
        _ => level(visit, shelf, choices),
    };
    let Standing { words, follows, act } = standing;
    let kept_off = kept_off(visit, shelf, choices);
    view! {
        <div class="standing">
            <div>
                <p class="standing__words">{words}</p>
                {follows.into_iter().map(|text| view! { <p class="standing__since">{text}</p> }).collect_view()}
                {kept_off.into_iter().map(|text| view! { <p class="standing__since">{text}</p> }).collect_view()}
            </div>
            {act}
        </div>
    }
    .into_any()
}

/// The level's bar and its name, in bold.
fn named(visit: &Visit, shelf: &Shelf, choices: &Choices) -> (AnyView, AnyView) {
    let catalogue = &shelf.notice.catalogue;
    let level = choices.level_in(catalogue);
    let at = level.and_then(|level| catalogue.rank(level)).map_or(0, |rank| usize::from(rank.0));
    let name = level.map(|level| visit.notice(shelf).level(level).name()).unwrap_or_default();
    (view! { <LevelBar at=at of=catalogue.levels.len() /> }.into_any(), view! { <strong>{name}</strong> }.into_any())
}

fn level(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Standing {
    let words = visit.texts();
    let (bar, name) = named(visit, shelf, choices);
    let change = |label: String| view! { <p class="acts"><a class="button" href=visit.to("/choices")>{label}</a></p> }.into_any();
    let summary = choices.level_in(&shelf.notice.catalogue).map(|level| visit.notice(shelf).level(level).summary());
    let summary = summary.map(|text| text.into_any());
    let Some(at) = choices.last_chosen() else {
        let said = filled(|[level]| words.home_never_chosen(m::HomeNeverChosen { level }), [name]);
        return Standing {
            words: view! { {bar}{said} }.into_any(),
            follows: summary.into_iter().collect(),
            act: change(words.home_choose()),
        };
    };
    let count = u32::try_from(exceptions(&shelf.notice, choices, visit.portal().clock.now()).len()).unwrap_or(u32::MAX);
    let count_text = numbers::count(visit.language, count.into());
    let brand = &visit.portal().brand.name;
    let said = filled(|[level]| words.home_level(m::HomeLevel { brand, level, count, count_text: &count_text }), [name]);
    let when = dates::date(visit.language, at, visit.zone());
    let when = words.home_chosen(m::HomeChosen { when: &when }).into_any();
    Standing {
        words: view! { {bar}{said} }.into_any(),
        follows: summary.into_iter().chain([when]).collect(),
        act: change(words.home_change_level()),
    }
}

fn pause(visit: &Visit, shelf: &Shelf, current: &Current, until: Millis) -> Standing {
    let words = visit.texts();
    let (bar, name) = named(visit, shelf, &current.choices);
    let day = view! { <strong>{last_day(visit, until)}</strong> }.into_any();
    let said = filled(|[day]| words.home_paused(m::HomePaused { day }), [day]);
    let back = filled(|[level]| words.home_paused_level(m::HomePausedLevel { level }), [view! { {bar}{name} }.into_any()]);
    let act = view! {
        <form class="acts" method="post" action="/ui/choices/resume">
            {hidden(visit, shelf, current, None)}
            <button class="button" type="submit">{words.home_end_pause()}</button>
        </form>
    };
    Standing { words: said, follows: vec![words.home_paused_means().into_any(), back], act: act.into_any() }
}

/// The request's page says what goes, and holds the way to stop it.
fn deletion(visit: &Visit, row: &Request) -> Standing {
    let words = visit.texts();
    let until = row.undo_until.map(|until| day(visit, until)).unwrap_or_default();
    // One that rests does not begin on that day.
    let rests = row.is_held().then(|| request_ahead::next(visit, row, false)).flatten();
    let said = match rests {
        Some(rests) => rests.into_any(),
        None => filled(|[day]| words.home_deletion(m::HomeDeletion { day }), [view! { <strong>{until}</strong> }.into_any()]),
    };
    let asked = dates::date(visit.language, row.received_at, visit.zone());
    let href = visit.to(&format!("/requests/{}", row.reference));
    let act = view! { <p class="acts"><a class="button" href=href>{words.home_deletion_see()}</a></p> };
    Standing {
        words: said,
        follows: vec![words.home_deletion_asked(m::HomeDeletionAsked { when: &asked }).into_any()],
        act: act.into_any(),
    }
}

/// The page of the request that was granted holds the way to end it.
fn restriction(visit: &Visit) -> Standing {
    let words = visit.texts();
    let href = visit.to("/requests#lift");
    let act = view! { <p class="acts"><a class="button" href=href>{words.home_restricted_see()}</a></p> };
    Standing { words: words.home_restricted().into_any(), follows: vec![words.waits_restricted().into_any()], act: act.into_any() }
}
