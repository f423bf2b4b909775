//! The message about a saved choice, at the top of the page it was made on.

use leptos::prelude::*;

use super::{
    history::{effects, what},
    standing::{setting_lines, until},
    told::{AsTo, not_yet},
};
use crate::{
    i18n::{dates, messages as m},
    usecases::{
        choices::{
            record::Act,
            undo::{offered, undoable_until},
        },
        error::{Clash, Error, Fault, Flaw},
        history::receipt,
    },
    web::{
        components::{banner::Banner, effects::Effects, error_summary::ErrorSummary},
        flash::{Flash, Told},
        layout::page::Mood,
        visit::Visit,
    },
};

/// The name under which forms of choices leave word.
pub const PAGE: &str = "choices";

/// The message to show, and the typed fields.
pub struct News {
    flash: Option<Flash>,
    problems: Vec<(&'static str, String)>,
}

impl News {
    /// Said once. `fields` are those of the page's forms; a fault of anything else is one of the page as a whole.
    pub async fn of(visit: &Visit, fields: &[&'static str]) -> Self {
        let flash = visit.flash(PAGE).await;
        let problems = flash.as_ref().map(|flash| problems(visit, &flash.told, fields)).unwrap_or_default();
        Self { flash, problems }
    }

    pub fn typed(&self, field: &str) -> Option<&str> {
        self.flash.as_ref().and_then(|flash| flash.typed.get(field)).map(String::as_str)
    }

    pub fn problem_at(&self, field: &str) -> Option<String> {
        self.problems.iter().find(|(at, _)| *at == field).map(|(_, text)| text.clone())
    }

    pub fn is_unchanged(&self) -> bool {
        self.flash.as_ref().is_some_and(|flash| flash.told == Told::Unchanged)
    }

    pub fn mood(&self) -> Mood {
        match &self.flash {
            _ if !self.problems.is_empty() => Mood::Error,
            Some(Flash { told: Told::Saved(_), .. }) => Mood::Saved,
            _ => Mood::Plain,
        }
    }

    /// The error summary, or the banner that says what is saved.
    pub async fn view(&self, visit: &Visit) -> Result<Option<AnyView>, Error> {
        let words = visit.texts();
        if !self.problems.is_empty() {
            let errors = self.problems.clone();
            return Ok(Some(view! { <ErrorSummary heading=words.problem_heading() errors=errors /> }.into_any()));
        }
        Ok(match self.flash.as_ref().map(|flash| &flash.told) {
            Some(Told::Saved(id)) => Some(saved(visit, id).await?),
            Some(Told::Unchanged) => {
                Some(view! { <div class="notice" id="saved" tabindex="-1"><p>{words.choices_unchanged()}</p></div> }.into_any())
            }
            Some(Told::Kept) => Some(
                view! { <div class="notice" id="saved" tabindex="-1"><h2>{words.kept_heading()}</h2><p>{words.kept_text()}</p></div> }
                    .into_any(),
            ),
            _ => None,
        })
    }
}

fn problems(visit: &Visit, told: &Told, fields: &[&'static str]) -> Vec<(&'static str, String)> {
    let words = visit.texts();
    let whole = fields.first().copied().unwrap_or("main");
    match told {
        Told::Faults(faults) => faults
            .iter()
            .map(|fault| {
                let at = fields.iter().copied().find(|field| *field == fault.field.as_str()).unwrap_or(whole);
                (at, flawed(visit, *fault))
            })
            .collect(),
        Told::Clash(clash) => vec![(
            whole,
            match clash {
                Clash::ChangedElsewhere => words.choices_changed_elsewhere(),
                Clash::NewerNotice => words.choices_newer_notice(),
                Clash::TooLate => words.choices_undo_over(),
                _ => words.choices_nothing_to_undo(),
            },
        )],
        Told::ShownAgain => vec![(whole, words.shown_again())],
        _ => Vec::new(),
    }
}

fn flawed(visit: &Visit, fault: Fault) -> String {
    let words = visit.texts();
    match (fault.field.as_str(), fault.flaw) {
        ("level", Flaw::Missing) => words.choices_missing(),
        ("level", _) => words.choices_unknown(),
        ("until", Flaw::Missing) => words.pause_missing(),
        ("until", Flaw::Expired) => words.pause_past(),
        ("until", Flaw::TooLong) => words.pause_too_long(),
        ("until", _) => words.pause_malformed(),
        ("quiet_from", Flaw::Missing) => words.quiet_from_missing(),
        ("quiet_to", Flaw::Missing) => words.quiet_to_missing(),
        ("quiet_to", Flaw::Same) => words.quiet_same(),
        ("quiet_from" | "quiet_to", _) => words.quiet_malformed(),
        _ => words.choices_form_broken(),
    }
}

/// The banner of a saved choice: its effect, undo, and the receipt.
async fn saved(visit: &Visit, id: &str) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let entry = receipt(visit.portal(), visit.actor, id).await?.entry;
    let undoable = undoable_until(visit.portal(), visit.actor, &entry).await?;
    let record = entry.record;
    let level = visit.notice(&shelf).level(&record.to).name();
    let obeyed = match not_yet(visit, AsTo::Moment(entry.at)).await? {
        Some(systems) => words.saved_obeyed_next(m::SavedObeyedNext { systems: &systems }),
        None => words.saved_obeyed(),
    };
    let text = match record.from == record.to {
        true => obeyed,
        false => words.sentences(m::Sentences { one: &words.saved_text(m::SavedText { level: &level }), other: &obeyed }),
    };
    let undo = undoable.map(|_| undo_button(visit, (id, record.act), &visit.path));
    let groups = effects(visit, &shelf, &record, entry.at);
    let waits = record.turning(&shelf.notice, entry.at).until.into_iter().map(|wait| view! { <p>{until(visit, wait)}</p> }).collect_view();
    let lines = setting_lines(visit, &shelf, &record.settings).into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let some = !record.settings.is_empty();
    let href = visit.to(&format!("/receipts/{id}"));
    let heading = if undid(record.act) { words.receipt_undone() } else { words.saved_heading() };
    Ok(view! {
        <Banner heading=heading>
            <p>{text}</p>
            <Effects groups=groups />
            {waits}
            {some.then(|| view! { <ul>{lines}</ul> })}
            <div class="acts">
                {undo}
                <a href=href>{words.saved_receipt()}</a>
            </div>
        </Banner>
    }
    .into_any())
}

/// The offer to take the newest choice back, on a page that has not just said that it is saved.
pub async fn undo_offer(visit: &Visit) -> Result<Option<AnyView>, Error> {
    let Some((entry, until)) = offered(visit.portal(), visit.actor).await? else { return Ok(None) };
    let (words, shelf) = (visit.texts(), visit.shelf()?);
    let when = dates::date_and_time(visit.language, until, visit.zone());
    let act = entry.record.act;
    let text = match undid(act) {
        true => words.undo_offer_undone(m::UndoOfferUndone { when: &when }),
        false => words.undo_offer(m::UndoOffer { when: &when, choice: &what(visit, &shelf, &entry.record) }),
    };
    let button = undo_button(visit, (&entry.id.to_string(), act), "/choices");
    Ok(Some(view! { <div class="notice"><p>{text}</p><div class="acts">{button}</div></div> }.into_any()))
}

/// The button that takes the choice of a receipt back; what came of it is said on the page `from`.
pub fn undo_button(visit: &Visit, (receipt, act): (&str, Act), from: &str) -> AnyView {
    let words = visit.texts();
    let label = if undid(act) { words.saved_redo() } else { words.saved_undo() };
    let (locale, from, receipt) = (visit.language.tag(), from.to_owned(), receipt.to_owned());
    view! {
        <form method="post" action="/ui/choices/undo">
            <input type="hidden" name="form[sent][locale]" value=locale />
            <input type="hidden" name="form[sent][from]" value=from />
            <input type="hidden" name="form[receipt]" value=receipt />
            <button class="button button--plain" type="submit">{label}</button>
        </form>
    }
    .into_any()
}

/// Whether the act undid the step before, which may itself have undone one: to undo it has words of its own, true of either.
const fn undid(act: Act) -> bool {
    matches!(act, Act::Undo { .. })
}
