//! The form of a text to several: which of them, what it is, its words and a file.

use leptos::prelude::*;

use super::draft::Several;
use crate::{
    domain::{
        language::Language,
        request::{Kind, LastAnswer},
    },
    usecases::{
        desk::{
            ask::usual_day,
            several::{LARGEST_FOR_ALL, Offered, Sends},
        },
        requests::files::Shown,
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
            text_area::TextArea,
            text_field::TextField,
            variants::{Variant, Variants},
        },
        flash::Flash,
        shown::{files, request::decline},
        staff::{case::composing::listed, words::outcome_of_several},
        visit::Visit,
    },
};

/// The draft, what came back, what is wrong with it, and the file that waits: it is the same in each of the cases, whose number leads to it.
pub(super) struct Back<'a> {
    pub(super) several: &'a Several,
    pub(super) flash: Option<&'a Flash>,
    pub(super) errors: &'a [(&'static str, String)],
    pub(super) waiting: Option<&'a (String, Shown)>,
}

impl Back<'_> {
    fn typed(&self, name: &str) -> Option<String> {
        self.flash.and_then(|flash| flash.typed.get(name)).cloned()
    }

    fn wrong(&self, visit: &Visit, id: &str) -> Option<(String, String)> {
        self.errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (visit.texts().error_prefix(), text.clone()))
    }

    /// The form of it, its day, outcome and reason, as typed or as they wait.
    fn sends(&self) -> [String; 4] {
        let (what, by, came, reason) = match &self.several.sends {
            // An answer is what several requests for one cause mostly get.
            _ if self.several.words.is_empty() && self.several.template.is_empty() => ("answer", "", "", ""),
            Sends::Message => ("message", "", "", ""),
            Sends::Question { by } => ("question", by.as_str(), "", ""),
            Sends::Last { came, reason } => ("answer", "", came.as_str(), reason.as_str()),
        };
        [("what", what), ("by", by), ("came", came), ("reason", reason)]
            .map(|(name, waits)| self.typed(name).unwrap_or_else(|| waits.to_owned()))
    }
}

pub(super) fn form(visit: &Visit, offered: &Offered, back: &Back<'_>) -> AnyView {
    let (words, several) = (visit.texts(), back.several);
    let chosen = |number: &String| back.flash.is_none_or(|flash| flash.typed.contains_key(number));
    let options = several.picked.iter().map(|one| Choice::new(one.reference.clone(), one.reference.clone(), chosen(&one.reference)));
    let options: Vec<Choice> = options.collect();
    let (template, text) =
        (back.typed("template").unwrap_or_else(|| several.template.clone()), back.typed("words").unwrap_or_else(|| several.words.clone()));
    view! {
        <form method="post" action="/ui/staff/several-check" enctype="multipart/form-data" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <ChoiceList id="picked" name="form[picked][]" legend=words.several_picked() hint=words.several_picked_hint() pick=Pick::Any options=options
                error=back.wrong(visit, "picked") />
            // Each act below it has a heading of its own.
            <h2>{words.several_words()}</h2>
            {what(visit, offered, back)}
            <SelectField id="template" name="form[template]" label=words.several_template() options=templates(visit) chosen=template
                error=back.wrong(visit, "template") />
            <TextArea id="words" name="form[words]" label=words.several_words() hint=words.several_words_hint() value=text
                error=back.wrong(visit, "words") />
            {file(visit, back)}
            <p class="hint">{words.request_check_next()}</p>
            <p class="acts"><button class="button" type="submit">{words.several_check()}</button></p>
        </form>
    }
    .into_any()
}

/// In the reader's language where there is one in it.
fn templates(visit: &Visit) -> Vec<(String, String)> {
    let learning = &visit.portal().brand.learning;
    let named = learning.templates().filter_map(|template| {
        let offered = std::iter::once(visit.language).chain(Language::ALL.iter().copied());
        let title = offered.into_iter().find_map(|language| template.title(language))?;
        Some((template.id.clone(), listed(visit.texts(), template, title)))
    });
    std::iter::once((String::new(), visit.texts().template_choose())).chain(named).collect()
}

fn what(visit: &Visit, offered: &Offered, back: &Back<'_>) -> AnyView {
    let words = visit.texts();
    let [what, by, came, reason] = back.sends();
    let kind = |value: &str, name: String, body: AnyView| Variant { value: value.to_owned(), name, about: String::new(), body };
    let message = Variant { about: words.several_message_hint(), ..kind("message", words.compose_message(), ().into_any()) };
    let question = offered.question.then(|| {
        let by = if by.is_empty() { usual_day(visit.portal()).to_string() } else { by };
        let field = view! {
            <TextField id="by" name="form[by]" label=words.compose_by() hint=words.compose_by_hint() value=by error=back.wrong(visit, "by")
                autocomplete="off" kind="date" />
        };
        kind("question", words.compose_question(), field.into_any())
    });
    let of = back.several.kind();
    let answer = (!offered.came.is_empty()).then(|| {
        let options = offered.came.iter().map(|came| (came.as_str().to_owned(), outcome_of_several(words, *came, of, offered.complaint)));
        let options: Vec<_> = std::iter::once((String::new(), words.compose_came_choose())).chain(options).collect();
        // Staff alone say that a complaint is upheld.
        let is_answered = offered.came.contains(&LastAnswer::Granted) && of == Some(Kind::Question) && !offered.complaint;
        let came = if came.is_empty() && is_answered { LastAnswer::Granted.as_str().to_owned() } else { came };
        let reasons = offered.reasons.iter().map(|one| (one.as_str().to_owned(), decline(words, *one)));
        let reasons: Vec<_> = std::iter::once((String::new(), words.compose_reason_none())).chain(reasons).collect();
        let why = (reasons.len() > 1).then(|| {
            let error = back.wrong(visit, "reason");
            view! {
                <SelectField id="reason" name="form[reason]" label=words.compose_reason() options=reasons chosen=reason
                    hint=words.staff_decline_hint_law() error=error />
            }
        });
        let fields = view! {
            <SelectField id="came" name="form[came]" label=words.compose_came() options=options chosen=came error=back.wrong(visit, "came") />
            {why}
        };
        kind("answer", words.compose_answer(), fields.into_any())
    });
    let chosen = if what == "answer" && answer.is_none() { "message".to_owned() } else { what };
    let variants: Vec<Variant> = std::iter::once(message).chain(question).chain(answer).collect();
    view! { <Variants id="what" legend=words.compose_what() variants=variants name="form[what]" chosen=chosen /> }.into_any()
}

/// The file that goes to all of them: one to choose, or the one that waits, with the box that leaves it out.
fn file(visit: &Visit, back: &Back<'_>) -> AnyView {
    let words = visit.texts();
    let waits = back.waiting.map(|(number, waiting)| {
        let base = format!("/staff/requests/{number}");
        let leave = Choice::new("yes".to_owned(), words.several_file_drop(), back.typed("drop").is_some_and(|drop| !drop.is_empty()));
        view! {
            <p><strong>{words.file_out_waits()}</strong></p>
            {files::list(visit, std::slice::from_ref(waiting), &base)}
            <ChoiceList id="drop" name="form[drop]" legend=words.several_file_waits() hint=String::new() pick=Pick::Any options=vec![leave] error=None />
        }
    });
    view! {
        {waits}
        {files::field_for_several(visit, LARGEST_FOR_ALL, back.wrong(visit, "file"))}
    }
    .into_any()
}
