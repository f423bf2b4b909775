//! The whole document: head, skip link, masthead, languages, menu, main, footer, and a region to announce things in.

use axum::{
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use leptos::{
    nonce::{provide_nonce, use_nonce},
    prelude::*,
};

use crate::{
    assets,
    domain::language::Language,
    i18n::{html::escape, messages as m, texts::plain},
    islands::SessionGuard,
    store::session_store::{IDLE, STAFF_IDLE},
    web::{
        components::filled::apart,
        layout::menu::{self, Place},
        policy,
        visit::Visit,
    },
};

/// The facts about a page that its head and frame show.
pub struct Head {
    title: String,
    about: Option<String>,
    mood: Mood,
    islands: Islands,
    place: Place,
}

/// Whether the title says how a form went.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Plain,
    Error,
    Saved,
}

/// Only pages with islands load a script. Signed-in pages always do: the session guard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Islands {
    None,
    Some,
}

impl Head {
    pub fn of(title: impl Into<String>) -> Self {
        Self { title: title.into(), about: None, mood: Mood::Plain, islands: Islands::None, place: Place::InPortal }
    }
    /// The description of the page, for search engines and link previews; else the portal's.
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = Some(about.into());
        self
    }
    pub fn mood(mut self, mood: Mood) -> Self {
        self.mood = mood;
        self
    }
    /// A page that the menu does not lead to.
    pub fn nowhere(mut self) -> Self {
        self.place = Place::Nowhere;
        self
    }
    pub fn with_islands(mut self) -> Self {
        self.islands = Islands::Some;
        self
    }
}

/// Renders a page. Everything it shows was loaded before, so it is made in one go.
pub fn respond(visit: &Visit, head: Head, main: impl FnOnce() -> AnyView + Send + 'static) -> Response {
    let islands = head.islands == Islands::Some || visit.is_someone();
    let owner = Owner::new_root(Some(std::sync::Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let (html, nonce) = owner.with(|| {
        provide_nonce();
        let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
        (document(visit, &head, islands, main()).to_html(), nonce)
    });
    drop(owner);
    // leptos marks where its texts end, for hydration; a page without islands is never hydrated.
    let html = if islands { html } else { html.replace("<!>", "") };
    let mut response = Html(format!("<!DOCTYPE html>{html}")).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy::of_page(islands.then_some(nonce.as_str()))) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn document(visit: &Visit, head: &Head, islands: bool, main: AnyView) -> AnyView {
    let words = visit.texts();
    let brand = visit.portal().brand.name.clone();
    let title = words.title(m::Title { page: &head.title, brand: &brand });
    let title = plain(&match head.mood {
        Mood::Plain => title,
        Mood::Error => words.title_error(m::TitleError { title: &title }),
        Mood::Saved => words.title_saved(m::TitleSaved { title: &title }),
    });
    let about = plain(&head.about.clone().unwrap_or_else(|| words.home_lede(m::HomeLede { brand: &brand })));
    let others = visit.portal().brand.languages.offered.clone();
    let alternates = others.iter().map(|&language| {
        // Search engines want it whole.
        view! { <link rel="alternate" hreflang=language.tag() href=visit.absolute(language, &visit.path) /> }
    });
    let options = LeptosOptions::builder().output_name("candor").site_pkg_dir(assets::pkg_dir()).build();
    view! {
        <html lang=visit.language.tag() dir=visit.language.direction().as_str()>
            <head>
                <meta charset="utf-8" />
                <title inner_html=escape(&title)></title>
                <meta name="description" content=about />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {visit.language.traits().font.map(|font| {
                    let font = assets::font_url(font);
                    view! { <link rel="preload" href=font r#as="font" r#type="font/woff2" crossorigin="anonymous" /> }
                })}
                <link rel="stylesheet" href=assets::css_url() />
                {visit.front.look.style_sheet()}
                <link rel="icon" href="/icon.svg" r#type="image/svg+xml" />
                {alternates.collect_view()}
                {islands.then(|| view! { <HydrationScripts options islands=true /> })}
            </head>
            <body>
                <a class="skip" href="#main">{words.skip_link()}</a>
                {masthead(visit, head.place, brand, others)}
                <p class="live" id="live" role="status"></p>
                {visit.is_someone().then(|| view! {
                    <SessionGuard
                        seconds=u32::try_from(if visit.is_staff() { STAFF_IDLE } else { IDLE }.as_secs()).unwrap_or(0).saturating_sub(60)
                        warning=words.session_warning()
                        extend=words.session_extend()
                        extended=words.session_extended()
                        ended=words.session_ended()
                    />
                })}
                <main id="main" tabindex="-1" class="wrap">{main}</main>
                {footer(visit)}
            </body>
        </html>
    }
    .into_any()
}

fn masthead(visit: &Visit, place: Place, brand: String, languages: Vec<Language>) -> impl IntoView + use<> {
    let words = visit.texts();
    let mark = visit.front.look.mark();
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
            <div class="wrap">
                <div class="masthead__row">
                    <a class="masthead__brand" href=visit.to("")>
                        {mark}
                        {apart(
                            view! { <span class="masthead__name">{brand}</span> },
                            view! { <span class="masthead__what">{words.service_name()}</span> },
                        )}
                    </a>
                    <nav aria-label=words.language_label()>
                        <ul class="links links--small">{languages.collect_view()}</ul>
                    </nav>
                </div>
                <nav aria-label=words.nav_label()>
                    {menu::entries(visit, place)}
                </nav>
            </div>
        </header>
    }
}

fn footer(visit: &Visit) -> impl IntoView + use<> {
    let words = visit.texts();
    let links = [
        ("/help", words.footer_help()),
        ("/search", words.search_title()),
        ("/how-it-works", words.footer_how_it_works()),
        ("/changes", words.changes_title()),
        ("/accessibility", words.footer_accessibility()),
    ];
    let links = links.into_iter().map(|(path, text)| view! { <li><a href=visit.to(path)>{text}</a></li> });
    let sign_out = visit.is_someone().then(|| {
        view! {
            <form method="post" action="/ui/sign-out">
                <input type="hidden" name="form[locale]" value=visit.language.tag() />
                <button class="button button--plain" type="submit">{words.sign_out()}</button>
            </form>
        }
    });
    view! {
        <footer class="footer">
            <div class="wrap">
                <nav aria-label=words.footer_label()>
                    <ul class="links links--small">{links.collect_view()}</ul>
                </nav>
                {sign_out}
            </div>
        </footer>
    }
}
