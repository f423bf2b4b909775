//! Days and times of day are written by code as the reader's language writes them, or in words: a field shows them as the browser likes.

use super::{said::said, still::judge};

/// `2026-03-31`, `22:00`.
fn has_date_or_time(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_digit());
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '-' && letter != ':').any(|part| {
        let pieces: Vec<_> = part.split(['-', ':']).collect();
        let date = part.contains('-') && pieces.len() == 3 && pieces.iter().all(|piece| digits(piece));
        let time = part.contains(':') && pieces.len() >= 2 && pieces[..2].iter().all(|piece| digits(piece));
        date || time
    })
}

#[test]
fn no_message_holds_a_date_or_a_time_as_machines_write_them() {
    let portal = said().into_iter().filter(|said| !said.is_brand);
    let found =
        portal.filter(|said| said.texts.iter().any(|text| has_date_or_time(text))).map(|said| (said.language, said.id, String::new()));
    judge("clock", found.collect());
    assert!(has_date_or_time("For example 2026-03-31") && has_date_or_time("such as 22:00"));
    assert!(!has_date_or_time("SHA-256: a sum") && !has_date_or_time("WCAG 2.2") && !has_date_or_time("1-2"));
}
