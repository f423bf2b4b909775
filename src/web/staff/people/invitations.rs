//! Invitations that were not used yet, each with the form that withdraws it.

use leptos::prelude::*;

use crate::{
    domain::staff::Deed,
    i18n::{messages as m, role},
    usecases::staff::invitations::Waiting,
    web::{shown::request::moment, staff::oversight::known::may, visit::Visit},
};

pub fn section(visit: &Visit, waiting: Vec<Waiting>) -> Option<AnyView> {
    if waiting.is_empty() {
        return None;
    }
    let words = visit.texts();
    let withdraws = may(visit, Deed::ChangePeople);
    let entries = waiting.into_iter().map(|one| entry(visit, one, withdraws)).collect_view();
    Some(
        view! {
            <section aria-labelledby="invitations">
                <h2 id="invitations">{words.people_invitations()}</h2>
                <ul class="entries">{entries}</ul>
            </section>
        }
        .into_any(),
    )
}

fn entry(visit: &Visit, one: Waiting, withdraws: bool) -> AnyView {
    let words = visit.texts();
    let (as_what, when) = (role::name(words, one.role), moment(visit, one.until));
    let until = words.people_invitation_until(m::PeopleInvitationUntil { role: &as_what, when: &when });
    let (locale, email, name) = (visit.language.tag(), one.email.as_str().to_owned(), one.name);
    let address = email.clone();
    let form = withdraws.then(|| {
        view! {
            <form method="post" action="/ui/staff/withdraw-invitation">
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[invitation]" value=name />
                <button class="button button--plain" type="submit">{words.people_invitation_withdraw()}<span class="vh">{address}</span></button>
            </form>
        }
    });
    view! { <li><p><bdi>{email}</bdi></p><p class="hint">{until}</p>{form}</li> }.into_any()
}
