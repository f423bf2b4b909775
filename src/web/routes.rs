//! The router's table: the handler of each page, and what forms that are not like most may hold and cost.

use axum::routing::{MethodRouter, get};
use leptos::server_fn::ServerFn;

use super::{
    customer::{about, account, changes, check, choices, confirm, data, handoff, history, home, journey, requests, search, sign_in, why},
    front::Front,
    limits::{Limited, Limits},
    pages::Page,
    staff,
};

pub fn handler(page: Page) -> MethodRouter<Front> {
    match page {
        Page::Home => get(home::page::page),
        Page::Journey => get(journey::map::page),
        Page::Touchpoint => get(journey::touchpoint::page),
        Page::Kinds => get(data::kinds::page),
        Page::Category => get(data::category::page),
        Page::Records => get(data::records::page),
        Page::Record => get(data::record::page),
        Page::Purpose => get(journey::purpose::page),
        Page::Changes => get(changes::list::page),
        Page::ChangesFeed => get(changes::feed::feed),
        Page::Notice => get(changes::notice::page),
        Page::Search => get(search::page::page),
        Page::HowItWorks => get(about::how_it_works::page),
        Page::Help => get(about::help::page),
        Page::Accessibility => get(about::accessibility::page),
        Page::SignIn => get(sign_in::page::ask),
        Page::SignInCode => get(sign_in::page::code),
        Page::SignInLink => get(sign_in::page::link),
        Page::Handoff => get(handoff::page::page),
        Page::Requests => get(requests::start::page),
        Page::Guest => get(requests::guest::ask),
        Page::GuestCode => get(requests::guest::code),
        Page::RequestForm => get(requests::form::page),
        Page::RequestCheck => get(requests::check::page),
        Page::Request => get(requests::status::page),
        Page::RequestDownload => get(requests::download::page),
        Page::Confirm => get(confirm::page::page),
        Page::Account => get(account::page::page),
        Page::AccountEmail => get(account::email::page),
        Page::Choices => get(choices::page::page),
        Page::ChoicesPurposes => get(choices::purposes::page::page),
        Page::ChoicesContact => get(choices::contact::page::page),
        Page::ChoicesBoundaries => get(choices::boundaries::page::page),
        Page::ChoicesSignals => get(choices::signals::page::page),
        Page::ChoicesPreview => get(choices::preview::page),
        Page::Check => get(check::page::begin),
        Page::CheckStep => get(check::page::step),
        Page::History => get(history::page::page),
        Page::Recent => get(why::recent::page),
        Page::Why => get(why::page::page),
        Page::ReceiptCheck => get(history::check::page),
        Page::Receipt => get(history::receipt::page),
        Page::ReceiptJson => get(history::json::download),
        Page::StaffQueue => get(staff::queue::page::page),
        Page::StaffSignIn => get(staff::sign_in::page::page),
        Page::StaffJoin => get(staff::join::page::page),
        Page::StaffCase => get(staff::case::page::page),
        Page::StaffCaseCheck => get(staff::case::check::page),
        Page::StaffJobs => get(staff::jobs::page::page),
    }
}

const fn of<F: Limited>() -> (&'static str, Limits) {
    (<F as ServerFn>::PATH, F::LIMITS)
}

/// The forms that say their own limits.
pub const LIMITED: &[(&str, Limits)] = &[
    of::<staff::case::actions::StaffTask>(),
    of::<staff::sign_in::actions::StaffSignIn>(),
    of::<staff::join::actions::StaffJoin>(),
    of::<history::actions::CheckReceipt>(),
    of::<sign_in::actions::AskForCode>(),
    of::<sign_in::actions::SignInWithCode>(),
    of::<sign_in::actions::SignInWithLink>(),
    of::<sign_in::actions::SignInWithPasskey>(),
    of::<handoff::actions::HandOff>(),
    of::<requests::guest::AskAsGuest>(),
    of::<requests::guest::EnterAsGuest>(),
];

/// What a form may hold and cost, by its address.
pub fn limits(path: &str) -> Limits {
    LIMITED.iter().find(|(limited, _)| *limited == path).map_or(Limits::USUAL, |(_, limits)| *limits)
}
