//! The fields of a correction that is written down: which field, what it says and what is right; and which record, where several say that.

use leptos::prelude::*;

use super::intake::Fields;
use crate::{
    i18n::dates,
    usecases::{
        acting_for::{held::Held, which_record::meant},
        error::Error,
        requests::draft::Draft,
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_field::TextField,
        },
        shown::{fields_by_kind::fields_by_kind, record::headline},
    },
};

pub(super) async fn correction(fields: &Fields<'_>, held: &Held) -> Result<AnyView, Error> {
    let (visit, words) = (fields.visit, fields.visit.texts());
    let shelf = visit.shelf()?;
    let which = match fields.error("record") {
        Some(wrong) => Some(which(fields, held, wrong).await?),
        None => None,
    };
    let options = fields_by_kind(visit, &shelf, words.customers_choose());
    Ok(view! {
        <SelectField id="field" name="form[field]" label=words.customers_correct() options=options chosen=fields.typed("field")
            error=fields.error("field") />
        <TextField id="before" name="form[before]" label=words.customers_correct_before() hint=words.customers_correct_before_hint()
            value=fields.typed("before") error=fields.error("before") autocomplete="off" kind="text" />
        {which}
        <TextField id="after" name="form[after]" label=words.customers_correct_after() hint=words.ask_after_hint() value=fields.typed("after")
            error=fields.error("after") autocomplete="off" kind="text" />
    }
    .into_any())
}

/// Records that all say this, to choose one.
async fn which(fields: &Fields<'_>, held: &Held, wrong: (String, String)) -> Result<AnyView, Error> {
    let (visit, words) = (fields.visit, fields.visit.texts());
    let typed = |name: &str| Some(fields.typed(name));
    let draft = Draft { field: typed("field"), before: typed("before"), after: typed("after"), ..Draft::default() };
    let shelf = visit.shelf()?;
    let chosen = fields.typed("record");
    let options = meant(visit.portal(), visit.actor, held, &draft).await?.into_iter().filter_map(|record| {
        let category = shelf.notice.catalogue.category(&record.category)?;
        let when = dates::date(visit.language, record.occurred_at, visit.zone());
        let id = record.id.to_string();
        let ticked = id == chosen;
        Some(Choice::new(id, headline(visit, &shelf, category, &record), ticked).hint(when))
    });
    let options = options.collect();
    Ok(view! {
        <ChoiceList id="record" name="form[record]" legend=words.customers_which() hint=words.customers_which_hint() pick=Pick::One options=options
            error=Some(wrong) />
    }
    .into_any())
}
