//! The copy of somebody who is reached by post alone, to print: the page that others open on a screen, and below it the files it names.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::{
    i18n::html::escape,
    usecases::{copies::printed::printed, error::Error},
    web::{failure::Failure, visit::Visit},
};

/// The page of a copy in its archive.
const PAGE: &str = "index.html";

/// Files are printed letter for letter.
const STYLE: &str = "<style>pre{white-space:pre-wrap;overflow-wrap:anywhere;font:.85rem/1.4 ui-monospace,monospace}</style>";

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    let files = match printed(visit.portal(), visit.actor, &reference).await {
        Ok(files) => files,
        // The page of the letter says why there is nothing to print.
        Err(Error::Conflict(_)) => return visit.redirect(&format!("/staff/requests/{reference}/letter")),
        Err(error) => return Failure::from(error).page(&visit),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, on_paper(&files)).into_response()
}

/// Tables say the same as the files of their kind, the list of files is for programs, and so are receipts and requests: each choice and
/// each request is on the page.
fn is_for_people(name: &str) -> bool {
    let table = name.rsplit_once('.').is_some_and(|(_, ending)| ending == "csv");
    !table && !name.starts_with("receipts/") && ![PAGE, "manifest.json", "requests.json"].contains(&name)
}

fn on_paper(files: &[(String, String)]) -> String {
    let page = files.iter().find(|(name, _)| name == PAGE).map(|(_, page)| page.as_str()).unwrap_or_default();
    let mut html = page.replacen("</head>", &format!("{STYLE}</head>"), 1);
    let mut below = String::new();
    for (name, text) in files.iter().filter(|(name, _)| is_for_people(name)) {
        let (name, text) = (escape(name), escape(text));
        html = html.replace(&format!("href=\"{name}\""), &format!("href=\"#{name}\""));
        below.push_str(&format!("<section><h2 id=\"{name}\" dir=\"ltr\">{name}</h2><pre dir=\"auto\">{text}</pre></section>\n"));
    }
    html.replacen("</main>", &format!("{below}</main>"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_names_is_printed_below_it_but_for_what_programs_read() {
        let page = "<html><head></head><body><main><a href=\"data/orders.json\">orders</a></main></body></html>";
        let files = [
            ("data/orders.json", "[\"<b>\"]"),
            ("data/orders.csv", "<b>"),
            ("receipts/1.json", "{}"),
            (PAGE, page),
            ("manifest.json", "{}"),
            ("requests.json", "{}"),
        ];
        let html = on_paper(&files.map(|(name, text)| (name.to_owned(), text.to_owned())));
        assert!(html.contains("<a href=\"#data/orders.json\">") && html.contains("<h2 id=\"data/orders.json\""), "{html}");
        assert!(html.contains("[&quot;&lt;b&gt;&quot;]") && html.ends_with("</section>\n</main></body></html>"), "{html}");
        assert!(!html.contains("<b>") && !html.contains("manifest.json") && !html.contains("receipts/"), "{html}");
        assert!(!html.contains("requests.json"), "{html}");
    }
}
