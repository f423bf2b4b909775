//! The page of an open request without anything to press: how it stands, the talk, and what was asked.

use leptos::prelude::*;

use super::{outcome::systems, status::standing, story};
use crate::{
    usecases::{error::Error, requests::case::Case},
    web::{
        components::rows::Rows,
        shown::{asked::asked_in_case, deletion::Reader, request},
        visit::Visit,
    },
};

/// `theirs` speaks as the page of the person does; `files` is the page below which the files of the talk are opened.
pub async fn read_only(theirs: &Visit, case: &Case, files: &str) -> Result<AnyView, Error> {
    let (words, row) = (theirs.texts(), &case.row);
    let standing = standing(theirs, case, None);
    let story = story::view(theirs, case, None, files).await?;
    let asked = asked_in_case(theirs, case, Reader::Person);
    let systems = systems(theirs, case)?;
    let title = request::title(words, row.kind);
    Ok(view! {
        <h2>{title}</h2>
        {standing}
        <section aria-labelledby="story"><h2 id="story">{words.request_story()}</h2>{story}</section>
        <section aria-labelledby="asked"><h2 id="asked">{words.request_details()}</h2><Rows rows=asked />{systems}</section>
    }
    .into_any())
}
