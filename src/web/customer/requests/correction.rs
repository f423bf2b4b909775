//! The fields of a correction.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    i18n::{dates, messages as m, texts::plain},
    usecases::{
        error::{Error, Field},
        records::{fields::correctable, list::find},
    },
    web::{
        components::{filled::filled, select_field::SelectField, text_area::TextArea},
        shown::{
            fields_by_kind::fields_by_kind,
            record::{headline, named},
        },
    },
};

impl Fields<'_> {
    /// The fields of a correction for somebody else: their records are not shown, so the kind of data and its field are named.
    pub(super) fn correct_for_another(&self) -> AnyView {
        let words = self.visit.texts();
        let options = fields_by_kind(self.visit, self.shelf, words.correct_choose());
        let typed = |text: &Option<String>| text.clone().unwrap_or_default();
        let (chosen, before, after) = (typed(&self.draft.field), typed(&self.draft.before), typed(&self.draft.after));
        let wrong = self.error(Field::FieldName);
        view! {
            <SelectField id="field" name="form[field]" label=words.ask_field() options=options chosen=chosen error=wrong />
            <TextArea id="before" name="form[before]" label=words.ask_before() hint=words.ask_before_hint() value=before error=self.error(Field::Before) />
            <TextArea id="after" name="form[after]" label=words.ask_after() hint=words.ask_after_hint() value=after error=self.error(Field::After) />
        }
        .into_any()
    }

    /// The fields, and the record they are about: its page, and its headline.
    pub(super) async fn correct(&self) -> Result<(AnyView, (String, String)), Error> {
        let words = self.visit.texts();
        let id = self.draft.record.as_deref().and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
        let record = find(self.visit.portal(), self.visit.actor, id).await?.ok_or(Error::NotFound)?;
        let category = self.shelf.notice.catalogue.category(&record.category).ok_or(Error::NotFound)?;
        let reader = self.visit.values(self.shelf);
        let now = |field: &str| {
            let one = record.content.field(field).map(|value| (field.to_owned(), value.clone()));
            reader.rows(category, &one.into_iter().collect()).into_iter().next().map(|(_, value)| value).unwrap_or_default()
        };
        let none = [(String::new(), words.correct_choose_field())];
        let fields = correctable(category, &record.content).map(|field| {
            let said = words.said_of(m::SaidOf { thing: &reader.label(category, field), said: &now(field) });
            (field.to_owned(), plain(&said))
        });
        let fields = none.into_iter().chain(fields).collect();
        let title = headline(self.visit, self.shelf, category, &record);
        let name = title.clone();
        let when = dates::date(self.visit.language, record.occurred_at, self.visit.zone());
        let page = format!("/data/{}/{}", category.id, record.id);
        let (chosen, after) = (self.draft.field.clone().unwrap_or_default(), self.draft.after.clone().unwrap_or_default());
        let wrong = self.error(Field::FieldName);
        let id = record.id.to_string();
        let record = view! { <strong>{named(&title)}</strong> }.into_any();
        let view = view! {
            <p>{filled(|[record]| words.beside(m::Beside { one: record, other: &when }), [record])}</p>
            <input r#type="hidden" name="form[record]" value=id />
            <SelectField id="field" name="form[field]" label=words.ask_field() options=fields chosen=chosen error=wrong />
            <TextArea id="after" name="form[after]" label=words.ask_after() hint=words.ask_after_hint() value=after error=self.error(Field::After) />
        };
        Ok((view.into_any(), (page, name)))
    }
}
