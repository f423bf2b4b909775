//! The fields of each kind of request, filled with what was typed before.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{actor::Actor, catalogue::Purpose, request::Kind},
    i18n::{messages as m, numbers},
    usecases::{
        choices::current::current,
        error::{Error, Fault, Field, Flaw},
        records::{fields::correctable, list::find},
        requests::{
            draft::Draft,
            plan::{Plan, plan},
        },
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_area::TextArea,
            text_field::TextField,
        },
        shown::{
            held::plural,
            purpose::is_on,
            record::{headline, named},
        },
        visit::Visit,
    },
};

/// What is wrong with a field: where it is on the page, and words.
pub fn worded(visit: &Visit, fault: &Fault) -> (&'static str, String) {
    let words = visit.texts();
    let id = match fault.field {
        Field::FieldName => "field",
        Field::BehalfName => "behalf-name",
        Field::BehalfEvidence => "behalf-evidence",
        other => other.as_str(),
    };
    let text = match (fault.field, fault.flaw) {
        (Field::Extent, _) => words.error_scope(),
        (Field::Categories, _) => words.error_categories(),
        (Field::When, _) => words.error_when(),
        (Field::From | Field::To, Flaw::Malformed) => words.held_filter_wrong_date(),
        (Field::From | Field::To, _) => words.error_span(),
        (Field::Purpose, _) => words.error_purpose(),
        (Field::Stop, _) => words.error_stop(),
        (Field::FieldName, _) => words.error_field(),
        (Field::After, _) => words.error_after(),
        (_, Flaw::TooLong) => words.error_too_long(),
        (Field::Words, _) => words.error_words(),
        (Field::BehalfName, _) => words.error_behalf_name(),
        (Field::BehalfEvidence, _) => words.error_behalf_evidence(),
        (Field::Understood, _) => words.error_understood(),
        _ => words.broken_text(),
    };
    (id, text)
}

/// A form's fields, and for a correction the page and the name of its record.
pub struct Filled {
    pub view: AnyView,
    pub record: Option<(String, String)>,
}

pub struct Fields<'a> {
    pub visit: &'a Visit,
    pub shelf: &'a Shelf,
    pub draft: &'a Draft,
    pub faults: &'a [Fault],
}

impl Fields<'_> {
    fn error(&self, field: Field) -> Option<(String, String)> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some((self.visit.texts().error_prefix(), worded(self.visit, fault).1))
    }

    fn name(&self, kind: &str, id: &str) -> String {
        self.visit.word(self.shelf, &format!("{kind}-{id}"))
    }

    /// Everything a kind of request asks for, and nothing besides.
    pub async fn of(&self, kind: Kind) -> Result<Filled, Error> {
        let mut record = None;
        let own = match kind {
            Kind::Copy => view! { {self.scope(None)}{self.span()} }.into_any(),
            Kind::Delete => self.delete().await?,
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
        let behalf = (kind != Kind::Correct).then(|| self.behalf());
        let view = view! {
            {own}
            <TextArea id="words" name="form[words]" label=label hint=hint value=value error=error />
            {behalf}
        };
        Ok(Filled { view: view.into_any(), record })
    }

    /// Everything, or some kinds. Without an account nothing says which kinds there are: it is everything.
    fn scope(&self, plan: Option<&Plan>) -> AnyView {
        if matches!(self.visit.actor, Actor::Guest(_)) {
            return view! { <input r#type="hidden" name="form[scope]" value="all" /> }.into_any();
        }
        let words = self.visit.texts();
        let chosen = self.draft.scope.as_deref();
        let option = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            hint: String::new(),
            checked: chosen == Some(value),
            more: None,
        };
        let options = vec![option("all", words.scope_all()), option("some", words.scope_some())];
        let kinds = self.shelf.notice.catalogue.categories.iter().filter(|category| {
            // A law keeps the rest: there is nothing to choose.
            plan.is_none_or(|plan| plan.lines.iter().any(|line| line.category == category.id && line.stays_until.is_none()))
        });
        let kinds = kinds.map(|category| Choice {
            value: category.id.to_string(),
            label: self.name("category", category.id.as_str()),
            hint: String::new(),
            checked: self.draft.categories.iter().any(|chosen| chosen == category.id.as_str()),
            more: None,
        });
        let kinds: Vec<Choice> = kinds.collect();
        let some = !kinds.is_empty();
        view! {
            <div class="extent">
            <ChoiceList id="scope" name="form[scope]" legend=words.ask_scope() hint=String::new() pick=Pick::One options=options error=self.error(Field::Extent) />
            {some.then(|| view! {
                <ChoiceList id="categories" name="form[categories][]" legend=words.ask_categories() hint=words.ask_categories_hint() pick=Pick::Any
                    options=kinds error=self.error(Field::Categories) />
            })}
            </div>
        }
        .into_any()
    }

    fn span(&self) -> AnyView {
        let words = self.visit.texts();
        let (from, to) = (self.draft.from.clone().unwrap_or_default(), self.draft.to.clone().unwrap_or_default());
        view! {
            <div class="filters">
                <TextField id="from" name="form[from]" label=words.ask_from() hint=words.ask_span_hint() value=from error=self.error(Field::From) autocomplete="off" kind="date" />
                <TextField id="to" name="form[to]" label=words.ask_to() hint=words.ask_span_hint() value=to error=self.error(Field::To) autocomplete="off" kind="date" />
            </div>
        }
        .into_any()
    }

    async fn delete(&self) -> Result<AnyView, Error> {
        let words = self.visit.texts();
        if !self.visit.signed_in() {
            return Ok(view! { {self.scope(None)}<input r#type="hidden" name="form[when]" value="later" /> }.into_any());
        }
        let plan = plan(self.visit.portal(), self.visit.actor).await?;
        let until = crate::i18n::dates::day(self.visit.language, plan.undo_until);
        let chosen = self.draft.when.as_deref();
        let option = |value: &str, label: String, hint: String| Choice {
            value: value.to_owned(),
            label,
            hint,
            checked: chosen == Some(value),
            more: None,
        };
        let options = vec![
            option("later", words.delete_later(), words.delete_later_hint(m::DeleteLaterHint { when: &until })),
            option("now", words.delete_now(), words.delete_now_hint()),
        ];
        Ok(view! {
            {self.scope(Some(&plan))}
            <ChoiceList id="when" name="form[when]" legend=words.ask_when() hint=String::new() pick=Pick::One options=options error=self.error(Field::When) />
            {self.instead()}
            {self.goes_and_stays(&plan)}
        }
        .into_any())
    }

    /// What would go, what stays until when and why, and who else has to delete.
    pub fn goes_and_stays(&self, plan: &Plan) -> AnyView {
        let words = self.visit.texts();
        let language = self.visit.language;
        let line = |line: &crate::usecases::requests::plan::Line| {
            let records =
                words.held_records(m::HeldRecords { count: plural(line.count), count_text: &numbers::count(language, line.count) });
            (self.name("category", line.category.as_str()), records)
        };
        let goes = plan.lines.iter().filter(|line| line.stays_until.is_none()).map(|one| {
            let (name, records) = line(one);
            view! { <li>{name}": "{records}</li> }
        });
        let goes = goes.collect_view();
        let stays = plan.lines.iter().filter_map(|one| Some((one, one.stays_until?))).map(|(one, until)| {
            let (name, records) = line(one);
            let why = self.visit.word(self.shelf, &format!("category-{}.must-keep", one.category));
            let until = words.stays_until(m::StaysUntil { when: &crate::i18n::dates::day(language, until) });
            view! { <li>{name}": "{records}". "{until}" "<span class="hint">{why}</span></li> }
        });
        let stays: Vec<_> = stays.collect();
        let nothing = plan.lines.iter().all(|line| line.stays_until.is_some());
        let systems = plan.systems.iter().map(|system| view! { <li>{self.name("system", system)}</li> }).collect_view();
        let others = !plan.systems.is_empty();
        view! {
            <section aria-labelledby="goes">
                <h2 id="goes">{words.delete_goes()}</h2>
                <ul>{goes}<li>{words.delete_goes_account()}</li></ul>
                {nothing.then(|| view! { <p>{words.delete_goes_nothing()}</p> })}
            </section>
            {(!stays.is_empty()).then(|| view! {
                <section aria-labelledby="stays">
                    <h2 id="stays">{words.delete_stays()}</h2>
                    <ul>{stays}</ul>
                    <p>{words.delete_stays_proof()}</p>
                </section>
            })}
            {others.then(|| view! {
                <section aria-labelledby="others">
                    <h2 id="others">{words.delete_systems()}</h2>
                    <ul>{systems}</ul>
                    <p>{words.delete_systems_text()}</p>
                </section>
            })}
        }
        .into_any()
    }

    /// Offered once, and neutrally.
    fn instead(&self) -> AnyView {
        let words = self.visit.texts();
        let (copy, off) = (self.visit.to("/requests/new/copy"), self.visit.to("/choices"));
        view! {
            <section aria-labelledby="instead">
                <h2 id="instead">{words.delete_instead()}</h2>
                <ul>
                    <li><a href=copy>{words.delete_copy_first()}</a></li>
                    <li><a href=off>{words.delete_turn_off()}</a></li>
                </ul>
            </section>
        }
        .into_any()
    }

    /// Its fields, and the record they are about: its page, and what it is called.
    async fn correct(&self) -> Result<(AnyView, (String, String)), Error> {
        let words = self.visit.texts();
        let id = self.draft.record.as_deref().and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
        let record = find(self.visit.portal(), self.visit.actor, id).await?.ok_or(Error::NotFound)?;
        let category = self.shelf.notice.catalogue.category(&record.category).ok_or(Error::NotFound)?;
        let reader = self.visit.values(self.shelf);
        let now = |field: &str| {
            let one = record.content.data.get(field).map(|value| (field.to_owned(), value.clone()));
            reader.rows(category, &one.into_iter().collect()).into_iter().next().map(|(_, value)| value).unwrap_or_default()
        };
        let fields = correctable(&record.content)
            .map(|field| (field.to_owned(), format!("{}: {}", reader.label(category, field), now(field))))
            .collect();
        let title = headline(self.visit, self.shelf, category, &record);
        let name = title.clone();
        let when = crate::i18n::dates::date(self.visit.language, record.occurred_at, self.visit.zone());
        let page = format!("/data/{}/{}", category.id, record.id);
        let (chosen, after) = (self.draft.field.clone().unwrap_or_default(), self.draft.after.clone().unwrap_or_default());
        let id = record.id.to_string();
        let view = view! {
            <p><strong>{named(&title)}</strong>" · "{when}</p>
            <input r#type="hidden" name="form[record]" value=id />
            <SelectField id="field" name="form[field]" label=words.ask_field() options=fields chosen=chosen />
            <TextArea id="after" name="form[after]" label=words.ask_after() hint=words.ask_after_hint() value=after error=self.error(Field::After) />
        };
        Ok((view.into_any(), (page, name)))
    }

    /// What is running, and what somebody came here for.
    async fn stop(&self) -> Result<AnyView, Error> {
        let words = self.visit.texts();
        let chosen = self.draft.stop.as_deref().or(self.draft.purpose.as_deref());
        let choices = current(self.visit.portal(), self.visit.actor).await?.choices;
        let running = |purpose: &&Purpose| {
            purpose.switchable() && (is_on(self.visit, self.shelf, &choices, purpose) || chosen == Some(purpose.id.as_str()))
        };
        let purposes: Vec<&Purpose> = self.shelf.notice.catalogue.purposes.iter().filter(running).collect();
        let none = purposes.is_empty();
        let purposes = purposes.into_iter().map(|purpose| Choice {
            value: purpose.id.to_string(),
            label: self.name("purpose", purpose.id.as_str()),
            hint: self.visit.word(self.shelf, &format!("purpose-{}.off", purpose.id)),
            checked: chosen == Some(purpose.id.as_str()),
            more: None,
        });
        let restrict = Choice {
            value: "restrict".to_owned(),
            label: words.stop_restrict(),
            hint: words.stop_restrict_hint(),
            checked: chosen == Some("restrict"),
            more: None,
        };
        let options = purposes.chain([restrict]).collect();
        let hint = if none { words.stop_none() } else { words.ask_stop_hint() };
        Ok(view! {
            <ChoiceList id="stop" name="form[stop]" legend=words.ask_stop() hint=hint pick=Pick::One options=options error=self.error(Field::Stop) />
        }
        .into_any())
    }

    fn review(&self) -> AnyView {
        let words = self.visit.texts();
        let chosen = self.draft.purpose.as_deref();
        let options = self.shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.profiling).map(|purpose| Choice {
            value: purpose.id.to_string(),
            label: self.name("purpose", purpose.id.as_str()),
            hint: self.visit.word(self.shelf, &format!("purpose-{}.what", purpose.id)),
            checked: chosen == Some(purpose.id.as_str()),
            more: None,
        });
        view! {
            <ChoiceList id="purpose" name="form[purpose]" legend=words.ask_review() hint=String::new() pick=Pick::One options=options.collect()
                error=self.error(Field::Purpose) />
        }
        .into_any()
    }

    fn question(&self) -> AnyView {
        let words = self.visit.texts();
        let complaint = self.draft.complaint.as_deref() == Some("yes");
        let option =
            |value: &str, label: String, checked: bool| Choice { value: value.to_owned(), label, hint: String::new(), checked, more: None };
        let options = vec![option("no", words.question_plain(), !complaint), option("yes", words.question_complaint(), complaint)];
        view! {
            <ChoiceList id="complaint" name="form[complaint]" legend=words.ask_question() hint=String::new() pick=Pick::One options=options error=None />
        }
        .into_any()
    }

    fn behalf(&self) -> AnyView {
        let words = self.visit.texts();
        let chosen = self.draft.behalf.as_deref().unwrap_or("self");
        let option = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            hint: String::new(),
            checked: chosen == value,
            more: None,
        };
        let options =
            vec![option("self", words.behalf_self()), option("agent", words.behalf_agent()), option("parent", words.behalf_parent())];
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
                </div>
            </details>
        }
        .into_any()
    }
}
