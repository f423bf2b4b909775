//! A member of staff in words: training, second proof, last seen, open cases.

use crate::{
    domain::staff::Role,
    i18n::{messages as m, numbers, role},
    usecases::staff::people::Person,
    web::{
        shown::{held::plural, request::moment},
        staff::training::team::stands,
        visit::Visit,
    },
};

/// Every role with its name, for a choice of one.
pub fn roles(visit: &Visit) -> Vec<(String, String)> {
    let any = (String::new(), visit.texts().people_choose_role());
    std::iter::once(any).chain(Role::ALL.iter().map(|one| (one.as_str().to_owned(), role::name(visit.texts(), *one)))).collect()
}

pub fn training(visit: &Visit, person: &Person) -> String {
    let words = visit.texts();
    let Some(trained) = &person.trained else { return words.people_training_none() };
    stands(visit, trained)
}

pub fn second(visit: &Visit, person: &Person) -> String {
    let codes = person.codes;
    visit.texts().people_second_has(m::PeopleSecondHas { count: plural(codes), count_text: &numbers::count(visit.language, codes) })
}

pub fn seen(visit: &Visit, person: &Person) -> String {
    person.seen_at.map_or_else(|| visit.texts().people_seen_never(), |at| moment(visit, at))
}

/// The open cases and duties that are theirs.
pub fn open(visit: &Visit, person: &Person) -> String {
    let words = visit.texts();
    if person.cases + person.items == 0 {
        return words.people_open_none();
    }
    let number = |count| numbers::count(visit.language, count);
    let cases = words.people_open_cases(m::PeopleOpenCases { count: plural(person.cases), count_text: &number(person.cases) });
    let items = words.people_open_items(m::PeopleOpenItems { count: plural(person.items), count_text: &number(person.items) });
    words.beside(m::Beside { one: &cases, other: &items })
}
