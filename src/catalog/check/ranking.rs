//! Parameters of a purpose that ranks or picks (DSA Article 27): few enough to be read, each resting on data it uses, each with a control.

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};
use crate::domain::catalogue::{Control, FEWEST, MOST, Purpose};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    for (at, purpose) in draft.catalogue.purposes.iter().enumerate() {
        let count = purpose.parameters.len();
        if (count == 0 && purpose.ranks == Some(true)) || (count > 0 && !(FEWEST..=MOST).contains(&count)) {
            let place = places.catalogue(&format!("purpose[{at}].parameter"));
            let message = format!("the purpose `{}` has {count} parameters", purpose.id);
            let fix = format!("name {FEWEST} to {MOST} as [[purpose.parameter]], the one that counts most first");
            findings.push(Finding::new(place, Code::Parameters, message, fix));
        }
        if purpose.prices && !purpose.personalizes {
            let place = places.catalogue(&format!("purpose[{at}].prices"));
            let message = format!("the purpose `{}` sets prices and does not personalize", purpose.id);
            findings.push(Finding::new(place, Code::Parameters, message, "say personalizes = true too, or take prices out"));
        }
        each(at, purpose, places, findings);
    }
}

fn each(at: usize, purpose: &Purpose, places: &Places, findings: &mut Vec<Finding>) {
    for (nth, parameter) in purpose.parameters.iter().enumerate() {
        let mut found = |key: &str, code, message: String, fix: &str| {
            findings.push(Finding::new(places.catalogue(&format!("purpose[{at}].parameter[{nth}].{key}")), code, message, fix));
        };
        let id = &parameter.id;
        if purpose.parameters.iter().take(nth).any(|before| &before.id == id) {
            found("id", Code::Duplicate, format!("the parameter `{id}` is given twice"), "give it another id");
        }
        for category in parameter.categories.iter().filter(|category| !purpose.categories.contains(category)) {
            let message = format!("the parameter `{id}` rests on `{category}`, which the purpose `{}` does not use", purpose.id);
            found("categories", Code::UnknownId, message, "name one of the purpose's categories");
        }
        if parameter.control == Control::Data && parameter.categories.is_empty() {
            let message = format!("the parameter `{id}` is controlled by its data and rests on none");
            found("control", Code::Parameters, message, "name its categories, or another control");
        }
        if parameter.control == Control::Switch && !purpose.switchable() {
            let message = format!("the parameter `{id}` is controlled by a switch that nobody has");
            found("control", Code::Parameters, message, "name another control");
        }
    }
}

/// Something to think about that stops nobody: a purpose that personalizes by a profile seldom does so without ranking.
pub fn advice(draft: &Publishable, places: &Places) -> Vec<Finding> {
    let purposes = draft.catalogue.purposes.iter().enumerate();
    let silent = purposes.filter(|(_, it)| it.personalizes && it.profiling && it.ranks.is_none() && it.parameters.is_empty());
    let one = |(at, purpose): (usize, &Purpose)| {
        let place = places.catalogue(&format!("purpose[{at}].id"));
        let message = format!("the purpose `{}` personalizes by a profile and says nothing about how it ranks or picks", purpose.id);
        let fix = format!("name {FEWEST} to {MOST} parameters as [[purpose.parameter]], or say ranks = false");
        Finding::new(place, Code::Parameters, message, fix)
    };
    silent.map(one).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::super::{super::source::Source, check, fixture};
    use crate::catalog::{demo, finding::Code};

    #[test]
    fn parameters_are_three_to_ten_and_rest_on_what_is_used() {
        for (old, new, words) in [
            ("id = \"bought\"\ncategories = [\"orders\"", "id = \"bought\"\ncategories = [\"allergies\"", "rests on `allergies`"),
            ("id = \"looked-at\"", "id = \"bought\"", "given twice"),
            (
                "review_every = \"P1Y\"\nterm = \"dpv:AccountManagement\"",
                "ranks = true\nterm = \"dpv:AccountManagement\"",
                "has 0 parameters",
            ),
            ("review_every = \"P1Y\"\nterm = \"dpv:AccountManagement\"", "prices = true\nterm = \"dpv:AccountManagement\"", "sets prices"),
        ] {
            let found = fixture::findings("catalog.toml", old, new).unwrap();
            assert!(found.iter().any(|it| it.message.contains(words) && it.line > 1), "{words}: {found:#?}");
        }
    }

    #[test]
    fn a_missing_word_of_a_parameter_is_found() {
        let found = fixture::findings("locales/de/catalog.ftl", "    .counts-bought =", "    .counted-bought =").unwrap();
        assert!(found.iter().any(|it| it.code == Code::MissingText), "{found:#?}");
    }

    #[test]
    fn who_personalizes_by_a_profile_is_asked_for_parameters_and_not_stopped() {
        assert!(check(&Source::Demo).unwrap().advice.is_empty(), "the demo brand says it all");
        let folder = tempfile::tempdir().unwrap();
        demo::write_out(folder.path()).unwrap();
        fixture::edit(&folder.path().join("catalog.toml"), "ranks = false\n", "").unwrap();
        let advice = check(&Source::Folder(folder.path().into())).unwrap().advice;
        assert_eq!((advice.len(), advice[0].code), (1, Code::Parameters), "{advice:#?}");
    }
}
