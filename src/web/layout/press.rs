//! The token that a page gives all its forms, by which the same press sent twice is known (`web::press`).

use crate::vault::token::Token;

/// The field of a form that holds it.
pub const FIELD: &str = "press";
const FORM: &str = "<form ";
const POSTED: &str = "method=\"post\"";

/// Gives every form of a page its token.
pub fn into_forms(html: &str, token: &Token) -> String {
    let mut whole = String::with_capacity(html.len() + 512);
    let mut rest = html;
    while let Some((before, form)) = rest.split_once(FORM) {
        let (attributes, inside) = form.split_once('>').unwrap_or((form, ""));
        whole.extend([before, FORM, attributes, ">"]);
        if attributes.contains(POSTED) {
            whole.extend(["<input type=\"hidden\" name=\"", FIELD, "\" value=\"", token.as_str(), "\">"]);
        }
        rest = inside;
    }
    whole.push_str(rest);
    whole
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_is_posted_gets_the_token_and_no_other() {
        let token = Token::parse(&"a".repeat(43)).unwrap();
        let field = format!("<input type=\"hidden\" name=\"press\" value=\"{}\">", token.as_str());
        let page = "<form method=\"get\"></form><form method=\"post\" action=\"/ui/a\" novalidate><b></b></form>\
                    <form class=\"acts\" method=\"post\" action=\"/ui/b\"></form>é";
        let expected = format!(
            "<form method=\"get\"></form><form method=\"post\" action=\"/ui/a\" novalidate>{field}<b></b></form>\
             <form class=\"acts\" method=\"post\" action=\"/ui/b\">{field}</form>é"
        );
        assert_eq!(into_forms(page, &token), expected);
    }
}
