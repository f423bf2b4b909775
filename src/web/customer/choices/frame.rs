//! The frame of every page of choices: the message about the last one, the way back, a heading, and the form.

use axum::response::Response;
use leptos::prelude::*;
use std::sync::Arc;

use crate::{
    decisions::shelf::Shelf,
    usecases::{
        choices::{current, current::Current},
        error::Error,
    },
    web::{
        components::crumb::Crumb,
        layout::page::{Head, respond},
        shown::choice_news::News,
        visit::Visit,
    },
};

/// The data a page of choices needs for its forms.
pub struct Frame {
    pub current: Current,
    pub shelf: Arc<Shelf>,
    pub news: News,
}

/// The names of a page: as a heading, in a list, and in one sentence.
pub struct Title {
    pub name: String,
    pub hint: String,
    pub lede: String,
}

impl Frame {
    /// `fields` are those of the page's forms, which errors point to.
    pub async fn of(visit: &Visit, fields: &[&'static str]) -> Result<Self, Error> {
        let current = current(visit.portal(), visit.actor).await?;
        Ok(Self { current, shelf: visit.shelf()?, news: News::of(visit, fields).await })
    }

    pub async fn around(self, visit: &Visit, title: Title, body: AnyView) -> Result<Response, Error> {
        let words = visit.texts();
        let told = self.news.view(visit).await?;
        let back = visit.to("/choices");
        let Title { name, hint, lede } = title;
        Ok(respond(visit, Head::of(name.clone()).about(hint).mood(self.news.mood()), move || {
            view! {
                {told}
                <Crumb href=back text=words.nav_choices() />
                <h1>{name}</h1>
                <p class="lede">{lede}</p>
                {body}
            }
            .into_any()
        }))
    }
}
