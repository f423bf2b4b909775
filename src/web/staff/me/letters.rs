//! The letters that a member of staff gets: which of them, in which language, and whether they arrive.

use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    usecases::{customers::their_language::TheirLanguage, staff::letters::Letters},
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            select_field::SelectField,
        },
        shown::request::moment,
        visit::Visit,
    },
};

pub fn section(visit: &Visit, letters: Letters) -> AnyView {
    let words = visit.texts();
    let came_back = letters.came_back_at.map(|at| {
        let text = words.me_letters_came_back(m::MeLettersCameBack { when: &moment(visit, at) });
        view! { <div class="notice"><p>{text}</p></div> }
    });
    let which = vec![
        Choice::new("daily", words.me_letters_daily(), letters.daily),
        Choice::new("at-once", words.me_letters_at_once(), letters.at_once),
    ];
    let language = TheirLanguage::of_staff(visit.portal(), letters.language);
    let languages = visit.portal().brand.languages.offered.iter();
    let languages: Vec<_> = languages.map(|language| (language.tag().to_owned(), language.own_name().to_owned())).collect();
    view! {
        <section aria-labelledby="letters-head">
            <h2 id="letters-head">{words.me_letters()}</h2>
            {came_back}
            <form method="post" action="/ui/staff/choose-letters">
                <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                <ChoiceList id="letters" name="form[letters][]" legend=words.me_letters_which() hint=words.me_letters_text() pick=Pick::Any options=which error=None />
                <SelectField id="letters-language" name="form[language]" label=words.me_letters_language() options=languages
                    chosen=language.get().tag().to_owned() />
                <p class="acts"><button class="button button--plain" type="submit">{words.me_letters_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
