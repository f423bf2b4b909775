//! A sentence for each step of the journey: whether a no cost anybody anything.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::Purpose,
        fairness::{CHOICE, Compared, LEVEL, Measure, Told},
    },
    i18n::{lists, messages as m},
    usecases::{error::Error, fairness::published::Month},
    web::{
        shown::{
            catalogue::Thing,
            fairness::{differs, month_of},
        },
        visit::Visit,
    },
};

/// Less than this far from one is the same.
const NEAR: f64 = 0.05;

pub fn section(visit: &Visit, newest: &Month) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let steps = shelf.notice.catalogue.touchpoints.iter().map(|touchpoint| {
        let id = touchpoint.id.as_str();
        let here = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.is_at(id));
        let said: Vec<String> = here.flat_map(|purpose| sentences(visit, &shelf, newest, id, purpose)).collect();
        let said = match said.is_empty() {
            true => vec![words.fairness_not_measured(m::FairnessNotMeasured { month: &month_of(visit, newest) })],
            false => said,
        };
        let said = said.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <div><dt>{Thing::Touchpoint.link(visit, &shelf, id)}</dt><dd>{said}</dd></div> }
    });
    let steps = steps.collect_view();
    Ok(view! {
        <section aria-labelledby="steps">
            <h2 id="steps">{words.fairness_steps()}</h2>
            <dl class="rows">{steps}</dl>
        </section>
    }
    .into_any())
}

/// Nothing where nothing was reported.
fn sentences(visit: &Visit, shelf: &Shelf, newest: &Month, touchpoint: &str, purpose: &Purpose) -> Vec<String> {
    let words = visit.texts();
    let about = format!("{touchpoint}/{}", purpose.id);
    // A use that cannot be switched off is compared by level alone.
    let off = purpose.level.is_some();
    let lowest = shelf.notice.catalogue.lowest().map(|level| level.id.to_string()).unwrap_or_default();
    let (dimension, group) = if off { (CHOICE, "off") } else { (LEVEL, lowest.as_str()) };
    let here = |it: &&Compared| it.about == about && it.dimension.0 == dimension && it.measure.by_choice();
    let compared: Vec<&Compared> = newest.compared.iter().filter(here).collect();
    if compared.is_empty() {
        return Vec::new();
    }
    let (mut same, mut other, mut few) = (Vec::new(), Vec::new(), 0);
    for compared in compared {
        match compared.group(group).filter(|told| told.share.of > 0) {
            None => few += 1,
            Some(told) if is_same(told) => same.extend(got(visit, compared.measure)),
            Some(told) => other.push(differs(visit, compared, group, told)),
        }
    }
    let mut said = Vec::new();
    if !same.is_empty() {
        let what = lists::and(visit.language, &same);
        let name = Thing::Purpose.name(visit, shelf, purpose.id.as_str());
        said.push(match off {
            true => words.fairness_same(m::FairnessSame { purpose: &name, what: &what }),
            false => words.fairness_same_level(m::FairnessSameLevel { level: &visit.notice(shelf).level(group).name(), what: &what }),
        });
    }
    said.extend(other);
    if said.is_empty() && few > 0 {
        said.push(words.fairness_too_few());
    }
    said
}

fn is_same(told: &Told) -> bool {
    !told.flagged && (!told.differs() || told.ratio.is_some_and(|ratio| (ratio.value - 1.0).abs() < NEAR))
}

fn got(visit: &Visit, measure: Measure) -> Option<String> {
    let words = visit.texts();
    Some(match measure {
        Measure::Offered => words.fairness_same_offered(),
        Measure::Waited => words.fairness_same_waited(),
        Measure::Answered => words.fairness_same_answered(),
        _ => return None,
    })
}
