//! Of what a copy or a deletion is asked for: everything, or some kinds of data.

use leptos::prelude::*;

use crate::web::{
    components::choice_list::{Choice, ChoiceList, Pick},
    visit::Visit,
};

/// The error of a field: its prefix, and what is wrong.
type Wrong = Option<(String, String)>;

/// The choice, as far as it was made. Where there is no kind to choose, some of them is no choice. `hint` says what there is to choose from.
pub fn extent(
    visit: &Visit,
    legend: String,
    chosen: Option<&str>,
    (kinds, hint): (Vec<Choice>, String),
    [wrong, wrong_kinds]: [Wrong; 2],
) -> AnyView {
    let words = visit.texts();
    let option = |value: &str, label: String| Choice::new(value, label, chosen == Some(value));
    let some = !kinds.is_empty();
    let options = [Some(option("all", words.scope_all())), some.then(|| option("some", words.scope_some()))];
    let options = options.into_iter().flatten().collect();
    view! {
        <div class="extent">
            <ChoiceList id="scope" name="form[scope]" legend=legend hint=String::new() pick=Pick::One options=options error=wrong />
            {some.then(|| view! {
                <ChoiceList id="categories" name="form[categories][]" legend=words.ask_categories() hint=hint pick=Pick::Any
                    options=kinds error=wrong_kinds />
            })}
        </div>
    }
    .into_any()
}
