//! Fields that one kind of request has and others have not: of what, and which use.

use leptos::prelude::*;

use super::intake::Fields;
use crate::{
    usecases::error::Error,
    web::{components::select_field::SelectField, visit::Visit},
};

pub(super) fn kinds(fields: &Fields<'_>, account: bool) -> Result<AnyView, Error> {
    let (visit, words) = (fields.visit, fields.visit.texts());
    let shelf = visit.shelf()?;
    let none = || (String::new(), words.customers_choose());
    let categories = shelf.notice.catalogue.categories.iter().filter(|_| account);
    let categories = categories.map(|category| (category.id.to_string(), visit.notice(&shelf).category(&category.id).name()));
    let scopes = [none(), ("all".to_owned(), words.scope_all())].into_iter().chain(categories).collect();
    let named = |visit: &Visit, id| visit.notice(&shelf).purpose(id).name();
    let purposes = &shelf.notice.catalogue.purposes;
    let stops = purposes.iter().filter(|purpose| purpose.switchable()).map(|purpose| (purpose.id.to_string(), named(visit, &purpose.id)));
    let stops = [none(), ("restrict".to_owned(), words.staff_stop_restrict())].into_iter().chain(stops).collect();
    let reviews = purposes.iter().filter(|purpose| purpose.profiling).map(|purpose| (purpose.id.to_string(), named(visit, &purpose.id)));
    let reviews = std::iter::once(none()).chain(reviews).collect();
    let review = account.then(|| {
        view! {
            <SelectField id="review" name="form[review]" label=words.customers_review() options=reviews chosen=fields.typed("review")
                error=fields.error("review") />
        }
    });
    Ok(view! {
        <SelectField id="scope" name="form[scope]" label=words.customers_scope() options=scopes chosen=fields.typed("scope") error=fields.error("scope") />
        <SelectField id="stop" name="form[stop]" label=words.customers_stop() options=stops chosen=fields.typed("stop") error=fields.error("stop") />
        {review}
    }
    .into_any())
}
