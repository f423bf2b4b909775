//! The fields of a deletion, and what it would delete.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    domain::{ids::CategoryId, request::Extent},
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::{Error, Field},
        records::divided::Staying,
        requests::{
            plan,
            plan::{Line, Plan},
        },
    },
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        shown::{catalogue::Thing, held::plural},
    },
};

impl Fields<'_> {
    pub(super) async fn delete(&self) -> Result<AnyView, Error> {
        let words = self.visit.texts();
        if !self.visit.signed_in() {
            return Ok(view! { {self.scope(None)}<input r#type="hidden" name="form[when]" value="later" /> }.into_any());
        }
        let plan = plan(self.visit.portal(), self.visit.actor, &Extent::Everything).await?;
        let until = dates::day(self.visit.language, plan.undo_until);
        let chosen = self.draft.when.as_deref();
        let option = |value: &str, label: String, hint: String| Choice {
            value: value.to_owned(),
            label,
            hint,
            checked: chosen == Some(value),
            more: None,
        };
        let options = vec![
            option("later", words.delete_later(), words.delete_later_hint(m::DeleteLaterHint { when: &until })),
            option("now", words.delete_now(), words.delete_now_hint()),
        ];
        Ok(view! {
            {self.scope(Some(&plan))}
            <ChoiceList id="when" name="form[when]" legend=words.ask_when() hint=String::new() pick=Pick::One options=options error=self.error(Field::When) />
            {self.instead()}
            <div class="whole">{self.goes_and_stays(&plan, words.delete_goes_all())}</div>
        }
        .into_any())
    }

    fn records(&self, category: &CategoryId, count: u64) -> String {
        let words = self.visit.texts();
        let records = words.held_records(m::HeldRecords { count: plural(count), count_text: &numbers::count(self.visit.language, count) });
        words.said_of(m::SaidOf { thing: &self.name(Thing::Category, category.as_str()), said: &records })
    }

    /// The records that a deletion deletes, those that stay until when and why, and the systems that have to delete too.
    pub fn goes_and_stays(&self, plan: &Plan, heading: String) -> AnyView {
        let words = self.visit.texts();
        let whole = plan.scope == Extent::Everything;
        let goes: Vec<_> = plan.lines.iter().filter(|line| line.divided.goes > 0).collect();
        let nothing = goes.is_empty();
        let goes: Vec<_> =
            goes.into_iter().map(|line| view! { <li>{self.records(&line.category, line.divided.goes)}</li> }.into_any()).collect();
        let account = whole.then(|| view! { <li>{words.delete_goes_account()}</li> });
        let empty = plan.empty.iter().map(|category| {
            let name = self.name(Thing::Category, category.as_str());
            view! { <li>{words.said_of(m::SaidOf { thing: &name, said: &words.delete_goes_none() })}</li> }
        });
        let listed = whole || !nothing || !plan.empty.is_empty();
        let goes = listed.then(|| view! { <ul>{goes}{empty.collect_view()}{account}</ul> });
        let nothing = match (nothing, whole) {
            (true, true) => Some(words.delete_goes_nothing()),
            (true, false) => Some(words.delete_goes_nothing_of_these()),
            (false, _) => None,
        };
        let stays: Vec<_> = plan.lines.iter().filter_map(|line| Some(self.stays(line, line.divided.stays?))).collect();
        let rest = if whole { words.delete_stays_proof() } else { words.delete_stays_rest() };
        let systems = plan.systems.iter();
        let systems =
            systems.map(|system| view! { <li>{self.visit.notice(self.shelf).system(system.as_str()).name()}</li> }).collect_view();
        let others = !plan.systems.is_empty();
        let told = if whole { words.delete_systems_text() } else { words.delete_systems_some() };
        view! {
            <section aria-labelledby="goes">
                <h2 id="goes">{heading}</h2>
                {goes}
                {nothing.map(|text| view! { <p>{text}</p> })}
            </section>
            {(!stays.is_empty()).then(|| view! {
                <section aria-labelledby="stays">
                    <h2 id="stays">{words.delete_stays()}</h2>
                    <ul>{stays}</ul>
                </section>
            })}
            <p>{rest}</p>
            {others.then(|| view! {
                <section aria-labelledby="others">
                    <h2 id="others">{words.delete_systems()}</h2>
                    <ul>{systems}</ul>
                    <p>{told}</p>
                </section>
            })}
        }
        .into_any()
    }

    /// The part of a kind that a law keeps: how much, until when, and why.
    fn stays(&self, line: &Line, Staying { count, until }: Staying) -> AnyView {
        let why = self.visit.notice(self.shelf).category(&line.category).must_keep().map(|why| view! { <div class="hint">{why}</div> });
        let until = self.visit.texts().stays_until(m::StaysUntil { when: &dates::day(self.visit.language, until) });
        view! { <li><div>{self.records(&line.category, count)}</div><div>{until}</div>{why}</li> }.into_any()
    }

    /// Other ways, offered once and neutrally.
    fn instead(&self) -> AnyView {
        let words = self.visit.texts();
        let (copy, off) = (self.visit.to("/requests/new/copy"), self.visit.to("/choices"));
        view! {
            <section aria-labelledby="instead">
                <h2 id="instead">{words.delete_instead()}</h2>
                <ul>
                    <li><a href=copy>{words.delete_copy_first()}</a></li>
                    <li><a href=off>{words.delete_turn_off()}</a></li>
                </ul>
            </section>
        }
        .into_any()
    }
}
