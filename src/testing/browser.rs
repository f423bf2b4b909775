//! A browser as far as a test needs one: cookies, forms, and where an answer leads.

use reqwest::{Client, RequestBuilder, Response, cookie::Jar, header, redirect::Policy};
use scraper::{ElementRef, Html, Selector};
use std::{collections::BTreeMap, sync::Arc};

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
    /// One that has a cookie already.
    pub fn with(url: &str, cookie: &str) -> Self {
        let jar = Arc::new(Jar::default());
        jar.add_cookie_str(cookie, &url.parse().unwrap());
        let client = Client::builder().cookie_provider(jar).redirect(Policy::none()).build().unwrap();
        Self { client, url: url.to_owned() }
    }
    pub fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url)).header(header::ACCEPT, "text/html")
    }
    pub fn head(&self, path: &str) -> RequestBuilder {
        self.client.head(format!("{}{path}", self.url)).header(header::ACCEPT, "text/html")
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
    /// Sends a form in parts, with a file, as a browser does without scripts.
    pub async fn post_file(&self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Response {
        self.post_file_as(path, fields, "form[file]", file).await
    }
    /// The same with the file in another field.
    pub async fn post_file_as(&self, path: &str, fields: &[(&str, &str)], own: &str, (name, bytes): (&str, &[u8])) -> Response {
        let mut body = Vec::new();
        let mut part = |head: &str, content: &[u8]| {
            body.extend(format!("--limit\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
            body.extend(content);
            body.extend(b"\r\n");
        };
        for (field, value) in fields {
            part(&format!("name=\"{field}\""), value.as_bytes());
        }
        part(&format!("name=\"{own}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream"), bytes);
        body.extend(b"--limit--\r\n");
        let kind = [(header::CONTENT_TYPE, header::HeaderValue::from_static("multipart/form-data; boundary=limit"))];
        self.post(path, &[]).headers(kind.into_iter().collect()).body(body).send().await.unwrap()
    }
    pub async fn read(&self, path: &str) -> String {
        self.get(path).send().await.unwrap().text().await.unwrap()
    }
    /// Without a word of where it comes from.
    pub fn post_unasked(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.url)).header(header::ACCEPT, "text/html").form(fields)
    }
}

/// The fields a form on a page would send, as it stands there.
pub fn hidden(page: &str, action: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(page);
    let select = |css: &str| Selector::parse(css).unwrap();
    let form = page.select(&select(&format!("form[action='{action}']"))).next().unwrap_or_else(|| panic!("no form {action}"));
    let inputs = select("input[type=hidden][name]");
    let part = |input: ElementRef, name| input.attr(name).unwrap_or_default().to_owned();
    form.select(&inputs).map(|input| (part(input, "name"), part(input, "value"))).collect()
}

/// The labels of text fields, areas and lists to choose from, with the id of each; boxes and dots have that of their group besides.
pub fn labels(page: &str) -> BTreeMap<String, Vec<String>> {
    let page = Html::parse_document(page);
    let select = |css: &str| Selector::parse(css).unwrap();
    let mut labels: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for label in page.select(&select("label[for]")) {
        let id = label.attr("for").unwrap_or_default().to_owned();
        let control = page.select(&select(&format!("[id='{id}']"))).next();
        let kind = control.and_then(|control| control.attr("type")).unwrap_or_default();
        if !matches!(kind, "radio" | "checkbox") {
            labels.entry(label.text().collect::<String>().trim().to_owned()).or_default().push(id);
        }
    }
    for legend in page.select(&select("legend")) {
        labels.entry(legend.text().collect::<String>().trim().to_owned()).or_default().push("a group".to_owned());
    }
    labels
}

/// The text of a page, of its title and of the attributes that are read out or shown.
pub fn read_out(html: &str) -> String {
    let page = Html::parse_document(html);
    let mut said: Vec<String> = page.root_element().text().map(str::to_owned).collect();
    for name in ["content", "alt", "aria-label", "placeholder", "title"] {
        let select = Selector::parse(&format!("[{name}]")).unwrap();
        said.extend(page.select(&select).filter_map(|element| element.attr(name)).map(str::to_owned));
    }
    said.join("\n").replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

pub fn location(response: &Response) -> &str {
    response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap()).unwrap_or_default()
}
