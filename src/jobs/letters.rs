//! Writes the letter a job asks for. Nothing in it is personal but the address: whoever opens it by mistake learns no more
//! than that there is a request.

use url::Url;

use crate::{
    domain::{customer::Email, language::Language},
    i18n::{
        marks::marked,
        messages as m,
        periods::period,
        texts::{Texts, plain, texts},
    },
    outbound::mail::letter::Letter,
    usecases::{
        customers::profile,
        error::Error,
        jobs::post::{News, Post},
        portal::Portal,
        sign_in::letter::recipient,
    },
};

/// `None` when there is nobody to write to.
pub async fn write(portal: &Portal, public_url: &Url, post: Post) -> Result<Option<Letter>, Error> {
    let brand = portal.brand.name.as_str();
    let email = portal.brand.privacy_officer.email.as_str();
    let page = |language: Language, path: &str| format!("{public_url}{language}/{path}");
    let account = |language| page(language, "account");
    let words = |language| texts(portal.brand.voice(language));
    Ok(match post {
        Post::SignInCode { email_index, code, link, language } => {
            let Some(to) = recipient(portal, &email_index).await? else { return Ok(None) };
            let (words, link) = (words(language), page(language, &format!("sign-in/link/{link}")));
            let text = words.mail_code_text(m::MailCodeText { brand, code: &code, link: &link });
            Some(letter(to, words.mail_code_subject(m::MailCodeSubject { code: &code }), text, language))
        }
        Post::GuestCode { to, code, language } => {
            let words = words(language);
            let text = words.mail_guest_code_text(m::MailGuestCodeText { brand, code: &code });
            Some(letter(to, words.mail_code_subject(m::MailCodeSubject { code: &code }), text, language))
        }
        Post::ProofCode { to, code, language } => {
            let words = words(language);
            let text = words.mail_proof_text(m::MailProofText { brand, code: &code, link: &account(language), email });
            Some(letter(to, words.mail_code_subject(m::MailCodeSubject { code: &code }), text, language))
        }
        Post::GiveUpAddress { to, new, link, language } => {
            let (words, link) = (words(language), page(language, &format!("account/email/{link}")));
            let account = account(language);
            let text = words.mail_confirm_old_text(m::MailConfirmOldText { brand, address: new.as_str(), link: &link, account: &account });
            Some(letter(to, words.mail_confirm_old_subject(), text, language))
        }
        Post::AddressChanged { to, language } => {
            let words = words(language);
            Some(letter(to, words.mail_address_subject(), words.mail_address_text(m::MailAddressText { brand, email }), language))
        }
        Post::ConfirmAddress { to, link, language } => {
            let (words, link) = (words(language), page(language, &format!("account/email/{link}")));
            Some(letter(to, words.mail_confirm_subject(), words.mail_confirm_text(m::MailConfirmText { brand, link: &link }), language))
        }
        Post::NewBrowser { customer } | Post::PasskeyAdded { customer } => {
            let added = matches!(post, Post::PasskeyAdded { .. });
            let profile = match profile::of(portal, customer).await {
                Err(Error::NotFound) => return Ok(None),
                profile => profile?,
            };
            let Some(to) = profile.email else { return Ok(None) };
            let (language, words) = (profile.language, words(profile.language));
            let link = account(language);
            let (subject, text) = if added {
                (words.mail_passkey_subject(), words.mail_passkey_text(m::MailPasskeyText { brand, link: &link, email }))
            } else {
                (words.mail_browser_subject(), words.mail_browser_text(m::MailBrowserText { brand, link: &link, email }))
            };
            Some(letter(to, subject, text, language))
        }
        Post::Request { to, language, news, reference } => {
            let words = words(language);
            let backups = plain(&period(language, portal.brand.backups_kept));
            let (subject, what) = about_a_request(words, news, &backups);
            // It stands in another text: its own marks come first.
            let what = marked(language, &what);
            let link = page(language, &format!("requests/{reference}"));
            let (what, reference) = (what.as_str(), reference.as_str());
            let text = match news {
                // There is nothing left to sign in to.
                News::Erased | News::ErasedButNotFound => words.mail_erased_text(m::MailErasedText { what, reference, brand, email }),
                _ => words.mail_request_text(m::MailRequestText { what, link: &link, reference, brand }),
            };
            let subject = words.mail_request_subject(m::MailRequestSubject { subject: &subject, reference });
            Some(letter(to, subject, text, language))
        }
    })
}

fn about_a_request(words: &Texts, news: News, backups: &str) -> (String, String) {
    match news {
        News::Received => (words.mail_received_subject(), words.mail_received()),
        News::Message => (words.mail_message_subject(), words.mail_message()),
        News::Delayed => (words.mail_delayed_subject(), words.mail_delayed()),
        News::CopyBegun => (words.mail_copy_begun_subject(), words.mail_copy_begun()),
        News::CopyReady => (words.mail_copy_ready_subject(), words.mail_copy_ready()),
        News::Declined => (words.mail_declined_subject(), words.mail_declined()),
        News::Done => (words.mail_done_subject(), words.mail_done()),
        News::CalledOff => (words.mail_called_off_subject(), words.mail_called_off()),
        News::UndoEnding => (words.mail_undo_subject(), words.mail_undo()),
        News::Erased | News::ErasedKinds => (words.mail_erased_subject(), words.mail_erased(m::MailErased { period: backups })),
        News::ErasedButNotFound | News::ErasedKindsButNotFound => {
            (words.mail_erased_subject(), words.mail_erased_but_not_found(m::MailErasedButNotFound { period: backups }))
        }
    }
}

fn letter(to: Email, subject: String, text: String, language: Language) -> Letter {
    Letter { to, subject: marked(language, &subject).into(), text: marked(language, &text), language }
}
