//! The evidence of a case in its file: the emails as they were sent, and its entries of the log with their proof.

use leptos::prelude::*;
use std::collections::BTreeMap;

use crate::{
    domain::staff::Deed,
    i18n::{messages as m, numbers, role},
    usecases::{
        desk::case::Desk,
        error::Error,
        log::{entry::LogEntry, of_request::of_request},
        requests::{letters, story::Happened},
        staff::member::Member,
    },
    web::{
        shown::request::moment,
        staff::log::page::{code, event, when},
        visit::Visit,
    },
};

/// Emails to the person, each in its own language. Only for whoever has opened the case.
pub(super) async fn emails(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    if !desk.revealed {
        return Ok(None);
    }
    let words = visit.texts();
    let sent = letters::of(visit.portal(), &desk.case.row).await?;
    let none = sent.is_empty().then(|| view! { <p>{words.staff_file_letters_none()}</p> });
    let sent = sent.into_iter().map(|sent| {
        let (at, letter) = (moment(visit, sent.at), sent.letter);
        let (lang, dir) = (letter.language.tag(), letter.language.direction().as_str());
        view! {
            <li>
                <p class="hint">{at}</p>
                <h3 lang=lang dir=dir>{letter.subject}</h3>
                <pre lang=lang dir=dir>{letter.text}</pre>
            </li>
        }
    });
    let sent = sent.collect_view();
    let list = none.is_none().then(|| view! { <ul class="entries">{sent}</ul> });
    let posted = desk.case.story.iter().any(|entry| entry.happened == Happened::Posted);
    let posted = posted.then(|| view! { <p class="hint">{words.staff_file_posted()}</p> });
    let view =
        view! { <section aria-labelledby="letters"><h2 id="letters">{words.staff_file_letters()}</h2>{none}{list}{posted}</section> };
    Ok(Some(view.into_any()))
}

/// The log about the case, for those who read all of the log: once they have opened it, and of a case that nobody can open any more.
pub(super) async fn log(visit: &Visit, desk: &Desk, staff: &[Member]) -> Result<Option<AnyView>, Error> {
    if !desk.role.may(Deed::ReadWholeLog) || (!desk.revealed && desk.readable) {
        return Ok(None);
    }
    let words = visit.texts();
    let found = of_request(visit.portal(), &visit.front.public_url, desk.case.row.id).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let names: BTreeMap<String, &Member> = staff.iter().map(|member| (member.id.to_string(), member)).collect();
    let rows = found.iter().map(|proven| line(visit, &names, &proven.entry)).collect_view();
    let unproven = found.iter().any(|proven| proven.proof.is_none());
    let unproven = unproven.then(|| view! { <p><strong>{words.staff_file_unproven()}</strong></p> });
    let proofs: Result<Vec<String>, serde_json::Error> =
        found.iter().filter_map(|proven| proven.proof.as_ref()).map(serde_json::to_string).collect();
    let proofs = proofs.map_err(Error::internal)?.join("\n");
    let view = view! {
        <section aria-labelledby="log">
            <h2 id="log">{words.staff_file_log()}</h2>
            <div class="table">
                <table>
                    <caption class="vh">{words.staff_file_log()}</caption>
                    <thead><tr>
                        <th scope="col">{words.log_number()}</th><th scope="col">{words.log_when()}</th><th scope="col">{words.log_action()}</th>
                        <th scope="col">{words.log_actor()}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h3 id="proof">{words.staff_file_proof()}</h3>
            <p>{words.staff_file_proof_text()}</p>
            {unproven}
            <pre dir="ltr" lang="en"><code>{proofs}</code></pre>
        </section>
    };
    Ok(Some(view.into_any()))
}

fn line(visit: &Visit, names: &BTreeMap<String, &Member>, entry: &LogEntry) -> AnyView {
    let words = visit.texts();
    let number = numbers::count(visit.language, entry.seq.unsigned_abs());
    let member = entry.actor_id.as_ref().and_then(|id| names.get(id));
    let by = match member {
        Some(member) => words.story_by_staff(m::StoryByStaff { name: &member.name, role: &role::name(words, member.role) }).into_any(),
        None => code(entry.actor.clone()),
    };
    view! {
        <tr>
            <th scope="row">{number}</th>
            <td data-label=words.log_when()>{when(visit, entry.at)}</td>
            <td data-label=words.log_action()>{event(visit, entry.action.clone())}</td>
            <td data-label=words.log_actor()>{by}</td>
        </tr>
    }
    .into_any()
}
