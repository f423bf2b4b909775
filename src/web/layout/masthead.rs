//! The masthead: the brand, the menu, search, help, languages, and who is signed in. On narrow screens all but the brand is folded.

use leptos::prelude::*;

use crate::{
    domain::{actor::Actor, language::Language},
    i18n::{messages as m, role},
    web::{
        components::filled::apart,
        layout::menu::{self, Place, first_page},
        visit::Visit,
    },
};

pub fn masthead(visit: &Visit, place: Place, brand: String, languages: Vec<Language>) -> impl IntoView + use<> {
    let words = visit.texts();
    let mark = visit.front.look.mark();
    // The desk's own ways to help stand at its foot.
    let more = if visit.is_staff() { Vec::new() } else { vec![("/search", words.search_title()), ("/help", words.footer_help())] };
    let more = more.into_iter().map(|(path, text)| view! { <li><a href=visit.to(path) aria-current=current(visit, path)>{text}</a></li> });
    let languages = languages.into_iter().map(|language| {
        let name = language.own_name();
        if language == visit.language {
            view! { <li><span lang=language.tag() aria-current="true">{name}</span></li> }.into_any()
        } else {
            // A filter in the query comes along.
            let and = if visit.query.is_empty() { "" } else { "&" };
            let href = format!("/{language}{}?{}{and}set=1", visit.path, visit.query);
            let dir = language.direction().as_str();
            view! { <li><a href=href lang=language.tag() dir=dir hreflang=language.tag() rel="alternate">{name}</a></li> }.into_any()
        }
    });
    view! {
        <header class="masthead">
            <div class="wrap masthead__row">
                <a class="masthead__brand" href=visit.to(if visit.is_staff() { first_page(visit.actor) } else { "" })>
                    {mark}
                    {apart(
                        view! { <span class="masthead__name">{brand}</span> },
                        view! { <span class="masthead__what">{visit.service()}</span> },
                    )}
                </a>
                <details class="menu">
                    <summary>
                        {words.menu()}
                        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="m6 9 6 6 6-6"></path></svg>
                    </summary>
                    <div class="menu__body">
                        <div class="menu__more">
                            {(!visit.is_staff()).then(|| view! { <ul class="links links--small">{more.collect_view()}</ul> })}
                            <nav aria-label=words.language_label()>
                                <ul class="links links--small">{languages.collect_view()}</ul>
                            </nav>
                            {who(visit)}
                        </div>
                        <nav class="menu__nav" aria-label=if visit.is_staff() { visit.service() } else { words.nav_label() }>
                            {menu::entries(visit, place)}
                        </nav>
                    </div>
                </details>
            </div>
        </header>
    }
}

fn current(visit: &Visit, path: &str) -> Option<&'static str> {
    (visit.path == path).then_some("page")
}

/// The account with the way out: shared computers need both in sight.
fn who(visit: &Visit) -> AnyView {
    let words = visit.texts();
    let account = visit.signed_in().then(|| {
        let name = match &visit.known_as {
            Some(email) => words.menu_account(m::MenuAccount { email }),
            None => words.account_title(),
        };
        let here = visit.path.starts_with("/account").then_some("true");
        view! { <a href=visit.to("/account") aria-current=current(visit, "/account").or(here)><bdi>{name}</bdi></a> }
    });
    let own = if let Actor::Staff(_, role) = visit.actor {
        let (name, role) = (visit.known_as.clone().unwrap_or_else(|| words.me_title()), role::name(words, role));
        view! {
            <a href=visit.to("/staff/me") aria-current=current(visit, "/staff/me")>
                {apart(view! { <bdi class="menu__name">{name}</bdi> }, view! { <span>{role}</span> })}
            </a>
        }
        .into_any()
    } else {
        ().into_any()
    };
    let out = visit.is_someone().then(|| {
        view! {
            <form method="post" action="/ui/sign-out">
                <input type="hidden" name="form[locale]" value=visit.language.tag() />
                <button class="button button--word" type="submit">{words.sign_out()}</button>
            </form>
        }
    });
    let into = (!visit.is_someone())
        .then(|| view! { <a href=visit.to("/sign-in") aria-current=current(visit, "/sign-in")>{words.sign_in_link()}</a> });
    view! { <div class="menu__who">{account}{own}{out}{into}</div> }.into_any()
}
