//! Markdown as pieces of a page. HTML in it is a text like any other: no piece can hold a tag.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A piece of a text, in the order of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Open(Element),
    Close(Element),
    Text(String),
}

/// An element a text can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Element {
    Paragraph,
    /// Below the title.
    Heading,
    /// Below a heading.
    Subheading,
    List,
    Numbered,
    Entry,
    Strong,
    Emphasis,
    Quote,
    /// The address is one of this portal, or begins with `https:` or `mailto:`.
    Link(String),
}

/// The text in pieces. What is none of our elements leaves its words and nothing else.
pub fn pieces(markdown: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut links = Vec::new();
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Start(tag) => {
                let element = element(&tag);
                if let Tag::Link { .. } = tag {
                    links.push(element.clone());
                }
                pieces.extend(element.map(Piece::Open));
            }
            Event::End(TagEnd::Link) => pieces.extend(links.pop().flatten().map(Piece::Close)),
            Event::End(end) => pieces.extend(ended(end).map(Piece::Close)),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                pieces.push(Piece::Text(text.into_string()));
            }
            Event::SoftBreak | Event::HardBreak => pieces.push(Piece::Text(" ".to_owned())),
            _ => {}
        }
    }
    pieces
}

/// Whether a text holds HTML, which would be shown letter for letter.
pub(super) fn has_html(markdown: &str) -> bool {
    Parser::new_ext(markdown, Options::empty()).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

fn element(tag: &Tag<'_>) -> Option<Element> {
    match tag {
        Tag::Paragraph => Some(Element::Paragraph),
        Tag::Heading { level, .. } => Some(heading(*level)),
        Tag::List(None) => Some(Element::List),
        Tag::List(Some(_)) => Some(Element::Numbered),
        Tag::Item => Some(Element::Entry),
        Tag::Strong => Some(Element::Strong),
        Tag::Emphasis => Some(Element::Emphasis),
        Tag::BlockQuote(_) => Some(Element::Quote),
        Tag::Link { dest_url, .. } => is_fine(dest_url).then(|| Element::Link(dest_url.to_string())),
        _ => None,
    }
}

fn ended(end: TagEnd) -> Option<Element> {
    match end {
        TagEnd::Paragraph => Some(Element::Paragraph),
        TagEnd::Heading(level) => Some(heading(level)),
        TagEnd::List(false) => Some(Element::List),
        TagEnd::List(true) => Some(Element::Numbered),
        TagEnd::Item => Some(Element::Entry),
        TagEnd::Strong => Some(Element::Strong),
        TagEnd::Emphasis => Some(Element::Emphasis),
        TagEnd::BlockQuote(_) => Some(Element::Quote),
        _ => None,
    }
}

fn heading(level: HeadingLevel) -> Element {
    if level <= HeadingLevel::H2 { Element::Heading } else { Element::Subheading }
}

fn is_fine(address: &str) -> bool {
    let here = address.starts_with('/') && !address.starts_with("//");
    here || ["https://", "mailto:"].iter().any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_text_and_a_link_that_could_do_harm_is_none() {
        let text =
            "Hello <b onclick=x>you</b>, [here](javascript:alert) or [there](/staff) or [off](//evil.example).\n\n<iframe>no</iframe>\n";
        let pieces = pieces(text);
        let links: Vec<_> = pieces.iter().filter(|piece| matches!(piece, Piece::Open(Element::Link(_)))).collect();
        assert_eq!(links, [&Piece::Open(Element::Link("/staff".to_owned()))]);
        assert!(pieces.contains(&Piece::Text("<b onclick=x>".to_owned())), "{pieces:?}");
        assert!(pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains("<iframe>"))));
        let count =
            |open: bool| pieces.iter().filter(|piece| matches!((piece, open), (Piece::Open(_), true) | (Piece::Close(_), false))).count();
        assert_eq!(count(true), count(false), "what opens closes");
        assert!(has_html(text) && !has_html("a < b, *really*"));
    }
}
