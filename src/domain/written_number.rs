//! Numbers as people write them: `59,00 €`, `1.234,50`, `1,234.50`, `١٢٫٥`.

/// The digits and the decimal point of a number, as JSON writes it: `59`, `1234.5`. `None` for what is no number, or could be two
/// different ones (`1.234` is a thousand and more to some, and little more than one to others).
pub fn parse(text: &str, currency: Option<&str>) -> Option<String> {
    let (sign, body) = signed(&plain(text, currency)?)?;
    if body.is_empty() || !body.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')) {
        return None;
    }
    let (whole, fraction) = split(&body, currency.is_some())?;
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    // More than a machine's number holds would be another number afterwards.
    if whole.len() + fraction.len() > 15 {
        return None;
    }
    let zero = whole == "0" && fraction.is_empty();
    let sign = if zero { "" } else { sign };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// Digits of every script as ours, without currency, spaces and the marks that order a line of two directions.
fn plain(text: &str, currency: Option<&str>) -> Option<String> {
    let mut letters = String::new();
    let mut digits = String::new();
    for letter in text.chars() {
        match letter {
            '٠'..='٩' => digits.push(digit(letter, '٠')?),
            '۰'..='۹' => digits.push(digit(letter, '۰')?),
            '٫' => digits.push('.'),
            '٬' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {}
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' => {}
            '−' => digits.push('-'),
            '0'..='9' | '.' | ',' | '-' | '+' => digits.push(letter),
            _ if letter.is_whitespace() => {}
            other => letters.push(other),
        }
    }
    // The decimal sign of Arabic is only that: a dot beside it groups.
    (letters.is_empty() || currency.is_some_and(|currency| names(&letters, currency))).then_some(digits)
}

fn digit(letter: char, zero: char) -> Option<char> {
    char::from_digit((letter as u32).checked_sub(zero as u32)?, 10)
}

fn names(letters: &str, currency: &str) -> bool {
    let said = letters.to_lowercase();
    let others: &[&str] = match currency {
        "EUR" => &["€", "euro", "euros", "يورو"],
        "USD" => &["$", "us$", "dollar", "dollars", "دولار"],
        "GBP" => &["£", "pound", "pounds"],
        "JPY" => &["¥", "yen"],
        "CHF" => &["fr", "franken"],
        "BRL" => &["r$", "real", "reais"],
        "CAD" => &["$", "c$", "ca$"],
        _ => &[],
    };
    said == currency.to_lowercase() || others.contains(&said.as_str())
}

fn signed(text: &str) -> Option<(&'static str, String)> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    (!rest.contains(['-', '+'])).then(|| (sign, rest.to_owned()))
}

/// Before and after the decimal sign.
fn split(body: &str, money: bool) -> Option<(String, String)> {
    let last = body.rfind(['.', ',']);
    let Some(at) = last else { return Some((body.to_owned(), String::new())) };
    let (before, after) = (body.get(..at)?, body.get(at + 1..)?);
    let mark = body.get(at..=at)?;
    let once = body.matches(mark).count() == 1;
    let other = if mark == "." { ',' } else { '.' };
    if before.contains(other) {
        // Two marks: the last one is the decimal sign, and stands once.
        let fits = once && !after.is_empty() && grouped(before, other);
        return fits.then(|| (before.replace(other, ""), after.to_owned()));
    }
    if !once {
        let mark = mark.chars().next()?;
        return grouped(body, mark).then(|| (body.replace(mark, ""), String::new()));
    }
    let groups = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if groups {
        // Money has no thousandths; of anything else nobody can tell.
        return money.then(|| (format!("{before}{after}"), String::new()));
    }
    (!after.is_empty()).then(|| (before.to_owned(), after.to_owned()))
}

/// `1.234.567`: threes after the first.
fn grouped(text: &str, mark: char) -> bool {
    let mut parts = text.split(mark);
    let first = parts.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && parts.all(|part| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, read) in [
            ("59,00 €", Some("59")),
            ("59.00", Some("59")),
            ("€ 59", Some("59")),
            ("EUR 59,5", Some("59.5")),
            ("59 euro", Some("59")),
            ("1.234,50", Some("1234.5")),
            ("1,234.50", Some("1234.5")),
            ("1 234,50 €", Some("1234.5")),
            ("1'234.50", Some("1234.5")),
            ("1.234.567", Some("1234567")),
            ("1.234 €", Some("1234")),
            ("٥٩٫٥٠ يورو", Some("59.5")),
            ("١٬٢٣٤٫٥", Some("1234.5")),
            ("۵۹", Some("59")),
            ("\u{200f}59,00\u{a0}€", Some("59")),
            ("-3,5", Some("-3.5")),
            ("−3,5", Some("-3.5")),
            ("0,00", Some("0")),
            ("-0", Some("0")),
            (",5", Some("0.5")),
            ("007", Some("7")),
            ("59 USD", None),
            ("about 59", None),
            ("59,", None),
            ("1,2,3", None),
            ("1.23,4.5", None),
            ("12-34", None),
            ("", None),
            ("€", None),
            (".", None),
            ("12345678901234567", None),
        ] {
            assert_eq!(parse(text, Some("EUR")).as_deref(), read, "{text}");
        }
        for (text, read) in [("2.5", Some("2.5")), ("1.234", None), ("1,234", None), ("0.125", Some("0.125")), ("3 €", None)] {
            assert_eq!(parse(text, None).as_deref(), read, "{text}");
        }
    }

    proptest! {
        #[test]
        fn money_in_every_spelling_is_the_same_money(whole in 0_u64..10_000_000, cents in 0_u64..100) {
            let digits = whole.to_string();
            let grouped = |mark: &str| {
                let mut text = String::new();
                for (at, digit) in digits.chars().enumerate() {
                    if at > 0 && (digits.len() - at).is_multiple_of(3) {
                        text.push_str(mark);
                    }
                    text.push(digit);
                }
                text
            };
            let arabic: String = digits.bytes().filter_map(|digit| char::from_u32('٠' as u32 + u32::from(digit - b'0'))).collect();
            let plain = parse(&format!("{whole}.{cents:02}"), Some("EUR"));
            prop_assert!(plain.is_some());
            for text in [
                format!("{},{cents:02} €", grouped(".")),
                format!("{}.{cents:02}", grouped(",")),
                format!("{},{cents:02}", grouped("\u{a0}")),
                format!("{arabic},{cents:02}"),
            ] {
                prop_assert_eq!(&parse(&text, Some("EUR")), &plain, "{}", text);
            }
        }

        #[test]
        fn whatever_is_typed_is_a_number_or_none(text in "[0-9.,'+ €-]{0,12}") {
            if let Some(read) = parse(&text, Some("EUR")) {
                prop_assert!(read.parse::<f64>().is_ok(), "{read}");
            }
        }
    }
}
