use leptos::prelude::*;

/// The letters of a number of a request, such as `R-7K3M-Q2XP`.
const LENGTH: usize = 11;

/// A text in which each number of a request stays on one line: a browser would break it at its hyphens.
pub fn with_numbers(text: &str) -> AnyView {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, number, after)) = first(rest) {
        // No element for no text: it would be drawn as a space.
        parts.extend((!before.is_empty()).then(|| before.to_owned().into_any()));
        parts.push(view! { <span class="ref" dir="ltr">{number.to_owned()}</span> }.into_any());
        rest = after;
    }
    parts.extend((!rest.is_empty()).then(|| rest.to_owned().into_any()));
    parts.into_any()
}

/// The first that stands in a text, between what is before and behind it.
fn first(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices("R-").find_map(|(at, _)| {
        let (before, from) = text.split_at_checked(at)?;
        let (number, after) = from.split_at_checked(LENGTH)?;
        is_number(number).then_some((before, number, after))
    })
}

fn is_number(text: &str) -> bool {
    text.bytes().enumerate().all(|(at, letter)| match at {
        0 => letter == b'R',
        1 | 6 => letter == b'-',
        _ => letter.is_ascii_uppercase() || letter.is_ascii_digit(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_in_a_text_stays_whole() {
        let html = |text: &str| Owner::new().with(|| with_numbers(text).to_html()).replace("<!>", "");
        let whole = |number: &str| format!("<span dir=\"ltr\" class=\"ref\">{number}</span>");
        let (one, other) = (whole("R-7K3M-Q2XP"), whole("R-9S9Y-HCHQ"));
        assert_eq!(html("Copy (\u{2068}R-7K3M-Q2XP\u{2069})"), format!("Copy (\u{2068}{one}\u{2069})"));
        assert_eq!(html("R-7K3M-Q2XP R-9S9Y-HCHQ"), format!("{one} {other}"));
        for text in ["", "Garden", "R-7K3M", "R-7k3m-q2xp", "R-7K3M–Q2XP", "نسخة R-"] {
            assert_eq!(html(text), text);
        }
    }
}
