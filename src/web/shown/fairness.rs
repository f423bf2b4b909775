//! Fairness in words: measures, ways to divide, groups, months and figures.

use crate::{
    domain::{
        fairness::{Compared, Dimension, Measure, REQUESTS, Told, UNKNOWN, Way},
        statistics::{Between, Share},
    },
    i18n::{dates, messages as m, numbers},
    usecases::fairness::published::Month,
    web::{
        shown::{catalogue::Thing, law::law},
        visit::Visit,
    },
};

pub fn measure(visit: &Visit, measure: Measure) -> String {
    let words = visit.texts();
    match measure {
        Measure::Shown => words.measure_shown(),
        Measure::Offered => words.measure_offered(),
        Measure::Waited => words.measure_waited(),
        Measure::Answered => words.measure_answered(),
        Measure::Chosen => words.measure_chosen(),
        Measure::Soon => words.measure_soon(),
        Measure::Granted => words.measure_granted(),
        Measure::Done => words.measure_done(),
    }
}

/// The way a comparison divides people.
pub fn by(visit: &Visit, dimension: &Dimension) -> String {
    let words = visit.texts();
    match dimension.way() {
        Way::Level => words.by_level(),
        Way::Choice => words.by_choice(),
        Way::Language => words.by_language(),
        Way::Region => words.by_region(),
        Way::Channel => words.by_channel(),
        Way::Background(asked) => {
            let brand = &visit.portal().brand;
            let question = brand.backgrounds.iter().find(|question| question.id.as_str() == asked);
            question.map_or_else(|| asked.to_owned(), |question| brand.beside.question(visit.language, question))
        }
        Way::Other => dimension.0.clone(),
    }
}

/// The name of a group. One that the brand no longer names keeps its id.
pub fn group(visit: &Visit, dimension: &Dimension, id: &str) -> String {
    let words = visit.texts();
    match (dimension.way(), id) {
        (_, UNKNOWN) => words.group_unknown(),
        (Way::Choice, "on") => words.group_on(),
        (Way::Choice, "off") => words.group_off(),
        (Way::Choice | Way::Level, "never") => words.group_never(),
        (Way::Channel, "customer") => words.group_account(),
        (Way::Channel, "guest") => words.group_guest(),
        (Way::Region, id) => law(words, id),
        (Way::Language, id) => {
            id.parse::<crate::domain::language::Language>().map_or_else(|_| id.to_owned(), |it| it.own_name().to_owned())
        }
        (Way::Level, id) => match visit.shelf() {
            Ok(shelf) if shelf.notice.catalogue.level(id).is_some() => visit.notice(&shelf).level(id).name(),
            _ => id.to_owned(),
        },
        (Way::Background(asked), id) => {
            let brand = &visit.portal().brand;
            let question = brand.backgrounds.iter().find(|question| question.id.as_str() == asked);
            let answer = question.and_then(|question| Some((question, question.answers.iter().find(|answer| answer.as_str() == id)?)));
            answer.map_or_else(|| id.to_owned(), |(question, answer)| brand.beside.answer(visit.language, question, answer))
        }
        (_, id) => id.to_owned(),
    }
}

/// The step and the use that figures are about, or the portal itself.
pub fn place(visit: &Visit, about: &str) -> String {
    let words = visit.texts();
    let (Ok(shelf), Some((touchpoint, purpose))) = (visit.shelf(), about.split_once('/')) else {
        return if about == REQUESTS { words.fairness_own() } else { about.to_owned() };
    };
    let known = shelf.notice.catalogue.touchpoint(touchpoint).is_some() && shelf.notice.catalogue.purpose(purpose).is_some();
    match known {
        true => words.said_of(m::SaidOf {
            thing: &Thing::Touchpoint.name(visit, &shelf, touchpoint),
            said: &Thing::Purpose.name(visit, &shelf, purpose),
        }),
        false => about.to_owned(),
    }
}

/// One comparison in a line: where, and what was counted.
pub fn title(visit: &Visit, compared: &Compared) -> String {
    visit.texts().said_of(m::SaidOf { thing: &place(visit, &compared.about), said: &measure(visit, compared.measure) })
}

/// The name of a flag, `touchpoint/purpose/measure/dimension/group` or `requests/…`: as words.
pub fn flag(visit: &Visit, about: &str) -> String {
    let own = about.strip_prefix(REQUESTS).and_then(|rest| rest.strip_prefix('/')).map(|rest| (REQUESTS, rest));
    let split = || about.match_indices('/').nth(1).and_then(|(at, _)| Some((about.get(..at)?, about.get(at + 1..)?)));
    let Some((thing, rest)) = own.or_else(split) else { return about.to_owned() };
    let Some((measured, (dimension, grouped))) = rest.split_once('/').and_then(|(one, rest)| Some((one, rest.rsplit_once('/')?))) else {
        return about.to_owned();
    };
    let (Ok(measured), dimension) = (measured.parse::<Measure>(), Dimension(dimension.to_owned())) else { return about.to_owned() };
    let place_of = place(visit, thing);
    let words = visit.texts();
    let said = words.said_of(m::SaidOf { thing: &place_of, said: &measure(visit, measured) });
    words.with_note(m::WithNote { text: &said, note: &group(visit, &dimension, grouped) })
}

/// `October 2026`.
pub fn month(visit: &Visit, name: &str) -> String {
    let day = format!("{name}-01").parse();
    day.map_or_else(|_| name.to_owned(), |day| dates::month(visit.language, day))
}

pub fn month_of(visit: &Visit, of: &Month) -> String {
    month(visit, &of.name)
}

/// Of a hundred, as a whole number.
pub fn of_100(visit: &Visit, rate: f64) -> String {
    number(visit, rate * 100.0, 0)
}

fn number(visit: &Visit, value: f64, digits: usize) -> String {
    let plain = format!("{value:.digits$}");
    numbers::decimal(visit.language, &plain).unwrap_or(plain)
}

/// A share of a hundred with its interval.
pub fn share(visit: &Visit, rate: Between) -> String {
    let [value, low, high] = [rate.value, rate.low, rate.high].map(|one| of_100(visit, one));
    visit.texts().fairness_between(m::FairnessBetween { value: &value, low: &low, high: &high })
}

/// A ratio alone, and with its interval.
pub fn ratio(visit: &Visit, ratio: Between) -> (String, String) {
    let [value, low, high] = [ratio.value, ratio.low, ratio.high].map(|one| number(visit, one, 2));
    let whole = visit.texts().fairness_between(m::FairnessBetween { value: &value, low: &low, high: &high });
    (value, whole)
}

/// The rate of all others together.
fn others(told: &Told) -> Option<f64> {
    // The difference is to all others, those withheld among them.
    Some((told.rate?.value - told.difference?.value).clamp(0.0, 1.0))
}

/// A sentence about a group that is treated differently.
pub fn differs(visit: &Visit, compared: &Compared, id: &str, told: &Told) -> String {
    let one = told.rate.map_or_else(String::new, |rate| of_100(visit, rate.value));
    let others = others(told).map_or_else(String::new, |rate| of_100(visit, rate));
    let (group, measure) = (group(visit, &compared.dimension, id), measure(visit, compared.measure));
    visit.texts().fairness_differs(m::FairnessDiffers { group: &group, measure: &measure, one: &one, others: &others })
}

/// How many times something was counted.
pub fn times(visit: &Visit, share: Share) -> String {
    numbers::count(visit.language, share.of)
}
