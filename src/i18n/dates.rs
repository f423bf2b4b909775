//! Dates and times as each language writes them, in the brand's time zone.

use icu::{
    datetime::{
        DateTimeFormatter, NoCalendarFormatter,
        fieldsets::{T, YM, YMD, zone::ExemplarCity},
        input::{Date, DateTime, Time},
    },
    locale::Locale,
    time::{TimeZone as Zone, zone::IanaParser},
};
use jiff::{Timestamp, ZonedDateTime, civil, tz::TimeZone};

use crate::domain::{language::Language, time::Millis};

/// `17 March 2026`.
pub fn date(language: Language, moment: Millis, zone: &TimeZone) -> String {
    zoned(moment, zone).map_or_else(|| machine(moment), |zoned| day(language, zoned.date()))
}

/// The same for a day without a time.
pub fn day(language: Language, day: civil::Date) -> String {
    let worded = || {
        let formatter = DateTimeFormatter::try_new(locale(language)?.into(), YMD::long()).ok()?;
        Some(formatter.format(&iso(day)?).to_string())
    };
    worded().unwrap_or_else(|| day.to_string())
}

/// `March 2026`, for the month of a day.
pub fn month(language: Language, day: civil::Date) -> String {
    let worded = || {
        let formatter = DateTimeFormatter::try_new(locale(language)?.into(), YM::long()).ok()?;
        Some(formatter.format(&iso(day)?).to_string())
    };
    worded().unwrap_or_else(|| day.strftime("%Y-%m").to_string())
}

/// `17 March 2026 at 14:05`.
pub fn date_and_time(language: Language, moment: Millis, zone: &TimeZone) -> String {
    let worded = || {
        let zoned = zoned(moment, zone)?;
        let formatter = DateTimeFormatter::try_new(locale(language)?.into(), YMD::long().with_time_hm()).ok()?;
        let time = Time::try_new(u8::try_from(zoned.hour()).ok()?, u8::try_from(zoned.minute()).ok()?, 0, 0).ok()?;
        Some(formatter.format(&DateTime { date: iso(zoned.date())?, time }).to_string())
    };
    worded().unwrap_or_else(|| machine(moment))
}

/// `14:05`.
pub fn time(language: Language, moment: Millis, zone: &TimeZone) -> String {
    let worded = || {
        let zoned = zoned(moment, zone)?;
        let formatter = NoCalendarFormatter::try_new(locale(language)?.into(), T::hm()).ok()?;
        let time = Time::try_new(u8::try_from(zoned.hour()).ok()?, u8::try_from(zoned.minute()).ok()?, 0, 0).ok()?;
        Some(formatter.format(&time).to_string())
    };
    worded().unwrap_or_else(|| machine(moment))
}

/// People know a time zone by its city: `Europe/Berlin` is Berlin.
pub fn city(language: Language, zone: &str) -> String {
    let worded = || {
        let known = IanaParser::new().parse(zone);
        if known == Zone::UNKNOWN {
            return None;
        }
        let formatter = NoCalendarFormatter::try_new(locale(language)?.into(), ExemplarCity).ok()?;
        Some(formatter.format(&known.without_offset()).to_string())
    };
    worded().unwrap_or_else(|| zone.rsplit('/').next().unwrap_or(zone).replace('_', " "))
}

/// RFC 3339 in UTC, for `datetime` attributes and JSON.
pub fn machine(moment: Millis) -> String {
    Timestamp::from_millisecond(moment.0).map(|moment| moment.to_string()).unwrap_or_default()
}

fn zoned(moment: Millis, zone: &TimeZone) -> Option<ZonedDateTime> {
    Some(Timestamp::from_millisecond(moment.0).ok()?.to_zoned_datetime(zone.clone()))
}

fn iso(day: civil::Date) -> Option<Date<icu::calendar::Iso>> {
    Date::try_new_iso(i32::from(day.year()), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// The locale of CLDR's data that writes a language.
pub(super) fn locale(language: Language) -> Option<Locale> {
    language.traits().locale.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_their_readers_write_them() {
        let moment = Millis(1_773_752_700_000);
        let berlin = TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
        assert_eq!(date(Language::En, moment, &berlin), "17 March 2026");
        assert_eq!(date(Language::De, moment, &berlin), "17. März 2026");
        assert_eq!(date(Language::Ar, moment, &berlin), "17 مارس 2026");
        let months = [Language::En, Language::De, Language::Ar].map(|language| month(language, civil::date(2026, 3, 17)));
        assert_eq!(months, ["March 2026", "März 2026", "مارس 2026"]);
        assert!(date_and_time(Language::En, moment, &berlin).contains("14:05"));
        assert!([Language::En, Language::De].iter().all(|language| time(*language, moment, &berlin) == "14:05"));
        assert_eq!(machine(moment), "2026-03-17T13:05:00Z");
    }

    #[test]
    fn a_time_zone_is_its_city_in_the_words_of_the_reader() {
        let cities = |zone| [Language::En, Language::De, Language::Ar].map(|language| city(language, zone));
        assert_eq!(cities("Europe/Berlin"), ["Berlin", "Berlin", "برلين"]);
        assert_eq!(cities("America/New_York"), ["New York", "New York", "نيويورك"]);
        assert_eq!(cities("Europe/Vienna"), ["Vienna", "Wien", "فيينا"]);
        assert_eq!(cities("Mars/Mount_Olympus"), ["Mount Olympus"; 3]);
    }
}
