//! The messages of the planted language: English, each between ⟦ and ⟧, so that a page shows which of its text no message says.

/// A Fluent file with every message marked.
pub fn marked(english: &str) -> String {
    let mut messages: Vec<String> = Vec::new();
    for line in english.lines() {
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        match (begins.then(|| line.split_once('=')).flatten(), messages.last_mut()) {
            (Some((name, text)), _) => messages.push(format!("{name}= ⟦{}\n", text.trim_start())),
            (None, Some(message)) if !line.starts_with('#') => {
                *message += line;
                message.push('\n');
            }
            _ => {}
        }
    }
    messages.iter().map(|message| format!("{}⟧\n", message.trim_end())).collect()
}

#[test]
fn a_message_of_any_length_is_marked_as_a_whole() {
    let english =
        "# Read by people\na = One\n-b =\n    Two\n\n    lines\n# $n (Number) - many\nc = { $n ->\n    [one] One\n   *[other] More\n}\n";
    let expected = "a = ⟦One⟧\n-b = ⟦\n    Two\n\n    lines⟧\nc = ⟦{ $n ->\n    [one] One\n   *[other] More\n}⟧\n";
    assert_eq!(marked(english), expected);
}
