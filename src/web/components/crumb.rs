use leptos::prelude::*;

use super::with_numbers::with_numbers;

/// The way back to the page above. Its text may be a name, which reads in its own direction.
#[component]
pub fn Crumb(href: String, text: String) -> impl IntoView {
    view! { <p class="crumb"><a href=href><bdi>{with_numbers(&text)}</bdi></a></p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_it_reads_in_its_own_direction() {
        let html = Owner::new().with(|| Crumb(CrumbProps { href: "/ar".to_owned(), text: "Garden (red)!".to_owned() }).to_html());
        assert!(html.replace("<!>", "").contains("<bdi>Garden (red)!</bdi>"), "{html}");
    }
}
