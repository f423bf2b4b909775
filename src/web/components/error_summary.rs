use leptos::prelude::*;

/// First thing on a page whose form did not fit. It takes focus; the alert sits inside, because focus and alert on one
/// element race and the words get lost.
#[component]
pub fn ErrorSummary(
    heading: String,
    /// Fragment of the control, and what is wrong with it.
    errors: Vec<(&'static str, String)>,
    /// The address of the page where it is mended, and what is wrong.
    #[prop(optional_no_strip)]
    elsewhere: Option<(String, String)>,
) -> impl IntoView {
    let errors = errors.into_iter().map(|(target, words)| (format!("#{target}"), words)).chain(elsewhere);
    let errors = errors.map(|(href, words)| view! { <li><a href=href>{words}</a></li> });
    view! {
        <div class="summary" id="errors" tabindex="-1" autofocus>
            <div role="alert">
                <h2 class="summary__head">{heading}</h2>
                <ul>{errors.collect_view()}</ul>
            </div>
        </div>
    }
}
