//! One request of a person: who is there, in which language, on which page.
//!
//! A page that only reads writes nothing. Loading a page may write only: that the session is in use, once a minute; that a message of a
//! form, a link, a key, a secret or recovery codes were shown, which are shown once; the browser's signals when they are first seen; the
//! secret behind an invitation, so that reloading its page shows the same; that a request's page was opened, and by staff, once a minute;
//! that somebody was asked something, once a month at most; that a copy was fetched, and entries of the log; and the log's head that is
//! signed for a proof.

use axum::{
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Response},
};
use jiff::tz::TimeZone;
use leptos::prelude::use_context;
use std::{net::IpAddr, sync::Arc};
use tower_sessions::session::Id;

use super::{
    agent::browser,
    device::{Block, Device},
    flash::{Flash, Next, Spot},
    front::Front,
    local::Local,
    session::{CONTROL, Proven, SIGNAL, Sent, Session},
};
use crate::{
    catalog::words::Words,
    decisions::shelf::Shelf,
    domain::{
        actor::Actor, adpc::Adpc, ids::CustomerId, language::Language, notice::Notice, signed_in::ProvenBy, time::Millis, voice::Voice,
    },
    i18n::{
        negotiate::negotiate,
        teller::Teller,
        texts::{Texts, texts},
        values,
    },
    usecases::{askers::Asker, choices::signal, desk::figures::Figures, error::Error, portal::Portal, sessions::meet::meet_staff},
};

#[derive(Clone)]
pub struct Visit {
    pub front: Front,
    pub language: Language,
    pub actor: Actor,
    pub session: Session,
    /// The path after the language, e.g. `/choices`; empty for the overview.
    pub path: String,
    /// The query, without its question mark.
    pub query: String,
    /// The browser asks not to share (Global Privacy Control).
    pub gpc: bool,
    /// The session id that the browser sent, whether it still counts or not.
    pub cookie: Option<Id>,
    /// Whether its session lives, and nobody is signed in with it: this browser has not been signed out.
    pub entering: bool,
    /// The browser's name, coarsely.
    pub browser: String,
    pub device: Device,
    /// Where it calls from, as far as a block of addresses says.
    pub block: Option<IpAddr>,
    /// The address of the customer or the name of the staff member who is signed in, for the masthead of a page.
    pub known_as: Option<String>,
    /// Beside the entries of the desk's menu.
    pub figures: Figures,
}

impl Visit {
    pub fn portal(&self) -> &Portal {
        &self.front.portal
    }
    /// The one place where a page learns how to speak: everything it says is of this voice.
    pub fn voice(&self) -> Voice {
        self.portal().brand.voice(self.language)
    }
    pub fn texts(&self) -> &'static Texts {
        texts(self.voice())
    }
    /// The same words with the visitor's dates among them.
    pub fn teller(&self) -> Teller<'_> {
        Teller { words: self.texts(), language: self.language, zone: self.zone() }
    }
    pub fn shelf(&self) -> Result<Arc<Shelf>, Error> {
        self.front.portal.shelf()
    }
    pub fn zone(&self) -> &TimeZone {
        &self.front.portal.brand.time_zone
    }
    pub fn signed_in(&self) -> bool {
        matches!(self.actor, Actor::Customer(_))
    }
    /// Whether there is a session to sign out of: a customer's, a guest's or one of the staff's.
    pub fn is_someone(&self) -> bool {
        matches!(self.actor, Actor::Customer(_) | Actor::Guest(_) | Actor::Staff(..))
    }
    pub const fn is_staff(&self) -> bool {
        matches!(self.actor, Actor::Staff(..))
    }
    /// The name of this place: customers have their data, staff their desk.
    pub fn service(&self) -> String {
        if self.is_staff() { self.texts().desk_name() } else { self.texts().service_name() }
    }
    pub async fn proven_at(&self) -> Option<Millis> {
        self.session.proven_at().await
    }
    /// Begins a session of `actor` in this browser.
    pub async fn begin(&self, actor: Actor, proven: Proven) -> Result<Next, Error> {
        let next = self.session.begin(self.portal(), actor, &self.browser, proven).await?;
        if let Actor::Staff(id, _) = actor {
            meet_staff(self.portal(), id, self.device.meet(&*self.portal().entropy)).await?;
        }
        Ok(next)
    }
    pub async fn begin_as_customer(&self, customer: CustomerId, proven: Proven, by: ProvenBy) -> Result<Next, Error> {
        let device = self.device.meet(&*self.portal().entropy);
        self.session.begin_as_customer(self.portal(), customer, (&self.browser, device), (proven, by)).await
    }
    /// The asker at a door that is anybody's to try.
    pub fn asker(&self) -> Asker {
        Asker::Browser { device: self.device.known(), block: self.block }
    }
    /// The asker for a code to their own address.
    pub fn asker_of_oneself(&self) -> Asker {
        match self.actor {
            Actor::Customer(id) => Asker::Person(id.into()),
            Actor::Guest(id) => Asker::Person(id.into()),
            _ => self.asker(),
        }
    }
    /// Puts the browser's signal on record, once a session.
    async fn obey_signal(&self) -> Result<(), Error> {
        if self.session.get(SIGNAL).await?.unwrap_or(false) {
            return Ok(());
        }
        signal::seen(self.portal(), self.actor, self.language).await?;
        self.session.put(SIGNAL, &true).await
    }
    /// Ends what the browser ends, a withdrawal and an objection once a session each: a yes on a page afterwards counts.
    async fn obey_control(&self, asks: Adpc) -> Result<(), Error> {
        let ended = self.session.get(CONTROL).await?.unwrap_or_default();
        let new = asks.beyond(ended);
        if !new.asks() {
            return Ok(());
        }
        signal::ended(self.portal(), self.actor, new, self.language).await?;
        self.session.put(CONTROL, &ended.and(new)).await
    }
    /// The address of a page in the visitor's language.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.language)
    }
    /// Leads to a page in the visitor's language.
    pub fn redirect(&self, path: &str) -> Response {
        Local::new(&self.to(path)).into_response()
    }
    /// The same with scheme and host, in any language.
    pub fn absolute(&self, language: Language, path: &str) -> String {
        format!("{}{language}{path}", self.front.public_url)
    }
    /// The words of a notice in the visitor's language.
    pub fn notice<'a>(&self, notice: &'a Notice) -> Words<'a> {
        self.portal().words(notice, self.language)
    }

    /// How records read to the visitor.
    pub fn values<'a>(&'a self, notice: &'a Notice) -> values::Reader<'a> {
        values::Reader { language: self.language, default: self.portal().brand.languages.default, zone: self.zone(), notice }
    }

    /// The message that a form of that name left for this page; said once. Where nothing waits, nothing is written.
    pub async fn flash(&self, page: &str) -> Option<Flash> {
        let here = if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) };
        self.session.flash(&Spot::new(page, &here)).await
    }

    /// For a server function: the language its form was in.
    pub async fn of_form(locale: Option<&str>) -> Result<Self, Error> {
        let parts = use_context::<Parts>().ok_or_else(|| Error::internal("a server function without a request"))?;
        let front = use_context::<Front>().ok_or_else(|| Error::internal("a server function without a front"))?;
        let language = locale.and_then(|tag| tag.parse().ok()).unwrap_or_else(|| wished(&parts.headers, &front));
        Self::new(&parts, front, language, String::new()).await
    }

    pub async fn new(parts: &Parts, front: Front, language: Language, path: String) -> Result<Self, Error> {
        let session = parts.extensions.get::<tower_sessions::Session>().cloned();
        let session = Session::from(session.ok_or_else(|| Error::internal("a request without a session layer"))?);
        let cookie = parts.extensions.get::<Sent>().map_or_else(|| session.id(), |sent| sent.0);
        let actor = match cookie {
            Some(_) => session.actor().await?,
            None => Actor::Anonymous,
        };
        let entering = cookie.is_some() && matches!(actor, Actor::Anonymous) && session.id().is_some();
        let query = parts.uri.query().unwrap_or_default().to_owned();
        let gpc = parts.headers.get("sec-gpc").is_some_and(|value| value == "1");
        let device = parts.extensions.get::<Device>().cloned().unwrap_or_default();
        let block = parts.extensions.get::<Block>().and_then(|block| block.0);
        let browser = browser(&parts.headers);
        let visit = Self {
            front,
            language,
            actor,
            session,
            path,
            query,
            gpc,
            cookie,
            entering,
            browser,
            device,
            block,
            known_as: None,
            figures: Figures::default(),
        };
        if gpc && visit.signed_in() {
            visit.obey_signal().await?;
        }
        let control = parts.headers.get_all("adpc").iter().filter_map(|value| value.to_str().ok());
        let control = control.map(Adpc::read).fold(Adpc::default(), Adpc::and);
        if control.asks() && visit.signed_in() {
            visit.obey_control(control).await?;
        }
        Ok(visit)
    }
}

/// The language someone chose before, or the one their browser asks for.
pub fn wished(headers: &HeaderMap, front: &Front) -> Language {
    let languages = &front.portal.brand.languages;
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
    let chosen = cookies.filter_map(|cookie| cookie.trim().strip_prefix("lang=")).find_map(|tag| tag.parse().ok());
    chosen.filter(|language| languages.offered.contains(language)).unwrap_or_else(|| {
        let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        negotiate(header, &languages.offered, languages.default)
    })
}

/// The language in a page's address, when the brand offers it.
pub fn language_of(path: &str, front: &Front) -> Option<Language> {
    let language = path.split('/').nth(1)?.parse().ok()?;
    front.portal.brand.languages.offered.contains(&language).then_some(language)
}
