//! Addresses as people write and pass them on: with capitals, a language that is not offered, a request's number by hand, and what
//! other services hang onto a link to follow whoever opens it.

use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

use crate::{
    domain::fold::digits,
    web::{
        front::Front,
        local::Local,
        pages::is_page,
        visit::{language_of, wished},
    },
};

/// Names of parameters that follow people; those that begin with `utm_` do too.
const FOLLOWING: [&str; 13] =
    ["fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "mc_cid", "mc_eid", "_hsenc"];
/// First parts of addresses that are no languages, short as they are.
const NO_LANGUAGES: [&str; 3] = ["ui", "api", "pkg"];

pub async fn lead(State(front): State<Front>, request: Request, next: Next) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let uri = request.uri();
    let path = path(uri.path(), &front, || wished(request.headers(), &front).tag());
    let query = uri.query().unwrap_or_default();
    let kept = if path.starts_with("/ui/") { Cow::Borrowed(query) } else { without_followers(query) };
    if path == uri.path() && kept == query {
        return next.run(request).await;
    }
    let to = if kept.is_empty() { path.into_owned() } else { format!("{path}?{kept}") };
    Local::new(&to).into_response()
}

fn path<'a>(asked: &'a str, front: &Front, wished: impl FnOnce() -> &'static str) -> Cow<'a, str> {
    let Some(rest) = asked.strip_prefix('/') else { return Cow::Borrowed(asked) };
    let (first, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let rest = numbered(rest);
    let language = match language_of(asked, front) {
        Some(language) => language.tag(),
        None if is_tag(first) && is_page(rest.trim_end_matches('/')) => {
            let lower = first.to_ascii_lowercase();
            let primary = lower.split(['-', '_']).next().unwrap_or_default();
            let offered = front.portal.brand.languages.offered.iter().map(|language| language.tag());
            offered.into_iter().find(|tag| *tag == primary).unwrap_or_else(wished)
        }
        // An address with no language at all.
        None if !asked.trim_end_matches('/').is_empty() && is_page(asked.trim_end_matches('/')) => {
            return Cow::Owned(format!("/{}{}", wished(), numbered(asked)));
        }
        None => return Cow::Borrowed(asked),
    };
    if language == first && matches!(rest, Cow::Borrowed(_)) { Cow::Borrowed(asked) } else { Cow::Owned(format!("/{language}{rest}")) }
}

/// `EN`, `de-AT`, `zh_Hant`.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let primary = parts.next().unwrap_or_default();
    let fits = matches!(primary.len(), 2 | 3) && primary.bytes().all(|letter| letter.is_ascii_alphabetic());
    fits && !NO_LANGUAGES.contains(&text)
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

/// A request's number as we write it, `R-0787-W4DN`, of small letters, other digits, and with no hyphens or others.
fn numbered(rest: &str) -> Cow<'_, str> {
    let at = ["/requests/", "/staff/requests/"].into_iter().find_map(|before| rest.strip_prefix(before).map(|_| before.len()));
    let Some((before, after)) = at.and_then(|at| rest.split_at_checked(at)) else { return Cow::Borrowed(rest) };
    let (number, below) = after.split_at(after.find('/').unwrap_or(after.len()));
    let Ok(typed) = percent_decode_str(number).decode_utf8() else { return Cow::Borrowed(rest) };
    let plain: String = digits(&typed).to_ascii_uppercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let (Some(code), 9, true) = (plain.strip_prefix('R'), plain.len(), plain.is_ascii()) else { return Cow::Borrowed(rest) };
    let code: String = code
        .chars()
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let (first, second) = code.split_at(4);
    let ours = format!("R-{first}-{second}");
    if number == ours { Cow::Borrowed(rest) } else { Cow::Owned(format!("{before}{ours}{below}")) }
}

fn without_followers(query: &str) -> Cow<'_, str> {
    let follows = |part: &str| {
        let name = part.split('=').next().unwrap_or_default().to_ascii_lowercase();
        name.starts_with("utm_") || FOLLOWING.contains(&name.as_str())
    };
    if !query.split('&').any(follows) {
        return Cow::Borrowed(query);
    }
    Cow::Owned(query.split('&').filter(|part| !follows(part)).collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_ours_however_it_is_written() {
        for typed in ["r-0787-w4dn", "R0787W4DN", "r0787%20w4dn", "R-O787-W4DN", "%D8%B1"] {
            let led = numbered(&format!("/requests/{typed}/download")).into_owned();
            let expected =
                if typed.starts_with('%') { format!("/requests/{typed}/download") } else { "/requests/R-0787-W4DN/download".to_owned() };
            assert_eq!(led, expected);
        }
        for other in ["/requests/guest", "/requests/guest/code", "/requests/new/copy", "/requests/R-0787-W4DN", "/choices"] {
            assert!(matches!(numbered(other), Cow::Borrowed(_)), "{other}");
        }
    }

    #[test]
    fn what_follows_people_is_dropped_and_nothing_else() {
        assert_eq!(without_followers("utm_source=x&who=you&fbclid=1"), "who=you");
        assert_eq!(without_followers("gclid=1"), "");
        assert_eq!(without_followers("to=/choices&set=1"), "to=/choices&set=1");
    }
}
