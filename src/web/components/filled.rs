use leptos::prelude::*;
use std::array;

/// A message with elements as arguments: links, times, code. `message` receives a stand-in for each element, in their order, and
/// fills it in like a word.
pub fn filled<const N: usize>(message: impl FnOnce([&str; N]) -> String, elements: [AnyView; N]) -> AnyView {
    let stand_ins: [String; N] = array::from_fn(|at| stand_in(at).to_string());
    let message = message(stand_ins.each_ref().map(String::as_str));
    let mut elements: Vec<_> = elements.into_iter().map(Some).collect();
    let mut parts = Vec::new();
    let mut text = String::new();
    for letter in message.chars() {
        let element = (0..N).find(|at| stand_in(*at) == letter).and_then(|at| elements.get_mut(at)).and_then(Option::take);
        match element {
            Some(element) => {
                parts.extend(shown(&mut text));
                parts.push(element);
            }
            None => text.push(letter),
        }
    }
    parts.extend(shown(&mut text));
    parts.into_any()
}

/// Two elements, each with words of its own, on one line. The space is in the text: a style alone parts neither what is copied nor
/// the letters of Arabic.
pub fn apart(one: impl IntoView, other: impl IntoView) -> impl IntoView {
    (one, " ", other)
}

/// No element for no text: it would be drawn as a space.
fn shown(text: &mut String) -> Option<AnyView> {
    (!text.is_empty()).then(|| std::mem::take(text).into_any())
}

/// A letter of Unicode's private use area, which no message holds.
fn stand_in(at: usize) -> char {
    u32::try_from(at).ok().and_then(|at| char::from_u32(0xe000 + at)).unwrap_or('\u{e000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_where_the_message_puts_them() {
        let owner = Owner::new();
        let html = owner.with(|| {
            let link = view! { <a href="/a">"A"</a> }.into_any();
            filled(|[link, text]| format!("{text}, <\u{2068}{link}\u{2069}>."), [link, "B".into_any()]).to_html()
        });
        assert_eq!(html.replace("<!>", ""), "B, &lt;\u{2068}<a href=\"/a\">A</a>\u{2069}&gt;.");
    }
}
