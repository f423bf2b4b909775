//! A mail program's view of a message, written apart from the library that made it.

use base64::{Engine, engine::general_purpose::STANDARD};

/// The body as a reader would see it.
fn decoded(headers: &str, body: &str) -> String {
    if headers.contains("Content-Transfer-Encoding: base64") {
        return String::from_utf8(STANDARD.decode(body.replace("\r\n", "")).unwrap()).unwrap();
    }
    if headers.contains("Content-Transfer-Encoding: 7bit") {
        return body.to_owned();
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
    String::from_utf8(bytes).unwrap()
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

/// The bodies of a message in two parts, the text and the page.
pub fn parts(message: &str) -> [String; 2] {
    let (headers, body) = message.split_once("\r\n\r\n").unwrap();
    let boundary = headers.split_once("boundary=\"").unwrap().1.split_once('"').unwrap().0;
    let parts: Vec<_> = body.split(&format!("--{boundary}")).filter_map(|part| part.trim_start().split_once("\r\n\r\n")).collect();
    let [plain, html] = parts[..] else { panic!("not two parts: {message}") };
    let read = |(headers, body): (&str, &str)| decoded(headers, body.strip_suffix("\r\n").unwrap_or(body));
    assert!(plain.0.contains("text/plain; charset=utf-8") && html.0.contains("text/html; charset=utf-8"), "{message}");
    [read(plain), read(html)]
}
