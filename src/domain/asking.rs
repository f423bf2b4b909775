//! When not to ask. One rule for everything that asks a person something they did not come for: a survey, a question about a page, a
//! fresh yes after a notice changed, a letter that is no answer.
//!
//! At most once in a month in all, whatever for; about nothing of the kind for twelve months after a no; and never in a pause, in quiet
//! hours, or where the person wants only what is needed. A question about a person's own request is an answer, and is never held back;
//! so is what the law makes us tell, which asks nothing.

use std::time::Duration;

use super::{
    boundaries::{Boundaries, Contact},
    catalogue::Channel,
    circumstances::{Circumstances, Erasure},
    time::Millis,
    words::words,
};

words! {
    /// A kind of question.
    Question {
        /// Whether a page was clear, asked without being opened.
        Feedback => "feedback",
        /// A new yes to what changed since the last.
        FreshConsent => "fresh-consent",
        Survey => "survey",
    }
}

words! {
    /// The answer to being asked.
    Said { Yes => "yes", No => "no" }
}

/// One time a person was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub question: Question,
    /// A survey, the number of a request, the version of a notice.
    pub about: String,
    pub at: Millis,
    pub said: Option<(Said, Millis)>,
}

/// Facts about the person that the rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub circumstances: &'a Circumstances,
    pub boundaries: &'a Boundaries,
    /// Every time they were asked in the last [`YEAR`].
    pub asked: &'a [Ask],
    /// For a question by letter: its channel, and the contacts that count there. On a page: none.
    pub letter: Option<(Channel, &'a [Contact])>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// It counts from now on.
    Ask,
    /// It was asked within [`STANDS`] and not answered: the page shows it again, and it counts once.
    Stands,
}

/// Why nothing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// Their data is restricted, or about to be deleted.
    Leaving,
    Paused,
    Quiet,
    /// They want only what is needed, or heard enough on this channel.
    Enough,
    /// They said no to such a question.
    SaidNo,
    /// They answered this one.
    Answered,
    /// They were asked something else this month.
    Lately,
}

/// A month has 31 days, so that two questions never fall in one.
pub const MONTH: Duration = Duration::from_secs(31 * 24 * 60 * 60);
pub const YEAR: Duration = Duration::from_secs(366 * 24 * 60 * 60);
/// So long does a page that is loaded again show the question it showed before.
pub const STANDS: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether a person may be asked now.
///
/// # Errors
/// Why not.
pub fn may_ask(question: Question, about: &str, facts: Facts<'_>, now: Millis) -> Result<May, Silence> {
    let Facts { circumstances, boundaries, asked, letter } = facts;
    if circumstances.restricted || circumstances.erasure != Erasure::None {
        return Err(Silence::Leaving);
    }
    if circumstances.paused_until.is_some_and(|until| now < until) {
        return Err(Silence::Paused);
    }
    if boundaries.quiet_until(now).is_some() {
        return Err(Silence::Quiet);
    }
    let enough = match letter {
        None => boundaries.silences(&Channel::ALL),
        Some((channel, contacts)) => boundaries.is_used_up(channel, contacts, now),
    };
    if enough {
        return Err(Silence::Enough);
    }
    let this = |one: &&Ask| one.question == question && one.about == about;
    let no = |one: &Ask| one.question == question && matches!(one.said, Some((Said::No, at)) if now < at.plus(YEAR));
    if asked.iter().any(no) {
        return Err(Silence::SaidNo);
    }
    if asked.iter().filter(this).any(|one| one.said.is_some()) {
        return Err(Silence::Answered);
    }
    match asked.iter().max_by_key(|one| one.at) {
        Some(newest) if this(&newest) && now < newest.at.plus(STANDS) => Ok(May::Stands),
        Some(newest) if now < newest.at.plus(MONTH) => Err(Silence::Lately),
        _ => Ok(May::Ask),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::domain::{boundaries::Frequency, quiet::Quiet};
    use proptest::prelude::*;

    const HOUR: i64 = 60 * 60 * 1000;

    fn person(paused_until: Option<Millis>) -> Circumstances {
        Circumstances { paused_until, ..Circumstances::default() }
    }

    proptest! {
        /// Three years of pages that ask whatever they like, whenever they like, and of every answer.
        #[test]
        fn nobody_is_asked_twice_in_a_month_nor_in_a_year_after_a_no(
            steps in proptest::collection::vec((1_i64..400, 0_usize..3, 0_u8..3, 0_u8..4), 1..200)
        ) {
            let (circumstances, boundaries) = (Circumstances::default(), Boundaries::default());
            let (mut asked, mut now): (Vec<Ask>, Millis) = (Vec::new(), Millis(0));
            let mut noes: Vec<(Question, Millis)> = Vec::new();
            for (hours, which, about, answer) in steps {
                now = Millis(now.0 + hours * HOUR);
                let (question, about) = (Question::ALL[which], about.to_string());
                let facts = Facts { circumstances: &circumstances, boundaries: &boundaries, asked: &asked, letter: None };
                match may_ask(question, &about, facts, now) {
                    Err(_) => continue,
                    Ok(May::Ask) => {
                        let last = asked.iter().map(|one| one.at).max();
                        prop_assert!(last.is_none_or(|last| now >= last.plus(MONTH)));
                        asked.push(Ask { question, about, at: now, said: None });
                    }
                    Ok(May::Stands) => prop_assert!(asked.last().is_some_and(|last| last.question == question && last.about == about)),
                }
                prop_assert!(noes.iter().all(|(what, at)| *what != question || now >= at.plus(YEAR)));
                let said = match answer { 0 => Some(Said::Yes), 1 => Some(Said::No), _ => None };
                if let (Some(said), Some(last)) = (said, asked.last_mut()) {
                    last.said = Some((said, now));
                    if said == Said::No {
                        noes.push((question, now));
                    }
                }
            }
        }

        #[test]
        fn a_pause_quiet_hours_and_only_what_is_needed_are_silent(
            now in 1_700_000_000_000_i64..1_800_000_000_000, left in 1_i64..1_000_000_000, which in 0_usize..3
        ) {
            let (question, now) = (Question::ALL[which], Millis(now));
            let ask = |circumstances: &Circumstances, boundaries: &Boundaries, letter| {
                may_ask(question, "", Facts { circumstances, boundaries, asked: &[], letter }, now)
            };
            let (free, usual) = (Circumstances::default(), Boundaries::default());
            prop_assert_eq!(ask(&person(Some(Millis(now.0 + left))), &usual, None), Err(Silence::Paused));
            prop_assert_eq!(ask(&person(Some(Millis(now.0 - left))), &usual, None), Ok(May::Ask));
            let quiet = ["00:00", "12:00"].map(|from| Quiet {
                from: from.parse().unwrap(), to: if from == "00:00" { "12:00" } else { "00:00" }.parse().unwrap(), zone: "UTC".parse().unwrap(),
            });
            let nights = quiet.map(|quiet| ask(&free, &Boundaries { quiet: Some(quiet), ..Boundaries::default() }, None));
            prop_assert!(nights.contains(&Err(Silence::Quiet)) && nights.contains(&Ok(May::Ask)));
            let needed = |channels: &[Channel]| Boundaries {
                channels: channels.iter().map(|channel| (*channel, Frequency::Needed)).collect(), ..Boundaries::default()
            };
            prop_assert_eq!(ask(&free, &needed(&Channel::ALL), None), Err(Silence::Enough));
            prop_assert_eq!(ask(&free, &needed(&[Channel::Email]), None), Ok(May::Ask));
            prop_assert_eq!(ask(&free, &needed(&[Channel::Email]), Some((Channel::Email, &[]))), Err(Silence::Enough));
            for away in [Circumstances { restricted: true, ..free }, Circumstances { erasure: Erasure::Scheduled, ..free }] {
                prop_assert_eq!(ask(&away, &usual, None), Err(Silence::Leaving));
            }
        }
    }

    #[test]
    fn a_page_that_is_loaded_again_shows_its_question_and_no_other_does() {
        let (circumstances, boundaries) = (Circumstances::default(), Boundaries::default());
        let asked = [Ask { question: Question::Survey, about: "one".to_owned(), at: Millis(0), said: None }];
        let facts = Facts { circumstances: &circumstances, boundaries: &boundaries, asked: &asked, letter: None };
        let after = |hours: i64| Millis(hours * HOUR);
        assert_eq!(may_ask(Question::Survey, "one", facts, after(23)), Ok(May::Stands));
        assert_eq!(may_ask(Question::Survey, "two", facts, after(23)), Err(Silence::Lately));
        assert_eq!(may_ask(Question::Feedback, "one", facts, after(23)), Err(Silence::Lately));
        assert_eq!(may_ask(Question::Survey, "one", facts, after(24)), Err(Silence::Lately));
        assert_eq!(may_ask(Question::Survey, "one", facts, after(31 * 24)), Ok(May::Ask));
    }
}
