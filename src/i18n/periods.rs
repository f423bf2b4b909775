//! Lengths of time, and how long something is kept, in words.

use super::{lists::and, messages as m, numbers, texts::texts};
use crate::domain::{
    catalogue::{LawStart, MustKeep, Retention, RetentionStart},
    language::Language,
    period::Period,
    voice::Voice,
};

pub fn period(language: Language, period: Period) -> String {
    let words = texts(Voice::impersonal(language));
    let written = |count: u16| numbers::count(language, count.into());
    let parts = [
        (period.years, words.period_years(m::PeriodYears { count: period.years.into(), count_text: &written(period.years) })),
        (period.months, words.period_months(m::PeriodMonths { count: period.months.into(), count_text: &written(period.months) })),
        (period.days, words.period_days(m::PeriodDays { count: period.days.into(), count_text: &written(period.days) })),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    and(language, &parts)
}

/// How long a law keeps something: "8 years from the end of its year".
pub fn by_law(language: Language, law: &MustKeep) -> String {
    let length = period(language, law.keep);
    match law.from {
        LawStart::Collected => length,
        LawStart::EndOfYear => texts(Voice::impersonal(language)).kept_from_year_end(m::KeptFromYearEnd { period: &length }),
    }
}

/// How long something is kept, in a few words: "13 months", "2 years after your last visit".
pub fn brief(voice: Voice, retention: Retention) -> String {
    let words = texts(voice);
    let length = period(voice.language, retention.keep);
    match retention.from {
        RetentionStart::Collected => length,
        RetentionStart::LastActivity => words.kept_after_last(m::KeptAfterLast { period: &length }),
        RetentionStart::AccountClosed => words.kept_after_account(m::KeptAfterAccount { period: &length }),
    }
}

pub fn retention(voice: Voice, retention: Retention) -> String {
    let words = texts(voice);
    let length = period(voice.language, retention.keep);
    match retention.from {
        RetentionStart::Collected => words.keep_collected(m::KeepCollected { period: &length }),
        RetentionStart::LastActivity => words.keep_last_activity(m::KeepLastActivity { period: &length }),
        RetentionStart::AccountClosed => words.keep_account_closed(m::KeepAccountClosed { period: &length }),
    }
}
