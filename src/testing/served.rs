//! A portal with its front, on a port of its own.

use axum::Router;
use candor::{
    catalog::{
        self, Brand,
        demo::{Shipped, Shown},
    },
    domain::{ids::StaffId, outgoing::listed::Listed, scope::Scope},
    outbound::http::sender::Sender,
    store::session_store::STAFF,
    usecases::{
        api_keys::create::create,
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        passkeys::relying_party::RelyingParty,
        portal::Portal,
    },
    web::{
        front::{Demo, Front},
        look::Look,
        router,
    },
};
use reqwest::{Client, Response};
use serde_json::Value;
use std::{net::SocketAddr, ops::Deref, sync::Arc};
use tokio::net::TcpListener;

pub use crate::browser::{Browser, hidden, labels, location, read_out};
use crate::{
    house::{House, house, house_of, houses, take},
    portal::DEMO,
    sessions::{cookie, sessions},
};

pub struct Served {
    pub house: House,
    pub url: String,
}

impl Deref for Served {
    type Target = House;
    fn deref(&self) -> &House {
        &self.house
    }
}

pub async fn served() -> Served {
    serve(house().await, &DEMO, None).await
}

/// One on each engine.
pub async fn everywhere() -> Vec<Served> {
    let mut all = Vec::new();
    for house in houses().await {
        all.push(serve(house, &DEMO, None).await);
    }
    all
}

/// One on each engine, whose operator lets calls go to this machine.
pub async fn everywhere_open() -> Vec<Served> {
    let mut all = Vec::new();
    for House { portal, time, engine } in houses().await {
        let portal = portal.with_parts(|parts| parts.listed = Arc::new(Listed::new(["127.0.0.1"])));
        all.push(serve(House { portal, time, engine }, &DEMO, None).await);
    }
    all
}

/// The portal of another brand.
pub async fn served_as(brand: &catalog::Publishable) -> Served {
    serve(house_of(brand).await, brand, None).await
}

/// By a brand that is the demo's in everything but what is changed here.
pub async fn served_with(change: impl FnOnce(&mut Brand)) -> Served {
    let House { portal, time, engine } = house().await;
    let portal = portal.with_parts(|parts| change(Arc::make_mut(&mut parts.brand)));
    serve(House { portal, time, engine }, &DEMO, None).await
}

/// The demo's portal, whose next notice comes from a folder.
pub async fn served_from(folder: &std::path::Path) -> Served {
    let source = Arc::new(catalog::Source::Folder(folder.to_owned()));
    listening(house().await, |front| Front { source, ..front }).await
}

/// With what there is only in a demo.
pub async fn served_demo() -> Served {
    serve(house().await, &DEMO, Some(Arc::new(Demo { key: String::new(), mail: None, shown: Shown::Brand(Shipped::Larkfield) }))).await
}

async fn serve(house: House, brand: &catalog::Publishable, demo: Option<Arc<Demo>>) -> Served {
    listening(house, |front| Front { demo, look: Arc::new(Look::of(brand)), ..front }).await
}

async fn listening(house: House, change: impl FnOnce(Front) -> Front) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let front = change(front(&house, &url));
    tokio::spawn(answer(listener, app(front)));
    Served { house, url }
}

/// The front of a portal that people reach at `url`.
pub fn front(portal: &Portal, url: &str) -> Front {
    let public_url = Arc::new(url::Url::parse(url).unwrap());
    let look = Arc::new(Look::of(&DEMO));
    let passkeys = RelyingParty::of(&"https://privacy.example.org/".parse().unwrap(), &portal.brand.name).map(Arc::new);
    let sender = Sender::new(portal.listed.clone()).unwrap();
    Front { portal: portal.clone(), public_url, look, source: Arc::new(catalog::Source::Demo), passkeys, sender, demo: None }
}

pub fn app(front: Front) -> Router {
    let sessions = sessions(&front.portal);
    router::build(front, sessions, &[])
}

/// Until it is let go.
pub async fn answer(listener: TcpListener, app: Router) {
    axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
}

impl Served {
    pub fn browser(&self) -> Browser {
        Browser::at(&self.url)
    }

    /// Signed in by a code, as everyone is.
    pub async fn signed_in(&self, reference: &str) -> Browser {
        let browser = self.browser();
        assert_eq!(self.enter(&browser, reference).await, "/en");
        browser
    }

    /// Signs in, and answers where that leads.
    pub async fn enter(&self, browser: &Browser, reference: &str) -> String {
        let email = format!("{reference}@example.org");
        let asked = browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", &email)]).send().await.unwrap();
        assert_eq!(location(&asked), "/en/sign-in/code");
        // Letters of earlier days may wait before it.
        let code = loop {
            let job = take(self).await.unwrap().expect("a letter waits");
            settle(self, job.lease, End::Done).await.unwrap();
            if let Work::Mail(Post::SignInCode { code, .. }) = job.work {
                break code;
            }
        };
        let entered = browser.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
        location(&entered).to_owned()
    }

    /// A guest, signed in by a code.
    pub async fn guest(&self, email: &str) -> Browser {
        let (browser, led) = self.guest_led(email, None).await;
        assert_eq!(led, "/en/requests");
        browser
    }

    /// The same from a page that they came for, and where they are led.
    pub async fn guest_led(&self, email: &str, to: Option<&str>) -> (Browser, String) {
        let browser = self.browser();
        let fields: Vec<_> = [("form[locale]", "en"), ("form[email]", email)].into_iter().chain(to.map(|to| ("form[to]", to))).collect();
        let asked = browser.post("/ui/requests/guest", &fields).send().await.unwrap();
        assert_eq!(location(&asked), "/en/requests/guest/code");
        // Letters of earlier days may wait before it.
        let code = loop {
            let job = take(self).await.unwrap().expect("a letter waits");
            settle(self, job.lease, End::Done).await.unwrap();
            if let Work::Mail(Post::GuestCode { code, .. }) = job.work {
                break code;
            }
        };
        let entered = browser.post("/ui/requests/guest-code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
        let led = location(&entered).to_owned();
        (browser, led)
    }

    /// A member of staff, signed in without a one-time password.
    pub async fn staff(&self, id: StaffId) -> Browser {
        Browser::with(&self.url, &cookie(self, STAFF, id).await)
    }

    pub async fn key(&self, scopes: &[Scope]) -> String {
        create(self, candor::domain::actor::Actor::Operator, "test", scopes).await.unwrap().text()
    }

    pub async fn call(&self, method: &str, path: &str, key: Option<&str>, body: &Value) -> Response {
        let request = Client::new().request(method.parse().unwrap(), format!("{}/api/v1{path}", self.url)).json(body);
        let request = if let Some(key) = key { request.bearer_auth(key) } else { request };
        request.send().await.unwrap()
    }
}
