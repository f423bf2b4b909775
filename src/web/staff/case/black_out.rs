//! Everything a copy leaves out: values that may be another person's, what is blacked out by now, and the form that blacks out.

use leptos::prelude::*;
use serde_json::Map;

use super::{
    forms::{Act, Forms, Way},
    sent::CaseForm,
};
use crate::{
    domain::request::{LeftOut, OwnPart, Verb},
    i18n::{left_out::why, messages as m, numbers, texts::plain},
    usecases::{
        desk::{
            Seen,
            black_out::{self, Black},
            case::Desk,
        },
        error::Error,
        requests::look::{Blot, Blotted, Said},
    },
    web::{
        components::{free_text::FreeText, rows::Rows, select_field::SelectField, text_area::TextArea},
        shown::request::part_name,
        visit::Visit,
    },
};

/// Letters of a value that stand for it where one is chosen.
const SHORT: usize = 60;

pub(super) async fn out(visit: &Visit, seen: Seen<'_>, form: &CaseForm) -> Result<(), Error> {
    let black = Black { which: form.typed("which"), words: form.typed("black"), why: form.typed("why") };
    black_out::black_out(visit.portal(), visit.actor, seen, black).await
}

pub(super) async fn back(visit: &Visit, seen: Seen<'_>, form: &CaseForm) -> Result<(), Error> {
    black_out::put_back(visit.portal(), visit.actor, seen, form.typed("blot")).await
}

fn blots(desk: &Desk) -> &[Blot] {
    let offered = desk.revealed && desk.facts.offers(Verb::BlackOut);
    desk.case.asked.as_ref().filter(|_| offered).and_then(|asked| asked.look()).map_or(&[], |look| look.blots.as_slice())
}

/// The label of a field, and what it says, as people read it.
fn read(visit: &Visit, said: &Said) -> Result<(String, String), Error> {
    let shelf = visit.shelf()?;
    let one = Map::from_iter([(said.field.clone(), said.value.clone())]);
    let known = shelf.notice.catalogue.category(&said.category);
    let row = known.and_then(|category| visit.values(&shelf).rows(category, &one).into_iter().next());
    Ok(row.unwrap_or_else(|| (said.field.clone(), said.value.to_string())))
}

/// A name of something that can be blacked out.
fn name(visit: &Visit, what: &Blotted) -> Result<String, Error> {
    let words = visit.texts();
    Ok(match what {
        Blotted::Words(text) => text.clone(),
        Blotted::Value(said) => {
            let (label, value) = read(visit, said)?;
            plain(&words.said_of(m::SaidOf { thing: &label, said: &value }))
        }
        Blotted::Answer(system) => {
            let shelf = visit.shelf()?;
            let name = system.parse().map_or_else(|_| system.clone(), |part| part_name(visit, &shelf, &part));
            plain(&words.black_answer(m::BlackAnswer { system: &name }))
        }
    })
}

/// Everything on the page of a case that is about what a copy leaves out, besides the form.
pub(super) fn section(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    let (to_look, blotted) = (to_look(visit, desk)?, blotted(visit, desk)?);
    Ok((to_look.is_some() || blotted.is_some()).then(|| view! { {to_look}{blotted} }.into_any()))
}

/// Every value that may be another person's, and how often it is there. One that is blacked out stands among those.
fn to_look(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let is_out = |said: &Said| blots(desk).iter().any(|blot| matches!(&blot.what, Blotted::Value(out) if out == said));
    let mut rows = Vec::new();
    for (said, count) in desk.to_look.values.iter().filter(|(said, _)| !is_out(said)) {
        let (label, value) = read(visit, said)?;
        let often = (*count > 1).then(|| view! { <p class="hint">{numbers::count(visit.language, *count)}</p> });
        rows.push((label, view! { <FreeText text=value language=None />{often} }.into_any()));
    }
    if rows.is_empty() {
        return Ok(None);
    }
    // They go in by a look before it is begun, and by nothing later.
    let look = desk.case.asked.as_ref().and_then(|asked| asked.look());
    let text = match (desk.facts.work, look.is_some_and(|look| look.let_out.is_some())) {
        (OwnPart::NotBegun, _) => words.black_look_text(),
        (_, true) => words.black_look_let_out(),
        (_, false) => words.black_look_left_out(),
    };
    let cut = desk.to_look.since.values().any(|since| since.0 > i64::MIN).then(|| view! { <p class="hint">{words.black_look_cut()}</p> });
    Ok(Some(
        view! {
            <section aria-labelledby="look">
                <h2 id="look">{words.black_look()}</h2>
                <p>{text}</p>
                <Rows rows=rows />
                {cut}
            </section>
        }
        .into_any(),
    ))
}

/// Everything that is blacked out, each with the reason and the way back.
fn blotted(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let mut rows = Vec::new();
    for blot in blots(desk) {
        let (name, id, why) = (name(visit, &blot.what)?, blot.what.id()?, why(words, blot.why));
        let label = plain(&words.black_back_this(m::BlackBackThis { what: &name }));
        let inside = view! {
            <FreeText text=name language=None />
            <button class="button button--plain" type="submit" formaction="/ui/staff/put-back" name="form[blot]" value=id aria-label=label>
                {words.black_back()}
            </button>
        };
        rows.push((why, inside.into_any()));
    }
    Ok((!rows.is_empty()).then(|| {
        view! { <section aria-labelledby="blotted"><h2 id="blotted">{words.black_list()}</h2><Rows rows=rows /></section> }.into_any()
    }))
}

impl Forms<'_> {
    /// Begins the copy. What staff saw until this page was made goes with it.
    pub(super) fn copy(&self, label: String) -> Way {
        let looked = (!self.desk.to_look.since.is_empty()).then(|| {
            let now = self.visit.portal().clock.now().0;
            view! { <input r#type="hidden" name="form[looked]" value=now /> }
        });
        self.open("approve", Act::MovesOn, looked.into_any(), label.clone(), label)
    }

    pub(super) fn black_out(&self) -> Result<Way, Error> {
        let words = self.visit.texts();
        let values = self.desk.to_look.values.iter().map(|(said, _)| Blotted::Value(said.clone()));
        let answers = self.desk.answers.iter().map(|(part, _)| Blotted::Answer(part.to_string()));
        let mut which = vec![(String::new(), words.black_these_words())];
        for what in values.chain(answers).filter(|what| blots(self.desk).iter().all(|blot| blot.what != *what)) {
            which.push((what.id()?, shortened(&name(self.visit, &what)?)));
        }
        let reasons = LeftOut::CHOSEN.iter().map(|reason| (reason.as_str().to_owned(), why(words, *reason)));
        let reasons = std::iter::once((String::new(), words.staff_choose_reason())).chain(reasons).collect();
        let error = |id: &str| self.error("black-out", id);
        let which = (which.len() > 1).then(|| {
            view! { <SelectField id="black-which" name="form[which]" label=words.black_which() options=which chosen=self.typed("which") error=error("black-which") /> }
        });
        let inside = view! {
            <SelectField id="black-why" name="form[why]" label=words.black_why() options=reasons chosen=self.typed("why") error=error("black-why") />
            {which}
            <TextArea id="black-words" name="form[black]" label=words.black_words() hint=words.black_words_hint() value=self.typed("black")
                error=error("black-words") />
        };
        Ok(self.folded("black-out", Act::Helps, words.black_title(), inside.into_any(), words.black_go()))
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT { text.to_owned() } else { text.chars().take(SHORT).chain(['…']).collect() }
}
