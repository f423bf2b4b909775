//! One box for each purpose that the customer can switch now, and the others with what holds them.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    usecases::choices::current::Current,
    web::{
        shown::{
            choice_news::News,
            purpose::hidden,
            use_control::control,
            use_state::{Stated, stated},
        },
        visit::Visit,
    },
};

pub fn fields(visit: &Visit, shelf: &Shelf, current: &Current, news: &News, then: Option<&str>) -> AnyView {
    let words = visit.texts();
    let switchable = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable());
    let all = switchable.map(|purpose| stated(visit, shelf, &current.choices, purpose));
    let (held, offered): (Vec<_>, Vec<_>) = all.partition(|stated| stated.state.is_held());
    let typed: Option<Vec<&str>> = news.typed("on").map(|on| on.split(' ').collect());
    let boxes = offered.iter().enumerate().map(|(at, stated)| {
        let ticked = typed.as_ref().map_or(stated.is_on(), |typed| typed.contains(&stated.purpose.id.as_str()));
        one(visit, shelf, at, stated, ticked)
    });
    let boxes = boxes.collect_view();
    let shown = offered.iter().map(|stated| view! { <input type="hidden" name="form[offered][]" value=stated.purpose.id.to_string() /> });
    let shown = shown.collect_view();
    let problem = news.problem_at("purpose");
    let described = if problem.is_some() { "purpose-hint purpose-error" } else { "purpose-hint" };
    let class = if problem.is_some() { "choices choices--uses choices--wrong" } else { "choices choices--uses" };
    let error = problem.map(|text| view! { <p class="error" id="purpose-error"><span class="vh">{words.error_prefix()}</span>{text}</p> });
    let hidden = hidden(visit, shelf, current, then);
    let save = if then.is_some() { words.privacy_check_save() } else { words.purposes_save() };
    let form = (!offered.is_empty()).then(|| {
        view! {
            <form method="post" action="/ui/choices/purposes" novalidate>
                {hidden}
                {shown}
                <fieldset class=class aria-describedby=described>
                    <legend>{words.purposes_legend()}</legend>
                    <p class="hint" id="purpose-hint">{words.purposes_how()}</p>
                    {error}
                    {boxes}
                </fieldset>
                <p class="acts"><button class="button" type="submit">{save}</button></p>
            </form>
        }
    });
    view! { {form}{waiting(visit, shelf, current, &held)} }.into_any()
}

/// A box with its state; the tick is the state, and nothing else.
fn one(visit: &Visit, shelf: &Shelf, at: usize, stated: &Stated<'_>, ticked: bool) -> AnyView {
    let purpose = stated.purpose;
    let said = visit.notice(shelf).purpose(&purpose.id);
    // The first carries the group's name, so that the error summary can point to it.
    let own = if at == 0 { "purpose".to_owned() } else { format!("purpose-{}", at + 1) };
    let (about, stands) = (format!("{own}-about"), format!("{own}-stands"));
    let described = format!("{about} {stands}");
    let href = visit.to(&format!("/purposes/{}", purpose.id));
    view! {
        <div class="choice">
            <input r#type="checkbox" id=own.clone() name="form[on][]" value=purpose.id.to_string() aria-describedby=described checked=ticked />
            <label for=own>{said.name()}</label>
            <div id=about><p>{said.means()}</p></div>
            <div class="stands" id=stands>{stated.told()}</div>
            <div><a href=href>{visit.texts().purposes_more()}<span class="vh">{said.name()}</span></a></div>
        </div>
    }
    .into_any()
}

/// Purposes that no tick here would turn on or off: something else has to end first.
fn waiting(visit: &Visit, shelf: &Shelf, current: &Current, held: &[Stated<'_>]) -> Option<AnyView> {
    let words = visit.texts();
    let entries = held.iter().map(|stated| {
        let href = visit.to(&format!("/purposes/{}", stated.purpose.id));
        let name = visit.notice(shelf).purpose(&stated.purpose.id).name();
        view! {
            <li>
                <p><a href=href><strong>{name}</strong></a></p>
                <div>{stated.told()}{control(visit, shelf, current, stated)}</div>
            </li>
        }
    });
    let entries = entries.collect_view();
    (!held.is_empty()).then(|| {
        view! {
            <section aria-labelledby="held-uses">
                <h2 id="held-uses">{words.purposes_held()}</h2>
                <p>{words.purposes_held_why()}</p>
                <ul class="entries entries--uses">{entries}</ul>
            </section>
        }
        .into_any()
    })
}
