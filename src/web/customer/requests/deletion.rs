//! The fields of a deletion, and what it would delete.

use leptos::prelude::*;

use super::fields::Fields;
use crate::{
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::{Error, Field},
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
        let plan = plan(self.visit.portal(), self.visit.actor).await?;
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
            {self.goes_and_stays(&plan)}
        }
        .into_any())
    }

    /// The records that a deletion of everything deletes, those that stay until when and why, and the systems that have to delete too.
    pub fn goes_and_stays(&self, plan: &Plan) -> AnyView {
        let words = self.visit.texts();
        let language = self.visit.language;
        let line = |line: &Line| {
            let records =
                words.held_records(m::HeldRecords { count: plural(line.count), count_text: &numbers::count(language, line.count) });
            (self.name(Thing::Category, line.category.as_str()), records)
        };
        let goes = plan.lines.iter().filter(|line| line.stays_until.is_none()).map(|one| {
            let (name, records) = line(one);
            view! { <li>{words.said_of(m::SaidOf { thing: &name, said: &records })}</li> }
        });
        let goes = goes.collect_view();
        let stays = plan.lines.iter().filter_map(|one| Some((one, one.stays_until?))).map(|(one, until)| {
            let (name, records) = line(one);
            let why = self.visit.notice(self.shelf).category(&one.category).must_keep().map(|why| view! { <div class="hint">{why}</div> });
            let until = words.stays_until(m::StaysUntil { when: &dates::day(language, until) });
            let what = words.said_of(m::SaidOf { thing: &name, said: &records });
            view! { <li><div>{what}</div><div>{until}</div>{why}</li> }
        });
        let stays: Vec<_> = stays.collect();
        let nothing = plan.lines.iter().all(|line| line.stays_until.is_some());
        let systems =
            plan.systems.iter().map(|system| view! { <li>{self.visit.notice(self.shelf).system(system).name()}</li> }).collect_view();
        let others = !plan.systems.is_empty();
        view! {
            <section aria-labelledby="goes">
                <h2 id="goes">{words.delete_goes()}</h2>
                <ul>{goes}<li>{words.delete_goes_account()}</li></ul>
                {nothing.then(|| view! { <p>{words.delete_goes_nothing()}</p> })}
            </section>
            {(!stays.is_empty()).then(|| view! {
                <section aria-labelledby="stays">
                    <h2 id="stays">{words.delete_stays()}</h2>
                    <ul>{stays}</ul>
                </section>
            })}
            <p>{words.delete_stays_proof()}</p>
            {others.then(|| view! {
                <section aria-labelledby="others">
                    <h2 id="others">{words.delete_systems()}</h2>
                    <ul>{systems}</ul>
                    <p>{words.delete_systems_text()}</p>
                </section>
            })}
        }
        .into_any()
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
