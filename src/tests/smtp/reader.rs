//! A mail program's view of a message, written apart from the library that made it.

use base64::{Engine, engine::general_purpose::STANDARD};

/// The body as a reader would see it.
pub fn decoded(headers: &str, body: &str) -> String {
    if headers.contains("Content-Transfer-Encoding: base64") {
        return String::from_utf8(STANDARD.decode(body.replace("\r\n", "")).unwrap()).unwrap();
    }
    assert!(headers.contains("Content-Transfer-Encoding: quoted-printable"), "{headers}");
    let (mut bytes, joined) = (Vec::new(), body.replace("=\r\n", ""));
    let mut rest = joined.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'=' {
            bytes.extend(hex::decode(&after[..2]).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap() + if joined.ends_with("\r\n") { "" } else { "\r\n" }
}

/// The text of RFC 2047 words in base64, and what stands plainly between them.
pub fn words(line: &str) -> String {
    let mut text = String::new();
    let mut after_word = false;
    for part in line.trim_start_matches("Subject: ").split(' ').filter(|part| !part.is_empty()) {
        let word = part.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        let between_words = after_word && word.is_some();
        if !text.is_empty() && !between_words {
            text.push(' ');
        }
        after_word = word.is_some();
        text += &word.map_or(part.to_owned(), |word| String::from_utf8(STANDARD.decode(word).unwrap()).unwrap());
    }
    text
}
