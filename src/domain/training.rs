//! Training: until when a member of staff may see customers' data, by what they answered and when they joined.

use std::time::Duration;

use super::time::Millis;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// An answered module is good for a year.
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
/// So long may somebody who is new, or for whom a module is new, work before it is answered.
const FIRST: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// So long does an opening by a colleague last.
pub const OPENED_FOR: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// So many of ten answers have to be right.
pub const PASS_OF_TEN: u32 = 8;

/// A module there is, and since when this installation has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    pub module: String,
    pub questions: u32,
    pub known_at: Millis,
    /// Whether it is answered before any work is done: nobody who joins has days to work without it.
    pub comes_first: bool,
}

impl Course {
    /// The end of the time that somebody has to answer it for the first time. Where the module came after them, they have as long as with any other.
    fn first_until(&self, joined: Millis) -> Millis {
        if self.comes_first && self.known_at <= joined { joined } else { joined.max(self.known_at).plus(FIRST) }
    }
}

/// The newest answers of somebody to one module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub module: String,
    pub at: Millis,
    pub score: u32,
    pub questions: u32,
}

/// How near the end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    Far,
    /// Within 30 days.
    Month,
    /// Within 7 days.
    Week,
    /// Within one day.
    Day,
    Over,
}

/// How somebody stands with their training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// From this moment on, pages with customers' data are locked.
    pub until: Millis,
    /// Modules without answers in force, in their order.
    pub missing: Vec<String>,
    /// Every module is answered, and too few answers were right.
    pub short: bool,
    /// A module that comes before any work was never answered in time.
    pub not_begun: bool,
    pub score: u32,
    pub questions: u32,
}

impl Standing {
    pub const fn is_passed(&self) -> bool {
        self.missing.is_empty() && !self.short
    }
    /// Whether this is one more training that was passed: the first, or the next after a good while. A part answered again is none.
    pub fn passes_anew(&self, before: &Self) -> bool {
        self.is_passed() && (!before.is_passed() || self.until > before.until.plus(DAY * 30))
    }
    pub fn is_open(&self, now: Millis) -> bool {
        now < self.until
    }
    pub fn ahead(&self, now: Millis) -> Ahead {
        match self.until {
            until if until <= now => Ahead::Over,
            until if until <= now.plus(DAY) => Ahead::Day,
            until if until <= now.plus(DAY * 7) => Ahead::Week,
            until if until <= now.plus(DAY * 30) => Ahead::Month,
            _ => Ahead::Far,
        }
    }
    /// Whether the end is near, and not there yet.
    pub fn ends_soon(&self, now: Millis) -> bool {
        matches!(self.ahead(now), Ahead::Month | Ahead::Week | Ahead::Day)
    }
}

/// Whether so many right answers are enough.
pub const fn passes(score: u32, questions: u32) -> bool {
    score * 10 >= questions * PASS_OF_TEN
}

/// The moment up to which these answers count.
pub const fn good_until(answered: &Answered) -> Millis {
    answered.at.plus(YEAR)
}

pub fn standing(asked: &[Course], answered: &[Answered], joined: Millis, now: Millis) -> Standing {
    let mut until = Millis(i64::MAX);
    let (mut missing, mut score, mut questions) = (Vec::new(), 0, 0);
    let (mut not_begun, mut newcomers_until) = (false, joined.plus(FIRST));
    for module in asked {
        let newest = answered.iter().filter(|one| one.module == module.module).max_by_key(|one| one.at);
        let first_until = module.first_until(joined);
        let end = newest.map_or(first_until, good_until);
        not_begun |= module.comes_first && newest.is_none() && first_until <= now;
        newcomers_until = newcomers_until.min(first_until);
        until = until.min(end);
        match newest.filter(|one| now < good_until(one)) {
            Some(one) => {
                score += one.score;
                questions += one.questions;
            }
            None => missing.push(module.module.clone()),
        }
    }
    let short = missing.is_empty() && !passes(score, questions);
    if short {
        until = until.min(newcomers_until);
    }
    Standing { until, missing, short, not_begun, score, questions }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(module: &str, questions: u32) -> Course {
        Course { module: module.to_owned(), questions, known_at: Millis(0), comes_first: false }
    }
    fn answered(module: &str, score: u32, at: Millis) -> Answered {
        Answered { module: module.to_owned(), at, score, questions: 5 }
    }
    fn day(number: u32) -> Millis {
        Millis(0).plus(DAY * number)
    }

    #[test]
    fn whoever_is_new_has_fourteen_days_and_then_a_year_from_the_oldest_answers() {
        let two = [asked("a", 5), asked("b", 5)];
        let at = |now, done: &[Answered]| standing(&two, done, day(100), day(now));
        let new = at(100, &[]);
        assert_eq!((new.until, new.missing.len(), new.ahead(day(100))), (day(114), 2, Ahead::Month));
        assert!(!at(114, &[]).is_open(day(114)));
        let half = [answered("a", 5, day(101))];
        assert_eq!((at(110, &half).until, at(110, &half).missing), (day(114), vec!["b".to_owned()]));
        let both = [answered("a", 5, day(101)), answered("b", 3, day(105))];
        assert_eq!((at(110, &both).until, at(110, &both).ahead(day(437))), (day(466), Ahead::Month));
        let ahead = |on| at(110, &both).ahead(day(on));
        assert_eq!([435, 436, 458, 459, 464, 465, 466].map(ahead), {
            use Ahead::{Day, Far, Month, Over, Week};
            [Far, Month, Month, Week, Week, Day, Over]
        });
        assert_eq!(at(466, &both).missing, ["a"]);
    }

    #[test]
    fn eight_of_ten_have_to_be_right_and_the_newest_answers_count() {
        let two = [asked("a", 5), asked("b", 5)];
        let few = [answered("a", 5, day(1)), answered("b", 2, day(2))];
        let short = standing(&two, &few, day(0), day(20));
        assert!(short.short && short.missing.is_empty() && !short.is_open(day(20)));
        assert!(standing(&two, &few, day(0), day(3)).is_open(day(3)), "within the first fourteen days");
        let again = [answered("a", 5, day(1)), answered("b", 2, day(2)), answered("b", 3, day(20))];
        assert!(standing(&two, &again, day(0), day(20)).is_open(day(20)));
    }

    #[test]
    fn a_module_that_comes_first_leaves_no_days_without_it() {
        let first = [Course { comes_first: true, known_at: day(50), ..asked("a", 5) }];
        let at = |joined: u32, now: u32, done: &[Answered]| standing(&first, done, day(joined), day(now));
        assert!(!at(100, 100, &[]).is_open(day(100)) && at(100, 100, &[]).not_begun);
        let few = [answered("a", 3, day(100))];
        assert!(!at(100, 100, &few).is_open(day(100)) && at(100, 100, &few).short, "too few are no beginning");
        let done = [answered("a", 4, day(100))];
        assert!(at(100, 101, &done).is_open(day(101)) && !at(100, 101, &done).not_begun);
        assert!(at(10, 63, &[]).is_open(day(63)) && !at(10, 63, &[]).not_begun, "it came after them");
        assert!(!at(10, 64, &[]).is_open(day(64)) && at(10, 64, &[]).not_begun);
    }

    #[test]
    fn a_module_that_is_new_gives_time_too() {
        let new = Course { known_at: day(200), ..asked("b", 5) };
        let done = [answered("a", 5, day(100))];
        assert_eq!(standing(&[asked("a", 5), new], &done, day(0), day(205)).until, day(214));
    }
}
