//! The one place where staff write to the person: a message, a question or the last answer. Whichever it is, it is looked over before it goes.

use leptos::prelude::*;

use super::{
    sent::{CaseForm, PAGE, Sends, at_a_case, own, stays, view_of},
    written::{Written, send},
};
use crate::{
    catalog::learning::{Template, Variable},
    domain::{
        language::Language,
        request::{LastAnswer, Request, Verb},
        retention::day,
        staff::Deed,
    },
    i18n::{
        dates, messages as m,
        texts::{Texts, plain},
    },
    usecases::{
        customers::their_language::TheirLanguage,
        desk::{
            Seen, answer, arrived,
            ask::{ask, check_ask},
            case, decide, drafts, file_out,
        },
        error::{Error, Fault, Field, Flaw, together},
    },
    web::{
        flash::{Done, Next, Told},
        upload::sent,
        visit::Visit,
    },
};

/// Reads what is written and shows it as the person will get it. Nothing is sent yet.
#[server(prefix = "/ui", endpoint = "staff/write-check")]
pub async fn staff_check_write(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "write", async |visit, seen, form| {
        let (portal, actor) = (visit.portal(), visit.actor);
        let reference = seen.reference;
        file_out::keep(portal, actor, reference, sent("form[file]")).await?;
        let mut written = match form.typed("what") {
            Some("question") => {
                let mut written = Written::of("ask-back", &seen, form);
                written.by = check_ask(portal, actor, seen, written.asked()).await?.to_string();
                written
            }
            Some("answer") => last(visit, &seen, form).await?,
            _ => {
                let written = Written::of("write", &seen, form);
                answer::check_write(portal, actor, seen, Some(&written.words)).await?;
                written
            }
        };
        written.file = waiting(visit, reference).await?;
        written.wait(visit, form).await
    })
    .await
}

/// The mark of the file that waits to be sent; empty where none does.
async fn waiting(visit: &Visit, reference: &str) -> Result<String, Error> {
    let desk = case(visit.portal(), visit.actor, reference).await?;
    let file = file_out::waiting(visit.portal(), desk.staff, &desk.case.row).await?;
    Ok(file.map(|file| file.id.to_string()).unwrap_or_default())
}

/// Leaves the waiting file out.
#[server(prefix = "/ui", endpoint = "staff/drop-file")]
pub async fn staff_drop_file(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "write", async |visit, seen, form| {
        match form.typed("dropped") {
            Some("came") => arrived::forget(visit.portal(), visit.actor, seen.reference).await?,
            _ => file_out::forget(visit.portal(), visit.actor, seen.reference).await?,
        }
        Ok((stays(seen.reference, form.view.as_deref(), Told::Done(Done::FileLeftOut)), Sends::Nothing))
    })
    .await
}

/// Puts a template into the text, with the facts of the case, in the person's language. Nothing is sent.
#[server(prefix = "/ui", endpoint = "staff/insert")]
pub async fn staff_insert(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "insert", async |visit, seen, form| {
        let last = form.typed("what") == Some("answer");
        if last && form.typed("template").is_some_and(|id| !may_end(visit, id)) {
            return Err(Error::invalid(Field::Template, Flaw::NotOffered));
        }
        let desk = case(visit.portal(), visit.actor, seen.reference).await?;
        let language = desk.reads.map(TheirLanguage::get);
        let filled = form.typed("template").zip(language).and_then(|(id, language)| filled(visit, &desk.case.row, language, id));
        let filled = filled.ok_or_else(|| Error::invalid(Field::Template, Flaw::Missing))?;
        let written = form.typed("write").unwrap_or_default().trim();
        let text = if written.is_empty() { filled } else { format!("{written}\n\n{filled}") };
        // The kind of answer, its day and its outcome are those chosen beside the text.
        let beside = own("write").iter().filter_map(|field| Some(((*field).to_owned(), form.typed(field)?.to_owned())));
        let draft = beside.chain([("write".to_owned(), text)]).collect();
        drafts::keep(visit.portal(), visit.actor, seen.reference, None, draft).await?;
        let text = format!("/staff/requests/{}{}#write", seen.reference, view_of(form.view.as_deref()).0);
        Ok((Next::page(text).saying(PAGE, Told::Done(Done::TemplateIn)), Sends::Nothing))
    })
    .await
}

/// Whether a template fits a last answer. One that there is not is refused for another reason.
pub(in crate::web::staff) fn may_end(visit: &Visit, id: &str) -> bool {
    visit.portal().brand.learning.templates().find(|template| template.id == id).is_none_or(Template::may_end)
}

/// The name of a template in a list: it says where it fits no last answer, in the language of its title.
pub(in crate::web::staff) fn listed(words: &Texts, template: &Template, title: &str) -> String {
    if template.may_end() {
        return title.to_owned();
    }
    plain(&words.with_note(m::WithNote { text: title, note: &words.template_open() }))
}

/// A template with the facts of a case; `None` where there is none in the language.
pub(in crate::web::staff) fn filled(visit: &Visit, row: &Request, language: Language, id: &str) -> Option<String> {
    let brand = &visit.portal().brand;
    let template = brand.learning.templates().find(|template| template.id == id)?;
    template.filled(language, |fact| match fact {
        Variable::Reference => row.reference.clone(),
        Variable::Asked => dates::day(language, day(row.received_at, &brand.time_zone)),
        Variable::Due => dates::day(language, row.due_on),
        Variable::Brand => brand.name.clone(),
    })
}

/// The last answer: the outcome says which act gives it, and for which reason.
async fn last(visit: &Visit, seen: &Seen<'_>, form: &CaseForm) -> Result<Written, Error> {
    let (portal, actor) = (visit.portal(), visit.actor);
    let missing =
        |field| together(Err(Error::invalid(field, Flaw::Missing)), answer::fits(form.typed("write"))).map(|(written, ())| written);
    let Ok(came) = form.typed("came").unwrap_or_default().parse::<LastAnswer>() else { return missing(Field::State) };
    let chosen = form.typed("reason").filter(|reason| came.wants_reason() && !reason.is_empty());
    if came.wants_reason() && chosen.is_none() {
        return missing(Field::Reason);
    }
    let reason = came.reason().map_or(chosen, |reason| Some(reason.as_str())).unwrap_or_default().to_owned();
    let again = Seen { reference: seen.reference, revision: seen.revision };
    if came.verb() == Verb::Finish {
        let mut written = Written::of("finish", seen, form);
        (written.partly, written.reason) = (reason, String::new());
        answer::check_finish(portal, actor, again, written.answered()).await?;
        return Ok(written);
    }
    let mut written = Written::of("decline", seen, form);
    written.reason = reason;
    let checked = decide::check_decline(portal, actor, again, Some(&written.reason), Some(&written.words)).await;
    checked.map_err(|error| if came.wants_reason() { error } else { of_the_outcome(error) })?;
    Ok(written)
}

/// A reason that is the outcome itself is at fault where that is chosen.
fn of_the_outcome(error: Error) -> Error {
    let moved = |fault: Fault| match fault.field {
        Field::Reason => Fault { field: Field::State, ..fault },
        _ => fault,
    };
    match error {
        Error::Invalid(faults) => Error::Invalid(faults.into_iter().map(moved).collect()),
        other => other,
    }
}

/// Sends a message, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/write")]
pub async fn staff_write(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "write", Deed::Answer, async |visit, seen, written| {
        answer::say(visit.portal(), visit.actor, seen, Some(&written.words), &written.file).await
    })
    .await
}

/// Asks the person something, and waits, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/ask-back")]
pub async fn staff_ask_back(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "ask-back", Deed::Answer, async |visit, seen, written| ask(visit.portal(), visit.actor, seen, written.asked()).await).await
}

/// Gives the last answer, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/finish")]
pub async fn staff_finish(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "finish", Deed::Answer, async |visit, seen, written| written.decide(visit, seen).await).await
}

/// Declines for one of the listed reasons, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/decline")]
pub async fn staff_decline(form: CaseForm) -> Result<(), ServerFnError> {
    send(form, "decline", Deed::Decline, async |visit, seen, written| written.decide(visit, seen).await).await
}
