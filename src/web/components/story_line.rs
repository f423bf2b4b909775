use leptos::prelude::*;

use super::free_text::FreeText;
use crate::domain::language::Language;

/// One stop of a story.
#[derive(Default)]
pub struct Part {
    pub heading: String,
    /// For machines, and for people.
    pub at: Option<(String, String)>,
    pub who: Option<String>,
    pub text: Option<Says>,
    /// The text is one side of a talk.
    pub voice: Option<Voice>,
    /// Still to come.
    pub ahead: bool,
    /// Something to do at this stop.
    pub act: Option<AnyView>,
}

/// The text of a stop.
pub enum Says {
    /// In the words of the page.
    Page(String),
    /// In the words of a person, and the language they are most likely in.
    Words(String, Option<Language>),
}

/// The side of a talk that said something, as the reader sees it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Reader,
    Other,
}

/// Events as stops on one line; an event ahead is dashed. The line is decoration: order and words say it all, and headings say who spoke.
#[component]
pub fn StoryLine(parts: Vec<Part>) -> impl IntoView {
    let last = parts.len().saturating_sub(1);
    let parts = parts.into_iter().enumerate().map(|(at, part)| {
        let Part { heading, at: moment, who, text, voice, ahead, act } = part;
        let track = if ahead { "story__track story__ahead" } else { "story__track" };
        let on = (at < last).then(|| view! { <line class="track" x1="0" y1="0" x2="0" y2="100%"></line> });
        let ring = if ahead { "ring" } else { "ring ring--on" };
        let said = match voice {
            Some(Voice::Reader) => "said talk talk--own",
            Some(Voice::Other) => "said talk",
            None => "said",
        };
        let text = text.map(|text| match text {
            Says::Page(text) => view! { <p class=said>{text}</p> }.into_any(),
            Says::Words(text, language) => view! { <FreeText text=text language=language looks=said /> }.into_any(),
        });
        view! {
            <li>
                <svg class=track width="1" height="1" aria-hidden="true" focusable="false">{on}<circle class=ring cx="0" cy="0" r="0.42em"></circle></svg>
                <h3>{heading}</h3>
                {moment.map(|(machine, worded)| view! { <time datetime=machine>{worded}</time> })}
                {who.map(|who| view! { <p class="story__state">{who}</p> })}
                {text}
                {act}
            </li>
        }
    });
    view! { <ol class="story">{parts.collect_view()}</ol> }
}
