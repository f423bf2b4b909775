//! A text of the training or the guidance as HTML: every word escaped, and no element but those a piece can be.

use crate::{
    catalog::learning::{Element, Piece, pieces},
    i18n::html::escape,
};

/// For a place below the page's heading.
pub fn html(markdown: &str) -> String {
    let mut html = String::new();
    for piece in pieces(markdown) {
        match piece {
            Piece::Text(text) => html.push_str(&escape(&text)),
            Piece::Open(Element::Link(address)) => {
                html.push_str("<a href=\"");
                html.push_str(&escape(&address));
                html.push_str("\">");
            }
            Piece::Open(element) => {
                html.push('<');
                html.push_str(tag(&element));
                html.push('>');
            }
            Piece::Close(element) => {
                html.push_str("</");
                html.push_str(tag(&element));
                html.push('>');
            }
        }
    }
    html
}

const fn tag(element: &Element) -> &'static str {
    match element {
        Element::Paragraph => "p",
        Element::Heading => "h2",
        Element::Subheading => "h3",
        Element::List => "ul",
        Element::Numbered => "ol",
        Element::Entry => "li",
        Element::Strong => "strong",
        Element::Emphasis => "em",
        Element::Quote => "blockquote",
        Element::Link(_) => "a",
    }
}
