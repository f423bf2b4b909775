//! Fields that one kind of request has and others have not: of what, and which use.

use leptos::prelude::*;

use super::intake::Fields;
use crate::{
    usecases::error::Error,
    web::{
        components::{choice_list::Choice, select_field::SelectField},
        shown::extent::extent,
        visit::Visit,
    },
};

pub(super) fn kinds(fields: &Fields<'_>, account: bool) -> Result<AnyView, Error> {
    let (visit, words) = (fields.visit, fields.visit.texts());
    let shelf = visit.shelf()?;
    let none = || (String::new(), words.customers_choose());
    let chosen = fields.typed("categories");
    let categories = shelf.notice.catalogue.categories.iter().map(|category| {
        let ticked = chosen.split(',').any(|id| id == category.id.as_str());
        Choice::new(category.id.to_string(), visit.notice(&shelf).category(&category.id).name(), ticked)
    });
    let scope = fields.typed("scope");
    let errors = [fields.error("scope"), fields.error("categories")];
    // Of somebody without an account it is everything: nobody knows yet what there is.
    let scope = match account {
        true => extent(visit, words.customers_scope(), Some(scope.as_str()), (categories.collect(), words.ask_categories_hint()), errors),
        false => view! { <input r#type="hidden" name="form[scope]" value="all" /> }.into_any(),
    };
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
        {scope}
        <SelectField id="stop" name="form[stop]" label=words.customers_stop() options=stops chosen=fields.typed("stop") error=fields.error("stop") />
        {review}
    }
    .into_any())
}
