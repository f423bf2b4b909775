//! The page on which a request is written down for somebody: when it came, how, who asks, and what for.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    behalf::{behalf, disagreement, disagreement_by_number},
    correction::correction,
    found::asking,
    kinds::kinds,
    page::way,
    whose::{At, FIND, WRITE, Whose},
    words::faults,
};
use crate::{
    domain::{request::Kind, staff::Deed},
    i18n::messages as m,
    usecases::{
        acting_for::{held::Held, look::known_as},
        authorise,
        error::Error,
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            crumb::Crumb,
            error_summary::ErrorSummary,
            select_field::SelectField,
            text_area::TextArea,
            text_field::TextField,
            with_numbers::with_numbers,
        },
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{files, request::title},
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "write-down";

/// Kinds of requests that can be written down.
pub(super) fn offered(account: bool) -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(move |kind| account || kind.needs_no_account())
}

pub async fn get(visit: Visit, Query(at): Query<At>) -> Response {
    show(&visit, &at).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, at: &At) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::desk(visit.portal(), visit.actor, Deed::ActFor).await?;
    let (held, whose) = asking(visit).await?;
    if !at.fits(&whose) {
        return Ok(visit.redirect(&at.find()));
    }
    let flash = whose.flash(visit, PAGE, WRITE).await;
    let mut errors = faults(visit, flash.as_ref());
    let there = flash.as_ref().and_then(|flash| there(visit, &flash.told));
    if let Some(wrong) = files::wrong(visit, flash.as_ref()).filter(|_| there.is_none() && errors.iter().all(|(id, _)| *id != "file")) {
        errors.push(("file", wrong));
    }
    let form = Fields { visit, flash: flash.as_ref(), errors: &errors };
    let account = held.is_some();
    let whom = written_for(visit, held.as_ref(), &whose).await?;
    let who = (!account).then(|| form.who());
    let way = way(visit, &form.typed("way"), form.error("way"));
    let (what, came) = (form.what(held.as_ref()).await?, form.came());
    let file = files::field(visit, form.error("file"));
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors.clone() /> });
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let (back, hidden) = (visit.to(FIND), whose.fields(visit));
    Ok(respond(visit, Head::of(words.customers_write()).mood(mood), move || {
        view! {
            {summary}
            {there}
            <Crumb href=back text=words.customers_title() />
            <h1>{words.customers_write()}</h1>
            <p class="lede">{words.customers_write_lede()}</p>
            {whom}
            <form method="post" action="/ui/staff/write-down" enctype="multipart/form-data" novalidate>
                {hidden}
                {way}
                {came}
                {who}
                {what}
                {file}
                <p class="acts"><button class="button" type="submit">{words.customers_write_go()}</button></p>
            </form>
        }
        .into_any()
    }))
}

/// The person for whom it is written down, and the way to somebody else: the open data is closed first.
async fn written_for(visit: &Visit, held: Option<&Held>, whose: &Whose) -> Result<AnyView, Error> {
    let words = visit.texts();
    let Some(held) = held else { return Ok(view! { <p>{words.customers_write_guest()}</p> }.into_any()) };
    let number = known_as(visit.portal(), visit.actor, held).await?;
    let (whom, closes) = (words.customers_write_for(m::CustomersWriteFor { reference: number.as_str() }), whose.fields(visit));
    Ok(view! {
        <p>{whom}</p>
        <form method="post" action="/ui/staff/close-person">
            {closes}
            <button class="button button--plain" type="submit">{words.customers_write_else()}</button>
        </form>
    }
    .into_any())
}

/// An open request is about the same: nothing was written down, and everything typed still stands in the form.
fn there(visit: &Visit, told: &Told) -> Option<AnyView> {
    let words = visit.texts();
    let Told::OpenAlready(reference) = told else { return None };
    let (href, heading) = (visit.to(&format!("/staff/requests/{reference}")), words.customers_there(m::CustomersThere { reference }));
    Some(
        view! {
            <div class="notice" id="saved" tabindex="-1">
                <h2>{with_numbers(&heading)}</h2>
                <p>{words.customers_there_text()}</p>
                <p><a class="go" href=href>{words.customers_written_go()}</a></p>
            </div>
        }
        .into_any(),
    )
}

pub(super) struct Fields<'a> {
    pub visit: &'a Visit,
    pub flash: Option<&'a Flash>,
    pub errors: &'a [(&'static str, String)],
}

impl Fields<'_> {
    pub fn typed(&self, name: &str) -> String {
        self.flash.and_then(|flash| flash.typed.get(name)).cloned().unwrap_or_default()
    }

    pub fn error(&self, id: &str) -> Option<(String, String)> {
        self.errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (self.visit.texts().error_prefix(), text.clone()))
    }

    fn came(&self) -> AnyView {
        let words = self.visit.texts();
        view! {
            <TextField id="came" name="form[came]" label=words.customers_came() hint=words.customers_came_hint() value=self.typed("came")
                error=self.error("came") autocomplete="off" kind="date" />
        }
        .into_any()
    }

    /// A person without an account: an address, or name and address on paper, and the language they read.
    fn who(&self) -> AnyView {
        let words = self.visit.texts();
        let offered = self.visit.portal().brand.languages.offered.iter();
        let languages = offered.map(|language| (language.tag().to_owned(), language.own_name().to_owned()));
        let languages = std::iter::once((String::new(), words.customers_change_choose())).chain(languages).collect();
        view! {
            <TextField id="email" name="form[email]" label=words.customers_email() hint=words.customers_email_hint() value=self.typed("email")
                error=self.error("email") autocomplete="off" kind="email" />
            <TextArea id="postal" name="form[postal]" label=words.customers_postal() hint=words.customers_postal_hint() value=self.typed("postal")
                error=self.error("postal") rows=3 />
            <SelectField id="language" name="form[language]" label=words.customers_reads() options=languages chosen=self.typed("language")
                error=self.error("language") />
        }
        .into_any()
    }

    async fn what(&self, held: Option<&Held>) -> Result<AnyView, Error> {
        let words = self.visit.texts();
        let typed = self.typed("kind");
        let option = |kind: Kind| Choice::new(kind.as_str(), title(words, kind), kind.as_str() == typed);
        let options = offered(held.is_some()).map(option).collect();
        let more = kinds(self, held.is_some())?;
        let (correct, disagrees) = match held {
            Some(held) => (Some(correction(self, held).await?), disagreement(self, held).await?),
            None => (None, Some(disagreement_by_number(self))),
        };
        let behalf = behalf(self);
        Ok(view! {
            <ChoiceList id="kind" name="form[kind]" legend=words.customers_kind() hint=String::new() pick=Pick::One options=options
                error=self.error("kind") />
            {more}
            {correct}
            <TextArea id="words" name="form[words]" label=words.staff_their_words() hint=String::new() value=self.typed("words")
                error=self.error("words") />
            {disagrees}
            {behalf}
        }
        .into_any())
    }
}
