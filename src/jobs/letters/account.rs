//! Letters about signing in and about the account.

use super::{
    said::Said,
    write::{Pen, isolated},
};
use crate::{
    i18n::{lists::of_names, messages as m},
    usecases::jobs::post::Post,
};

pub(super) fn said(pen: &Pen<'_>, post: &Post) -> Said {
    let (words, brand, email) = (pen.words, pen.brand(), pen.email());
    match post {
        Post::SignInCode { code, link, page, .. } => coded(pen, code, words.letter_code_valid())
            .line(words.letter_code_same_browser())
            .act(words.letter_code_go(), pen.page_in(*page, &format!("sign-in/link/{link}")))
            .not_you(words.letter_code_not_you()),
        Post::GuestCode { code, again: true, .. } => {
            coded(pen, code, words.letter_code_proof()).not_you(words.letter_guest_proof_not_you(m::LetterGuestProofNotYou { email }))
        }
        // The code is all that a request in their name takes.
        Post::GuestCode { code, .. } => {
            coded(pen, code, words.letter_code_valid()).not_you(words.letter_guest_code_not_you(m::LetterGuestCodeNotYou { email }))
        }
        Post::ProofCode { code, .. } => coded(pen, code, words.letter_code_proof())
            .not_you_at(words.letter_proof_not_you(m::LetterProofNotYou { email }), pen.page("account")),
        Post::AddressChanged { .. } => {
            let text = words.letter_address_text(m::LetterAddressText { brand });
            Said::new(words.letter_address_title(), text).not_you(words.letter_not_you(m::LetterNotYou { email }))
        }
        Post::ConfirmAddress { link, .. } => {
            let text = words.letter_confirm_text(m::LetterConfirmText { brand });
            Said::new(words.letter_confirm_title(), text)
                .act(words.letter_confirm_go(), pen.page(&format!("account/email/{link}")))
                .not_you(words.letter_confirm_not_you())
        }
        Post::GiveUpAddress { new, link, .. } => {
            let text = words.letter_give_up_text(m::LetterGiveUpText { brand, address: new.as_str() });
            Said::new(words.letter_give_up_title(), text)
                .act(words.letter_confirm_go(), pen.page(&format!("account/email/{link}")))
                .not_you_at(words.letter_give_up_not_you(m::LetterGiveUpNotYou { email }), pen.page("account"))
        }
        Post::NewBrowser { .. } => {
            let text = words.letter_browser_text(m::LetterBrowserText { brand });
            Said::new(words.letter_browser_title(), text)
                .act(words.letter_browser_go(), pen.page("account"))
                .not_you(words.letter_browser_not_you(m::LetterBrowserNotYou { email }))
        }
        Post::PasskeyAdded { .. } => {
            let text = words.letter_passkey_text(m::LetterPasskeyText { brand });
            Said::new(words.letter_passkey_title(), text)
                .act(words.letter_passkey_go(), pen.page("account"))
                .not_you(words.letter_passkey_not_you(m::LetterPasskeyNotYou { email }))
        }
        Post::PasskeysStay { .. } => passkeys_stay(pen, &[]),
        Post::RestrictionEnded { .. } => Said::new(words.lifted_title(), words.letter_lifted_text(m::LetterLiftedText { brand }))
            .act(words.letter_lifted_go(), pen.page("choices"))
            .not_you(words.letter_not_you(m::LetterNotYou { email })),
        Post::ChosenFor { .. } => Said::new(words.letter_chosen_title(), words.letter_chosen_text(m::LetterChosenText { brand }))
            .act(words.letter_chosen_go(), pen.page("history"))
            .not_you(words.letter_chosen_not_you(m::LetterChosenNotYou { email })),
        Post::ActedFor { acted, .. } => super::acted_for::said(pen, acted),
        Post::Request { news, request, .. } => super::request::said(pen, *news, request),
        Post::ToStaff { news, .. } => super::to_staff::said(pen, news),
        Post::StaffInvitation { link, role, .. } => super::way_in::invitation(pen, link, *role),
    }
}

/// `names` are those of the browsers the passkeys were made in; an empty one is a browser that did not say its name.
pub(super) fn passkeys_stay(pen: &Pen<'_>, names: &[String]) -> Said {
    let (words, brand, email) = (pen.words, pen.brand(), pen.email());
    let named = |name: &String| if name.is_empty() { words.account_some_browser() } else { name.clone() };
    let names: Vec<String> = names.iter().map(named).collect();
    Said::new(words.letter_passkeys_stay_title(), words.letter_passkeys_stay_text(m::LetterPasskeysStayText { brand }))
        .line(isolated(&of_names(pen.language, &names)))
        .line(words.letter_passkeys_stay_named())
        .act(words.letter_passkey_go(), pen.page("account"))
        .not_you(words.letter_passkeys_stay_not_you(m::LetterPasskeysStayNotYou { email }))
}

/// The code is seen in the list of mails already.
fn coded(pen: &Pen<'_>, code: &str, valid: String) -> Said {
    let title = pen.words.letter_code_for(m::LetterCodeFor { brand: pen.brand() });
    let subject = pen.words.letter_code_subject(m::LetterCodeSubject { code });
    Said { subject: Some(subject), code: Some(code.to_owned()), ..Said::new(title, valid) }
}
