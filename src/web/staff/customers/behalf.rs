//! The fields of a person's own form by which they ask for somebody else, and disagree with an answer.

use leptos::prelude::*;

use super::intake::Fields;
use crate::{
    domain::request::Request,
    i18n::{messages as m, texts::plain},
    usecases::{
        acting_for::{disputable::disputable, held::Held},
        error::Error,
        staff::member,
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_area::TextArea,
            text_field::TextField,
        },
        shown::request::title,
    },
};

/// For whom it is.
pub(super) fn behalf(fields: &Fields<'_>) -> AnyView {
    let words = fields.visit.texts();
    let typed = fields.typed("behalf");
    let chosen = if typed.is_empty() { "self" } else { typed.as_str() };
    let option = |value: &str, label: String| Choice::new(value, label, chosen == value);
    let options = vec![
        option("self", words.customers_behalf_self()),
        option("agent", words.staff_behalf_agent()),
        option("parent", words.staff_behalf_parent()),
    ];
    let open = chosen != "self" || ["behalf", "behalf-name", "behalf-evidence"].iter().any(|id| fields.error(id).is_some());
    view! {
        <details class="more" open=open>
            <summary>{words.behalf_title()}</summary>
            <div class="more__body">
                <ChoiceList id="behalf" name="form[behalf]" legend=words.staff_behalf() hint=String::new() pick=Pick::One options=options
                    error=fields.error("behalf") />
                <TextField id="behalf-name" name="form[behalf_name]" label=words.customers_behalf_name() hint=words.ask_behalf_hint()
                    value=fields.typed("behalf_name") error=fields.error("behalf-name") autocomplete="off" kind="text" />
                <TextArea id="behalf-evidence" name="form[behalf_evidence]" label=words.staff_evidence() hint=words.customers_evidence_hint()
                    value=fields.typed("behalf_evidence") error=fields.error("behalf-evidence") rows=3 />
            </div>
        </details>
    }
    .into_any()
}

/// The answer, or the request without one, that somebody disagrees with; `None` for somebody who has none.
pub(super) async fn disagreement(fields: &Fields<'_>, held: &Held) -> Result<Option<AnyView>, Error> {
    let (visit, words) = (fields.visit, fields.visit.texts());
    let all = disputable(visit.portal(), visit.actor, held).await?;
    if all.is_empty() {
        return Ok(None);
    }
    let named = |row: &Request| plain(&words.with_note(m::WithNote { text: &title(words, row.kind), note: &row.reference }));
    let requests = all.iter().map(|one| (one.row.reference.clone(), named(&one.row)));
    let requests = std::iter::once((String::new(), words.customers_choose())).chain(requests).collect();
    let staff = member::all(visit.portal()).await?;
    let seen = staff.into_iter().filter(|member| all.iter().any(|one| one.staff.contains(&member.id)));
    let people: Vec<(String, String)> = seen.map(|member| (member.id.to_string(), member.name)).collect();
    let about = (!people.is_empty()).then(|| {
        let options = std::iter::once((String::new(), words.disagree_about_nobody())).chain(people).collect();
        view! {
            <SelectField id="about" name="form[about]" label=words.customers_disagrees_about() options=options chosen=fields.typed("about")
                hint=words.disagree_about_hint() error=fields.error("about") />
        }
    });
    let view = view! {
        <SelectField id="disputes" name="form[disputes]" label=words.customers_disagrees() options=requests chosen=fields.typed("disputes")
            error=fields.error("disputes") />
        {about}
    };
    Ok(Some(view.into_any()))
}

/// The same for somebody without an account, who names the request by its number.
pub(super) fn disagreement_by_number(fields: &Fields<'_>) -> AnyView {
    let words = fields.visit.texts();
    view! {
        <TextField id="disputes" name="form[disputes]" label=words.customers_disagrees_number() hint=words.customers_disagrees_number_hint()
            value=fields.typed("disputes") error=fields.error("disputes") autocomplete="off" kind="text" />
    }
    .into_any()
}
