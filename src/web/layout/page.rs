//! The whole document: head, skip link, masthead, main, footer, and a region to announce things in.

use axum::{
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use leptos::{
    html::meta,
    nonce::{provide_nonce, use_nonce},
    prelude::*,
};

use crate::{
    assets,
    domain::actor::Actor,
    i18n::{html::escape, messages as m, texts::plain},
    islands::SessionGuard,
    store::session_store::{IDLE, STAFF_IDLE},
    vault::token::Token,
    web::{
        components::kind_mark::Samples,
        layout::{
            links,
            masthead::masthead,
            menu::{self, Place},
            practice,
            press::into_forms,
        },
        pages::page_at,
        policy,
        raised_from::RaisedFrom,
        visit::Visit,
    },
};

/// The facts about a page that its head and frame show.
pub struct Head {
    title: String,
    about: Option<String>,
    mood: Mood,
    islands: Islands,
    /// Its parts go from edge to edge, and bring their own margins.
    bands: bool,
    place: Place,
}

/// Whether the title says how a form went.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Plain,
    Error,
    Saved,
    /// Another thing was saved, and this one comes next.
    Next,
}

/// Only pages with islands load a script. Signed-in pages always do: the session guard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Islands {
    None,
    Some,
}

impl Head {
    pub fn of(title: impl Into<String>) -> Self {
        Self { title: title.into(), about: None, mood: Mood::Plain, islands: Islands::None, bands: false, place: Place::InPortal }
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
    pub fn with_bands(mut self) -> Self {
        self.bands = true;
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
    let html = into_forms(&html, &Token::new(&*visit.portal().entropy));
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
    let title = words.title(m::Title { page: &head.title, service: &visit.service(), brand: &brand });
    let title = plain(&match head.mood {
        Mood::Plain => title,
        Mood::Error => words.title_error(m::TitleError { title: &title }),
        Mood::Saved => words.title_saved(m::TitleSaved { title: &title }),
        Mood::Next => words.title_next(m::TitleNext { title: &title }),
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
                <meta name="description" content=about.clone() />
                {sharing(visit, &head.title, about)}
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {visit.language.traits().font.map(|font| {
                    let font = assets::font_url(font);
                    view! { <link rel="preload" href=font r#as="font" r#type="font/woff2" crossorigin="anonymous" /> }
                })}
                <link rel="stylesheet" href=assets::css_url() />
                {visit.front.look.style_sheet()}
                {visit.front.look.icons()}
                {alternates.collect_view()}
                {islands.then(|| view! { <HydrationScripts options islands=true /> })}
            </head>
            <body>
                <a class="skip" href="#main">{words.skip_link()}</a>
                {masthead(visit, head.place, brand, others)}
                {practice::banner(visit)}
                <Samples />
                <p class="live" id="live" role="status"></p>
                {visit.is_someone().then(|| view! {
                    <SessionGuard
                        seconds=u32::try_from(if visit.is_staff() { STAFF_IDLE } else { IDLE }.as_secs()).unwrap_or(0).saturating_sub(60)
                        label=words.session_label()
                        warning=words.session_warning()
                        extend=words.session_extend()
                        extended=words.session_extended()
                        ended=words.session_ended()
                        again=(visit.to(way_in(visit)), words.session_again())
                    />
                })}
                {menu::area(visit, head.place)}
                <main id="main" tabindex="-1" class=(!head.bands).then_some("wrap")>{main}</main>
                {footer(visit)}
            </body>
        </html>
    }
    .into_any()
}

/// The page where somebody like the visitor comes in again.
const fn way_in(visit: &Visit) -> &'static str {
    match visit.actor {
        Actor::Staff(..) => "/staff/sign-in",
        Actor::Guest(_) => "/requests/guest",
        _ => "/sign-in",
    }
}

/// The words and the picture that a shared link shows of the page (Open Graph).
fn sharing(visit: &Visit, title: &str, about: String) -> AnyView {
    let said = |property: &'static str, content: String| meta().attr("property", property).content(content);
    let picture = visit.front.look.share().map(|path| format!("{}{}", visit.front.public_url, path.trim_start_matches('/')));
    let picture = picture.map(|whole| said("og:image", whole));
    view! {
        {said("og:type", "website".to_owned())}
        {said("og:site_name", visit.portal().brand.name.clone())}
        {said("og:title", plain(title))}
        {said("og:description", about)}
        {picture}
    }
    .into_any()
}

/// For staff, on every page: how something is done, and where to say that something troubles them. A page is named by its row of the table
/// of pages, or by the one case, item, purpose or notice that it shows, so that no address carries anything of a person.
fn staff_ways(visit: &Visit) -> Vec<AnyView> {
    let words = visit.texts();
    let with = |path: &str, about: Option<String>| match about {
        Some(about) => {
            let about: String = url::form_urlencoded::byte_serialize(about.as_bytes()).collect();
            visit.to(&format!("{path}?about={about}"))
        }
        None => visit.to(path),
    };
    let kind = page_at(&visit.path).map(|page| page.path().to_owned());
    let one = RaisedFrom::read(visit, &visit.path).map(RaisedFrom::path);
    let ways = [(with("/staff/guidance", kind), words.guidance_how()), (with("/staff/concerns/new", one), words.concern_raise())];
    ways.into_iter().map(|(href, text)| view! { <li><a href=href>{text}</a></li> }.into_any()).collect()
}

fn footer(visit: &Visit) -> impl IntoView + use<> {
    let words = visit.texts();
    let ways = if visit.is_staff() {
        vec![("/accessibility", words.footer_accessibility())]
    } else {
        vec![
            ("/help", words.footer_help()),
            ("/search", words.search_title()),
            ("/how-it-works", words.footer_how_it_works()),
            ("/changes", words.changes_title()),
            ("/fairness", words.fairness_title()),
            ("/trust", words.trust_title()),
            ("/said-and-done", words.said_title()),
            ("/accessibility", words.footer_accessibility()),
        ]
    };
    let staff = if visit.is_staff() { staff_ways(visit) } else { Vec::new() };
    let ways = ways.into_iter().map(|(path, text)| view! { <li><a href=visit.to(path)>{text}</a></li> });
    view! {
        <footer class="footer">
            <div class="wrap">
                <nav aria-label=words.footer_label()>
                    <ul class="links links--small">{staff}{ways.collect_view()}{links::entries(visit)}</ul>
                </nav>
            </div>
        </footer>
    }
}
