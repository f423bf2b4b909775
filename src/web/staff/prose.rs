//! A text of the training or the guidance as a part of a page: elements are made here and words are escaped as any others are, so that no
//! file can bring HTML of its own.

use leptos::prelude::*;

use crate::{
    catalog::learning::{Element, Piece, pieces},
    domain::language::Language,
};

/// For a place below the page's heading.
#[component]
pub fn Prose(markdown: String, language: Language) -> impl IntoView {
    let parts = inside(&mut pieces(&markdown).into_iter());
    view! { <div lang=language.tag() dir=language.direction().as_str()>{parts}</div> }
}

/// Everything up to the end of the element that was opened last.
fn inside(pieces: &mut dyn Iterator<Item = Piece>) -> Vec<AnyView> {
    let mut parts = Vec::new();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => parts.push(text.into_any()),
            Piece::Open(element) => {
                let within = inside(pieces);
                parts.push(element_of(element, within));
            }
            Piece::Close(_) => return parts,
        }
    }
    parts
}

fn element_of(element: Element, within: Vec<AnyView>) -> AnyView {
    match element {
        Element::Paragraph => view! { <p>{within}</p> }.into_any(),
        Element::Heading => view! { <h2>{within}</h2> }.into_any(),
        Element::Subheading => view! { <h3>{within}</h3> }.into_any(),
        Element::List => view! { <ul>{within}</ul> }.into_any(),
        Element::Numbered => view! { <ol>{within}</ol> }.into_any(),
        Element::Entry => view! { <li>{within}</li> }.into_any(),
        Element::Strong => view! { <strong>{within}</strong> }.into_any(),
        Element::Emphasis => view! { <em>{within}</em> }.into_any(),
        Element::Quote => view! { <blockquote>{within}</blockquote> }.into_any(),
        Element::Link(address) => view! { <a href=address>{within}</a> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_elements_are_ours() {
        let text = "Some *words* & <b>more</b>.\n\n- [one](/staff)\n- two\n".to_owned();
        let html = Owner::new().with(|| Prose(ProseProps { markdown: text, language: Language::En }).to_html()).replace("<!>", "");
        assert!(html.contains("<p>Some <em>words</em> &amp; &lt;b&gt;more&lt;/b&gt;.</p>"), "{html}");
        assert!(html.contains("<ul><li><a href=\"/staff\">one</a></li><li>two</li></ul>"), "{html}");
    }
}
