//! A portal with its front, on a port of its own.

use candor::{
    catalog::{Source, check},
    domain::{ids::StaffId, scope::Scope},
    store::session_store::{STAFF, Seal, Sessions},
    usecases::{
        api_keys::create::create,
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        passkeys::relying_party::RelyingParty,
    },
    web::{
        front::{Demo, Front},
        look::Look,
        router,
    },
};
use reqwest::{Client, RequestBuilder, Response, header, redirect::Policy};
use serde_json::Value;
use std::{net::SocketAddr, ops::Deref, sync::Arc};

use crate::house::{House, house, take};

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

/// Sessions need no secrecy here.
struct Open;

impl Seal for Open {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

pub async fn served() -> Served {
    serve(None).await
}

/// With what there is only in a demo.
pub async fn served_demo() -> Served {
    serve(Some(Arc::new(Demo { key: String::new(), mail: None }))).await
}

async fn serve(demo: Option<Arc<Demo>>) -> Served {
    let house = house().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let public_url = Arc::new(url::Url::parse(&url).unwrap());
    let look = Arc::new(Look::of(&check(&Source::Demo).unwrap()));
    let passkeys = RelyingParty::of(&"https://privacy.example.org/".parse().unwrap(), &house.portal.brand.name).map(Arc::new);
    let front = Front { portal: house.portal.clone(), public_url, look, passkeys, demo };
    let app = router::build(front, Sessions::new(house.store.clone(), Arc::new(Open)), &[]);
    tokio::spawn(async move { axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).await });
    Served { house, url }
}

/// A browser: keeps cookies, follows nothing by itself, sends what browsers send.
pub struct Browser {
    client: Client,
    url: String,
}

impl Browser {
    /// One that was nowhere before, for a server at `url`.
    pub fn at(url: &str) -> Self {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).build().unwrap();
        Self { client, url: url.to_owned() }
    }
    pub fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url)).header(header::ACCEPT, "text/html")
    }
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        self.post_unasked(path, fields).header(header::ORIGIN, &self.url)
    }
    /// Presses the button of a form on a page that was shown, with what was filled in besides.
    pub async fn press(&self, page: &str, action: &str, filled: &[(&str, &str)]) -> Response {
        let hidden = hidden(page, action);
        let fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(filled.iter().copied()).collect();
        self.post(action, &fields).send().await.unwrap()
    }
    pub async fn read(&self, path: &str) -> String {
        self.get(path).send().await.unwrap().text().await.unwrap()
    }
    /// Without a word of where it comes from.
    pub fn post_unasked(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.url)).header(header::ACCEPT, "text/html").form(fields)
    }
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
        let job = take(self).await.unwrap().expect("a letter waits");
        settle(self, job.lease, End::Done).await.unwrap();
        let Work::Mail(Post::SignInCode { code, .. }) = job.work else { panic!("another letter") };
        let entered = browser.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
        location(&entered).to_owned()
    }

    /// Somebody without an account, by a code.
    pub async fn guest(&self, email: &str) -> Browser {
        let browser = self.browser();
        let asked = browser.post("/ui/requests/guest", &[("form[locale]", "en"), ("form[email]", email)]).send().await.unwrap();
        assert_eq!(location(&asked), "/en/requests/guest/code");
        let job = take(self).await.unwrap().expect("a letter waits");
        settle(self, job.lease, End::Done).await.unwrap();
        let Work::Mail(Post::GuestCode { code, .. }) = job.work else { panic!("another letter") };
        let entered = browser.post("/ui/requests/guest-code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
        assert_eq!(location(&entered), "/en/requests");
        browser
    }

    /// Somebody of the staff, who need not show their telephone here.
    pub async fn staff(&self, id: StaffId) -> Browser {
        use tower_sessions::{SessionStore, cookie::time::OffsetDateTime, session};
        let mut random = [0; 16];
        candor::domain::ports::Entropy::fill(&candor::cli::machine::SystemEntropy, &mut random);
        let id_of_session = session::Id(i128::from_be_bytes(random));
        let mut record = session::Record { id: id_of_session, data: Default::default(), expiry_date: OffsetDateTime::UNIX_EPOCH };
        record.data.insert(STAFF.to_owned(), id.to_string().into());
        Sessions::new(self.house.store.clone(), Arc::new(Open)).create(&mut record).await.unwrap();
        let jar = Arc::new(reqwest::cookie::Jar::default());
        jar.add_cookie_str(&format!("candor={}", record.id), &self.url.parse().unwrap());
        let client = Client::builder().cookie_provider(jar).redirect(Policy::none()).build().unwrap();
        Browser { client, url: self.url.clone() }
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

/// What a form on a page would send, as it stands there.
pub fn hidden(page: &str, action: &str) -> Vec<(String, String)> {
    let form =
        page.split(&format!("action=\"{action}\"")).nth(1).unwrap_or_else(|| panic!("no form {action}")).split("</form>").next().unwrap();
    let part = |input: &str, name: &str| input.split(&format!(" {name}=\"")).nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let inputs = form.split("<input").skip(1).filter(|input| input.contains("type=\"hidden\""));
    inputs.filter_map(|input| Some((part(input, "name")?, part(input, "value").unwrap_or_default()))).collect()
}

pub fn location(response: &Response) -> &str {
    response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap()).unwrap_or_default()
}
