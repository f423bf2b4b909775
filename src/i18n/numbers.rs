//! Numbers and money as each language writes them.

use icu::{
    decimal::{DecimalFormatter, input::Decimal},
    experimental::dimension::currency::{CurrencyType, formatter::CurrencyFormatter},
    locale::extensions::unicode::Value,
};

use super::dates::locale;
use crate::domain::language::Language;

/// `12,345`.
pub fn count(language: Language, count: u64) -> String {
    decimal(language, &count.to_string()).unwrap_or_else(|| count.to_string())
}

/// A number in its plain form (`12345.67`), as the language writes it; `None` for what is no such number.
pub fn decimal(language: Language, plain: &str) -> Option<String> {
    let formatter = DecimalFormatter::try_new(locale(language)?.into(), Default::default()).ok()?;
    Some(formatter.format_to_string(&Decimal::try_from_str(plain).ok()?))
}

/// An amount in its plain form, in a currency (ISO 4217). One with more digits than the currency has keeps them all.
pub fn money(language: Language, plain: &str, code: &str) -> Option<String> {
    let currency = CurrencyType::try_from(&Value::try_from_str(code).ok()?).ok()?;
    let formatter = CurrencyFormatter::try_new_symbol(locale(language)?.into(), currency, Default::default()).ok()?;
    let amount = Decimal::try_from_str(plain).ok()?;
    let written = formatter.format_fixed_decimal(&amount).to_string();
    // Rounding changes digits; zeros that come or go at the end do not.
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().trim_matches('0').to_owned();
    if digits(&written) == digits(plain) { Some(written) } else { decimal(language, plain).map(|number| format!("{number}\u{a0}{code}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_their_readers_write_them() {
        assert_eq!(count(Language::En, 12_345), "12,345");
        assert_eq!(count(Language::De, 12_345), "12.345");
        assert_eq!(decimal(Language::De, "0.5").as_deref(), Some("0,5"));
        assert_eq!(decimal(Language::En, "many"), None);
        assert_eq!(money(Language::En, "89.9", "EUR").as_deref(), Some("€89.90"));
        assert_eq!(money(Language::De, "1089.9", "EUR").as_deref(), Some("1.089,90\u{a0}€"));
        assert!(money(Language::Ar, "89.9", "EUR").is_some_and(|text| text.contains("89.90") && text.contains('€')));
        assert_eq!(money(Language::En, "89.9", "no"), None);
        assert_eq!(money(Language::En, "100", "EUR").as_deref(), Some("€100.00"));
        assert_eq!(money(Language::En, "1200", "JPY").as_deref(), Some("JP¥1,200"));
        assert_eq!(money(Language::De, "-0.5", "EUR").as_deref(), Some("-0,50\u{a0}€"));
        for language in Language::ALL {
            for (amount, currency) in [("89.999", "EUR"), ("0.004", "EUR"), ("999.999", "USD"), ("89.5", "JPY")] {
                let written = money(language, amount, currency).unwrap_or_default();
                let digits: String = written.chars().filter(char::is_ascii_digit).collect();
                assert_eq!(digits, amount.replace('.', ""), "{written}");
                assert!(written.contains(currency), "{written}");
            }
        }
    }
}
