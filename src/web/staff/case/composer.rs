//! The form where staff write to the person, whatever it is they write.

use leptos::prelude::*;

use super::{
    composing::listed,
    forms::{Act, Forms, Way},
    mirror::case_page,
    reached::{by_hint, message_hint},
};
use crate::{
    domain::{
        request::{Kind, LastAnswer, NextStep, Verb},
        staff::Deed,
    },
    i18n::texts::texts,
    usecases::{
        customers::their_language::TheirLanguage,
        desk::{ask::usual_day, decide::may_be_why},
        requests::files::Shown,
    },
    web::{
        components::{
            select_field::SelectField,
            text_field::TextField,
            variants::{Variant, Variants},
        },
        shown::files,
        staff::words::{outcome, outcome_of_complaint},
    },
};

impl Forms<'_> {
    /// Only what the table of acts offers; `None` once there is nothing to write.
    pub(super) fn composer(&self) -> Option<Way> {
        let words = self.visit.texts();
        let offers = |deed: Deed, verb: Verb| self.desk.role.may(deed) && self.desk.facts.offers(verb);
        let kind = |value: &str, name: String, body: AnyView| Variant { value: value.to_owned(), name, about: String::new(), body };
        let message = offers(Deed::Answer, Verb::Write)
            .then(|| Variant { about: words.compose_message_hint(), ..kind("message", words.compose_message(), ().into_any()) });
        let question = offers(Deed::Answer, Verb::AskBack).then(|| kind("question", words.compose_question(), self.question()));
        let came = self.outcomes();
        let answer = (!came.is_empty()).then(|| kind("answer", words.compose_answer(), self.last_answer(&came)));
        let last_alone = message.is_none() && question.is_none();
        let variants: Vec<Variant> = message.into_iter().chain(question).chain(answer).collect();
        if variants.is_empty() {
            return None;
        }
        let chosen = match self.typed("what") {
            // Another button of the page sends what stood chosen before anybody wrote.
            what if (what.is_empty() || (what == "message" && self.typed("write").is_empty()))
                && self.is_to_answer()
                && came.contains(&LastAnswer::Granted) =>
            {
                "answer".to_owned()
            }
            what => what,
        };
        let inside = view! {
            <Variants id="what" legend=words.compose_what() variants=variants name="form[what]" chosen=chosen />
            {self.templates(last_alone)}
            {self.text_for_them("write", words.compose_words(), message_hint(self.visit, self.desk))}
            {self.file()}
        };
        Some(self.open("write", Act::MovesOn, inside.into_any(), words.compose_title(), words.compose_go()))
    }

    /// The file that goes with it: one to choose, or the one that waits, with the button that leaves it out.
    fn file(&self) -> AnyView {
        let (visit, words) = (self.visit, self.visit.texts());
        let choose = files::field_of_staff(visit, self.wrong_file("write", "file"));
        let Some(waiting) = self.waiting else { return choose };
        let waits = self.waits(waiting, words.file_out_waits(), None, words.file_out_drop());
        view! { {waits}{choose} }.into_any()
    }

    /// A file that waits, with the button that leaves it out; `dropped` says which it is, where that is not the one that goes out.
    pub(super) fn waits(&self, file: &Shown, waits: String, dropped: Option<&'static str>, label: String) -> AnyView {
        let (list, name) = (files::list(self.visit, std::slice::from_ref(file), &case_page(self.desk)), dropped.map(|_| "form[dropped]"));
        view! {
            <p><strong>{waits}</strong></p>
            {list}
            <p class="acts">
                <button class="button button--plain" type="submit" formaction="/ui/staff/drop-file" name=name value=dropped>{label}</button>
            </p>
        }
        .into_any()
    }

    /// Templates in the person's language, to be put into the text: those that fit, where a last answer alone can be given.
    fn templates(&self, last_alone: bool) -> Option<AnyView> {
        let words = self.visit.texts();
        let language = self.desk.reads.map(TheirLanguage::get)?;
        let brand = &self.visit.portal().brand;
        let theirs = texts(brand.voice(language));
        let all = brand.learning.templates().filter(|template| !last_alone || template.may_end());
        let named = all.filter_map(|template| Some((template.id.clone(), listed(theirs, template, template.title(language)?))));
        let options: Vec<_> = std::iter::once((String::new(), words.template_choose())).chain(named).collect();
        let (chosen, error) = (self.typed("template"), self.error("insert", "template"));
        Some(
            view! {
                <SelectField id="template" name="form[template]" label=words.template_label() options=options chosen=chosen error=error language=language />
                <p class="acts"><button class="button button--plain" type="submit" formaction="/ui/staff/insert">{words.template_go()}</button></p>
            }
            .into_any(),
        )
    }

    /// Whether the answer is what it waits for.
    fn is_to_answer(&self) -> bool {
        let case = &self.desk.case;
        matches!(NextStep::of(&case.row, &self.desk.facts, &case.tasks), NextStep::Answer | NextStep::ReadReply)
    }

    fn question(&self) -> AnyView {
        let words = self.visit.texts();
        let by = match self.typed("by") {
            none if none.is_empty() => usual_day(self.visit.portal()).to_string(),
            by => by,
        };
        let (hint, error) = (by_hint(self.visit, self.desk), self.error("write", "by"));
        view! {
            <TextField id="by" name="form[by]" label=words.compose_by() hint=hint value=by error=error autocomplete="off" kind="date" />
            {self.needs()}
        }
        .into_any()
    }

    /// The outcomes that the table, the law and the role allow.
    fn outcomes(&self) -> Vec<LastAnswer> {
        let (desk, portal) = (self.desk, self.visit.portal());
        let deed = |came: LastAnswer| if came.verb() == Verb::Finish { Deed::Answer } else { Deed::Decline };
        let offered = |came: &LastAnswer| desk.role.may(deed(*came)) && came.may_end(&desk.facts);
        let fitting = |came: &LastAnswer| came.reason().is_none_or(|reason| may_be_why(portal, reason, &desk.case.row));
        LastAnswer::ALL.iter().copied().filter(offered).filter(fitting).collect()
    }

    fn last_answer(&self, came: &[LastAnswer]) -> AnyView {
        let words = self.visit.texts();
        let said = came.iter().map(|came| (came.as_str().to_owned(), self.named(*came)));
        let options: Vec<_> = std::iter::once((String::new(), words.compose_came_choose())).chain(said).collect();
        // Staff alone say that a complaint is upheld.
        let is_question = self.desk.case.row.kind == Kind::Question && !self.desk.unmasked.complaint;
        let answers = came.contains(&LastAnswer::Granted) && is_question;
        let chosen = match self.typed("came") {
            none if none.is_empty() && answers => LastAnswer::Granted.as_str().to_owned(),
            came => came,
        };
        let (reason, wrong) = (self.typed("reason"), self.error("write", "reason"));
        let error = self.error("write", "came");
        let reasons = self.reasons(words.compose_reason_none());
        view! {
            <SelectField id="came" name="form[came]" label=words.compose_came() options=options chosen=chosen error=error />
            <SelectField id="reason" name="form[reason]" label=words.compose_reason() options=reasons chosen=reason
                hint=words.staff_decline_hint_law() error=wrong />
        }
        .into_any()
    }

    /// An outcome in the words of this kind of case.
    pub(super) fn named(&self, came: LastAnswer) -> String {
        let words = self.visit.texts();
        if self.desk.unmasked.complaint { outcome_of_complaint(words, came) } else { outcome(words, came, Some(self.desk.case.row.kind)) }
    }
}
