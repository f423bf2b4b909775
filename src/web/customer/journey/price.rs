//! The sentence beside prices that an algorithm sets with personal data.

use leptos::prelude::*;

use crate::{
    domain::{
        catalogue::Purpose,
        price::{DISCLOSURE, LAW},
    },
    web::{components::filled::apart, visit::Visit},
};

/// In the law's own words and language, with where they stand; nothing for a use that sets no price.
pub fn disclosure(visit: &Visit, purpose: &Purpose) -> Option<AnyView> {
    let said = visit.texts().price_disclosed();
    purpose.prices.then(|| {
        view! { <p><strong lang="en" dir="ltr">{DISCLOSURE}</strong></p><p class="hint">{apart(said, view! { <bdi lang="en">{LAW}</bdi> })}</p> }.into_any()
    })
}
