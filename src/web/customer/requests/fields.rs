//! The fields of a request's form, filled with what was typed before: those of every kind here, the others in `deletion`, `correction` and
//! `uses`.

use leptos::prelude::*;

use super::faults::worded;
use crate::{
    decisions::shelf::Shelf,
    domain::{actor::Actor, ids::CategoryId, request::Kind},
    i18n::{lists::and, messages as m, numbers},
    usecases::{
        error::{Error, Fault, Field},
        requests::{draft::Draft, plan::Plan},
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            text_area::TextArea,
            text_field::TextField,
        },
        shown::{catalogue::Thing, extent::extent, held::plural},
        visit::Visit,
    },
};

/// A form's fields.
pub struct Filled {
    pub view: AnyView,
    /// The page it belongs to, and that page's name: of a correction its record, of a disagreement its request.
    pub back: Option<(String, String)>,
    /// The name of the form and its first words, where the kind alone does not give them.
    pub said: Option<(String, String)>,
}

pub struct Fields<'a> {
    pub visit: &'a Visit,
    pub shelf: &'a Shelf,
    pub draft: &'a Draft,
    pub faults: &'a [Fault],
}

impl Fields<'_> {
    pub(super) fn error(&self, field: Field) -> Option<(String, String)> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some((self.visit.texts().error_prefix(), worded(self.visit, fault).1))
    }

    pub(super) fn name(&self, thing: Thing, id: &str) -> String {
        thing.name(self.visit, self.shelf, id)
    }

    /// The fields of a kind of request.
    pub async fn of(&self, kind: Kind) -> Result<Filled, Error> {
        if let (Kind::Question, Some(reference)) = (kind, self.draft.disputes.as_deref()) {
            return self.disagree(reference).await;
        }
        let mut record = None;
        let own = match kind {
            Kind::Copy => view! { {self.scope(None)}{self.span()} }.into_any(),
            Kind::Delete => self.delete().await?,
            Kind::Correct if self.draft.is_for_another() => self.correct_for_another(),
            Kind::Correct => {
                let (view, about) = self.correct().await?;
                record = Some(about);
                view
            }
            Kind::Stop => self.stop().await?,
            Kind::Review => self.review(),
            Kind::Question => self.question(),
        };
        let words = self.visit.texts();
        let hint = if matches!(kind, Kind::Question | Kind::Review) { words.ask_words_hint() } else { words.ask_words_optional() };
        let label = if kind == Kind::Review { words.ask_view() } else { words.ask_words() };
        let value = self.draft.words.clone().unwrap_or_default();
        let error = self.error(Field::Words);
        // One's own correction begins at its record, and one's own deletion shows what it deletes: the same for somebody else has a page of
        // its own.
        let behalf = match (kind, self.draft.is_for_another()) {
            (Kind::Correct, false) => None,
            (Kind::Delete, false) if self.visit.signed_in() => Some(self.elsewhere("agent", words.behalf_title())),
            (Kind::Delete, true) if self.visit.signed_in() => {
                Some(view! { {self.behalf(true)}{self.elsewhere("self", words.behalf_own_delete())} }.into_any())
            }
            (Kind::Correct, true) => Some(self.behalf(true)),
            _ => Some(self.behalf(false)),
        };
        let view = view! {
            {own}
            <TextArea id="words" name="form[words]" label=label hint=hint value=value error=error />
            {behalf}
        };
        Ok(Filled { view: view.into_any(), back: record, said: None })
    }

    /// The choice between everything and some kinds of data. For a guest it is everything: the form could list no kinds.
    pub(super) fn scope(&self, plan: Option<&Plan>) -> AnyView {
        if matches!(self.visit.actor, Actor::Guest(_)) {
            return view! { <input r#type="hidden" name="form[scope]" value="all" /> }.into_any();
        }
        let words = self.visit.texts();
        let kinds = self.shelf.notice.catalogue.categories.iter().filter(|category| {
            // A law keeps the rest: there is nothing to choose.
            plan.is_none_or(|plan| plan.of(&category.id).is_some_and(|divided| divided.goes > 0))
        });
        let count = |category: &CategoryId| {
            let goes = plan.and_then(|plan| plan.of(category)).map(|divided| divided.goes)?;
            Some(words.held_records(m::HeldRecords { count: plural(goes), count_text: &numbers::count(self.visit.language, goes) }))
        };
        let kinds = kinds.map(|category| {
            Choice::new(
                category.id.to_string(),
                self.name(Thing::Category, category.id.as_str()),
                self.draft.categories.iter().any(|chosen| chosen == category.id.as_str()),
            )
            .hint(count(&category.id).unwrap_or_default())
        });
        let errors = [self.error(Field::Extent), self.error(Field::Categories)];
        let hint = plan.and_then(|plan| self.kept_whole(plan)).unwrap_or_else(|| words.ask_categories_hint());
        extent(self.visit, words.ask_scope(), self.draft.scope.as_deref(), (kinds.collect(), hint), errors)
    }

    /// Why some kinds cannot be chosen: a law keeps all of them, and what must be kept is listed further down.
    fn kept_whole(&self, plan: &Plan) -> Option<String> {
        let kept = plan.lines.iter().filter(|line| line.divided.goes == 0 && line.divided.stays.is_some());
        let names: Vec<String> = kept.map(|line| self.name(Thing::Category, line.category.as_str())).collect();
        let kinds = and(self.visit.language, &names);
        (!names.is_empty()).then(|| self.visit.texts().ask_categories_hint_kept(m::AskCategoriesHintKept { kinds: &kinds }))
    }

    fn span(&self) -> AnyView {
        let words = self.visit.texts();
        let (from, to) = (self.draft.from.clone().unwrap_or_default(), self.draft.to.clone().unwrap_or_default());
        view! {
            <fieldset class="choices">
                <legend>{words.ask_span()}</legend>
                <div class="filters">
                    <TextField id="from" name="form[from]" label=words.ask_from() hint=words.ask_span_hint() value=from error=self.error(Field::From) autocomplete="off" kind="date" />
                    <TextField id="to" name="form[to]" label=words.ask_to() hint=words.ask_span_hint() value=to error=self.error(Field::To) autocomplete="off" kind="date" />
                </div>
            </fieldset>
        }
        .into_any()
    }

    /// The way to the form of a deletion for somebody else, or back to one's own.
    fn elsewhere(&self, behalf: &str, name: String) -> AnyView {
        let href = self.visit.to(&format!("/requests/new/delete?behalf={behalf}"));
        view! { <p><a href=href>{name}</a></p> }.into_any()
    }

    /// For whom it is; `another` where it can only be for somebody else.
    fn behalf(&self, another: bool) -> AnyView {
        let words = self.visit.texts();
        let chosen = self.draft.behalf.as_deref().unwrap_or("self");
        let option = |value: &str, label: String| Choice::new(value, label, chosen == value);
        let own = (!another).then(|| option("self", words.behalf_self()));
        let others = [option("agent", words.behalf_agent()), option("parent", words.behalf_parent())];
        let options = own.into_iter().chain(others).collect();
        let open = chosen != "self" || self.faults.iter().any(|fault| matches!(fault.field, Field::BehalfName | Field::BehalfEvidence));
        let (name, evidence) = (self.draft.behalf_name.clone().unwrap_or_default(), self.draft.behalf_evidence.clone().unwrap_or_default());
        view! {
            <details class="more" open=open>
                <summary>{words.behalf_title()}</summary>
                <div class="more__body">
                    <ChoiceList id="behalf" name="form[behalf]" legend=words.behalf_who() hint=String::new() pick=Pick::One options=options error=self.error(Field::Behalf) />
                    <TextField id="behalf-name" name="form[behalf_name]" label=words.ask_behalf() hint=words.ask_behalf_hint() value=name
                        error=self.error(Field::BehalfName) autocomplete="off" kind="text" />
                    <TextArea id="behalf-evidence" name="form[behalf_evidence]" label=words.ask_evidence() hint=words.ask_evidence_hint() value=evidence
                        error=self.error(Field::BehalfEvidence) />
                    <p class="hint">{words.behalf_file()}</p>
                </div>
            </details>
        }
        .into_any()
    }
}
