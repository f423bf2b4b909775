use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::voices::Place,
    usecases::requests::plan::law,
    web::{
        components::{mail_link::MailLink, rows::Rows},
        layout::page::{Head, Mood, respond},
        shown::{authority::authority, feedback::feedback},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    let words = visit.texts();
    let brand = &visit.portal().brand;
    let phone = brand.help.phone.clone();
    let call = format!("tel:{}", phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>());
    let law = law(visit.portal(), visit.actor).await.ok().and_then(|law| law.id.parse().ok());
    let authority = authority(&visit, law.as_ref().unwrap_or(&brand.default_regime));
    let rows = vec![
        (words.help_email(), view! { <MailLink address=brand.help.email.as_str() /> }.into_any()),
        (words.help_phone(), view! { <a href=call dir="ltr">{phone.replace(' ', "\u{a0}")}</a> }.into_any()),
        (
            words.help_officer(),
            view! { <p>{brand.privacy_officer.name.clone()}</p><p><MailLink address=brand.privacy_officer.email.as_str() /></p> }
                .into_any(),
        ),
        (words.help_authority(), view! { <div id="authority">{authority}</div> }.into_any()),
        (words.help_code(), view! { <p id="code">{words.help_code_text()}</p> }.into_any()),
        (words.receipt_title(), view! { <a href=visit.to("/receipts/check")>{words.receipt_check_title()}</a> }.into_any()),
    ];
    let feedback = feedback(&visit, Place::Help, "", None).await;
    respond(&visit, Head::of(words.help_title()).about(words.help_lede()).mood(feedback.mood(Mood::Plain)), move || {
        view! {
            {feedback.top}
            <h1>{words.help_title()}</h1>
            <p class="lede">{words.help_lede()}</p>
            <Rows rows=rows />
            {feedback.form}
        }
        .into_any()
    })
}
