//! Words with a single letter before their hyphen, such as "E-Mail", stay on one line: a word joiner (U+2060), which nobody sees, stands
//! behind the hyphen. Only in texts that are read: no address, no field, no title and no code has one.

const JOINER: char = '\u{2060}';
/// Elements whose text stays as it is.
const AS_IT_IS: [&str; 7] = ["script", "style", "title", "textarea", "option", "code", "pre"];

pub fn kept_whole(html: &str) -> String {
    let mut whole = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        join(text, &mut whole);
        let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let end = match AS_IT_IS.contains(&name) {
            true => tag.find(&format!("</{name}")),
            false => tag.find('>'),
        };
        let (inside, after) = tag.split_at_checked(end.unwrap_or(tag.len())).unwrap_or((tag, ""));
        whole.extend(["<", inside]);
        rest = after;
    }
    join(rest, &mut whole);
    whole
}

fn join(text: &str, whole: &mut String) {
    if !text.contains('-') {
        whole.push_str(text);
        return;
    }
    let letters: Vec<char> = text.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        whole.push(*letter);
        if *letter == '-' && is_inside(&letters, at) {
            whole.push(JOINER);
        }
    }
}

/// Whether a single capital stands before the hyphen, and a word behind it. The number of a request is no word: it is copied.
fn is_inside(letters: &[char], hyphen: usize) -> bool {
    let before = |by: usize| hyphen.checked_sub(by).and_then(|at| letters.get(at));
    let behind = |by: usize| letters.get(hyphen + by);
    let alone = before(1).is_some_and(|letter| letter.is_uppercase()) && before(2).is_none_or(|letter| !letter.is_alphanumeric());
    alone && behind(1).is_some_and(|letter| letter.is_alphabetic()) && behind(2).is_some_and(|letter| letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_broken_behind_its_single_letter() {
        for (html, whole) in [
            ("<p>Neues per E-Mail</p>", "<p>Neues per E-\u{2060}Mail</p>"),
            (
                "<a title=\"E-Mail\">\u{2068}E-Mails\u{2069}: E-Mail-Adresse</a>",
                "<a title=\"E-Mail\">\u{2068}E-\u{2060}Mails\u{2069}: E-\u{2060}Mail-Adresse</a>",
            ),
            ("Ein T-Shirt", "Ein T-\u{2060}Shirt"),
        ] {
            assert_eq!(kept_whole(html), whole);
        }
    }

    #[test]
    fn numbers_fields_titles_and_code_stay_as_they_are() {
        let numbers = "<p>R-7K3M-Q2XP, R-HCHQ-9S9Y, A-Z, DSGVO-Recht, well-known, a - b, E-</p>";
        for html in ["", numbers, "<p"]
            .map(str::to_owned)
            .into_iter()
            .chain(AS_IT_IS.map(|name| format!("<{name} id=\"a\">x < E-Mail, <b></{name}>")))
        {
            assert_eq!(kept_whole(&html), html);
        }
    }
}
