//! The views of the queue, in words and in addresses.

use crate::{
    domain::request::Ending,
    i18n::texts::Texts,
    usecases::desk::views::{Filter, View},
};

pub fn view(words: &Texts, view: View) -> String {
    match view {
        View::All => words.view_all(),
        View::Ours => words.view_ours(),
        View::Replied => words.view_replied(),
        View::New => words.view_new(),
        View::Mine => words.view_mine(),
        View::Nobodys => words.view_nobodys(),
        View::Late => words.view_late(),
        View::Theirs => words.view_theirs(),
        View::Systems => words.view_systems(),
        View::Later => words.view_later(),
        View::OnHold => words.view_on_hold(),
        View::ToPost => words.view_to_post(),
        View::Closed => words.view_closed(),
    }
}

pub fn ending(words: &Texts, ending: Ending) -> String {
    match ending {
        Ending::Answered => words.report_answered_col(),
        Ending::GrantedInAll => words.queue_granted_in_all(),
        Ending::Granted => words.report_granted(),
        Ending::InPart => words.report_in_part(),
        Ending::Declined => words.report_declined(),
        Ending::Withdrawn => words.report_withdrawn(),
        Ending::Account => words.report_ended_with(),
    }
}

/// Letters of a name that is said again.
const LONGEST: usize = 20;

/// A part of the filter by its name in the address; a name of none as it was said there, where that is short and plain.
pub fn part(words: &Texts, name: &str) -> String {
    match name {
        "view" => words.queue_views(),
        "kind" => words.queue_kind(),
        "law" => words.queue_law(),
        "language" => words.queue_language(),
        "whose" => words.queue_assignee(),
        "system" => words.queue_system(),
        "came" => words.queue_came(),
        "from" => words.queue_came_from(),
        "until" => words.queue_came_until(),
        "ended" => words.queue_ended(),
        "ending" => words.queue_ending(),
        "reason" => words.queue_reason(),
        "late" => words.queue_answered(),
        "road" => words.queue_road(),
        "order" => words.queue_order(),
        "after" | "before" => words.queue_place(),
        "since" => words.queue_since(),
        other if (1..=LONGEST).contains(&other.len()) && other.bytes().all(|letter| letter.is_ascii_alphanumeric()) => other.to_owned(),
        _ => words.queue_other(),
    }
}

/// The end of the address of a view.
pub fn query(view: View) -> String {
    format!("?view={}", view.as_str())
}

/// The same of a filter, without what it leaves open; empty when it leaves everything open.
pub fn query_of(filter: &Filter) -> String {
    query_at(filter, None)
}

/// The same with a place in the list, before a request or after it, or with the moment of the list.
pub(super) fn query_at<'a>(filter: &'a Filter, at: impl IntoIterator<Item = (&'static str, &'a str)>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let named = filter.parts().into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
    for (name, value) in named.chain(at).filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// The view that the reader came from, written anew as the end of an address, and its filter; nothing for somebody who came from none.
pub fn view_of(view: Option<&str>) -> (String, Option<Filter>) {
    let view = view.unwrap_or_default().trim_start_matches('?');
    let filter: Option<Filter> = Some(view).filter(|view| !view.is_empty()).map(|view| {
        let mut filter = Filter::default();
        for (name, value) in url::form_urlencoded::parse(view.as_bytes()) {
            filter.set(&name, &value);
        }
        filter
    });
    let query = filter.as_ref().map(query_of).unwrap_or_default();
    (query, filter)
}
