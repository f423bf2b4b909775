//! The router's table: the handler of each page, and what forms that are not like most may hold and cost.

use axum::routing::{MethodRouter, get};
use leptos::server_fn::ServerFn;

use super::{
    customer::{
        about, about_you, account, changes, check, choices, confirm, data, fairness, handoff, history, home, journey, listening,
        recipients, requests, search, sign_in, trust, why,
    },
    front::Front,
    limits::{Limited, Limits},
    pages::Page,
    staff,
};

pub fn handler(page: Page) -> MethodRouter<Front> {
    match page {
        Page::Home => get(home::page::get),
        Page::Journey => get(journey::map::get),
        Page::Touchpoint => get(journey::touchpoint::get),
        Page::Ranking => get(journey::ranking::get),
        Page::Kinds => get(data::kinds::get),
        Page::Category => get(data::category::get),
        Page::Records => get(data::records::get),
        Page::Record => get(data::record::get),
        Page::Purpose => get(journey::purpose::get),
        Page::Recipients => get(recipients::page::get),
        Page::Changes => get(changes::list::get),
        Page::ChangesFeed => get(changes::feed::get),
        Page::Notice => get(changes::notice::get),
        Page::Trust => get(trust::page::get),
        Page::TrustCsv => get(trust::files::csv),
        Page::TrustJson => get(trust::files::json),
        Page::Search => get(search::page::get),
        Page::HowItWorks => get(about::how_it_works::get),
        Page::Fairness => get(fairness::page::get),
        Page::Help => get(about::help::get),
        Page::Accessibility => get(about::accessibility::get),
        Page::SaidAndDone => get(listening::said::get),
        Page::Survey => get(listening::survey::get),
        Page::Panel => get(listening::panel::get),
        Page::SignIn => get(sign_in::page::ask),
        Page::SignInCode => get(sign_in::page::code),
        Page::SignInLink => get(sign_in::page::link),
        Page::Handoff => get(handoff::page::get),
        Page::Requests => get(requests::start::get),
        Page::Guest => get(requests::guest::ask),
        Page::GuestCode => get(requests::guest::code),
        Page::RequestForm => get(requests::form::get),
        Page::RequestCheck => get(requests::check::get),
        Page::Request => get(requests::status::get),
        Page::RequestDownload => get(requests::download::get),
        Page::Confirm => get(confirm::page::get),
        Page::Account => get(account::page::get),
        Page::AccountEmail => get(account::email::get),
        Page::AboutYou => get(about_you::page::get),
        Page::Choices => get(choices::page::get),
        Page::ChoicesPurposes => get(choices::purposes::page::get),
        Page::ChoicesContact => get(choices::contact::page::get),
        Page::ChoicesBoundaries => get(choices::boundaries::page::get),
        Page::ChoicesSignals => get(choices::signals::page::get),
        Page::ChoicesPreview => get(choices::preview::get),
        Page::Check => get(check::page::begin),
        Page::CheckStep => get(check::page::step),
        Page::History => get(history::page::get),
        Page::Recent => get(why::recent::get),
        Page::Why => get(why::page::get),
        Page::ReceiptCheck => get(history::check::get),
        Page::Receipt => get(history::receipt::get),
        Page::ReceiptJson => get(history::json::download),
        Page::StaffQueue => get(staff::queue::page::get),
        Page::StaffSignIn => get(staff::sign_in::page::get),
        Page::StaffJoin => get(staff::join::page::get),
        Page::StaffCase => get(staff::case::page::get),
        Page::StaffCaseCheck => get(staff::case::check::get),
        Page::StaffOversight => get(staff::oversight::page::get),
        Page::StaffReport => get(staff::report::page::running),
        Page::StaffReportMonth => get(staff::report::page::get),
        Page::StaffReportCsv => get(staff::report::files::csv),
        Page::StaffReportJson => get(staff::report::files::json),
        Page::StaffItem => get(staff::oversight::item::get),
        Page::StaffFairness => get(staff::fairness::page::get),
        Page::StaffListening => get(staff::listening::page::get),
        Page::StaffSurveys => get(staff::listening::surveys::get),
        Page::StaffPanel => get(staff::listening::panel::get),
        Page::StaffJobs => get(staff::jobs::page::get),
        Page::StaffTraining => get(staff::training::page::get),
        Page::StaffModule => get(staff::training::module::get),
        Page::StaffGuidance => get(staff::guidance::page::get),
        Page::StaffGuide => get(staff::guidance::guide::get),
        Page::StaffConcerns => get(staff::concerns::list::get),
        Page::StaffConcernForm => get(staff::concerns::form::get),
        Page::StaffConcern => get(staff::concerns::page::get),
    }
}

const fn of<F: Limited>() -> (&'static str, Limits) {
    (<F as ServerFn>::PATH, F::LIMITS)
}

/// The forms that say their own limits.
pub const LIMITED: &[(&str, Limits)] = &[
    of::<staff::case::actions::StaffAssign>(),
    of::<staff::case::actions::StaffWrite>(),
    of::<staff::case::actions::StaffAskBack>(),
    of::<staff::case::actions::StaffNote>(),
    of::<staff::case::actions::StaffCheckHold>(),
    of::<staff::case::actions::StaffResume>(),
    of::<staff::case::actions::StaffCheckTask>(),
    of::<staff::case::actions::StaffReveal>(),
    of::<staff::case::actions::StaffKeep>(),
    of::<staff::case::actions::StaffCheckLink>(),
    of::<staff::case::actions::StaffCheckFinish>(),
    of::<staff::case::actions::StaffCheckDecline>(),
    of::<staff::case::actions::StaffCheckApprove>(),
    of::<staff::case::actions::StaffCheckExtend>(),
    of::<staff::sign_in::actions::StaffSignIn>(),
    of::<staff::join::actions::StaffJoin>(),
    of::<history::actions::CheckReceipt>(),
    of::<sign_in::actions::AskForCode>(),
    of::<sign_in::actions::SignInWithCode>(),
    of::<sign_in::actions::SignInWithLink>(),
    of::<sign_in::actions::SignInWithPasskey>(),
    of::<handoff::actions::HandOff>(),
    of::<listening::actions::SendFeedback>(),
    of::<requests::guest::AskAsGuest>(),
    of::<requests::guest::EnterAsGuest>(),
];

/// The limits of a form, by its address.
pub fn limits(path: &str) -> Limits {
    LIMITED.iter().find(|(limited, _)| *limited == path).map_or(Limits::USUAL, |(_, limits)| *limits)
}
