//! Writes the letter a job asks for.

use url::Url;

use crate::{
    domain::customer::Email,
    i18n::texts::{plain, texts},
    outbound::mail::letter::Letter,
    usecases::{error::Error, jobs::post::Post, portal::Portal, sign_in::letter::recipient},
};

/// `None` when there is nobody to write to.
pub async fn write(portal: &Portal, public_url: &Url, post: Post) -> Result<Option<Letter>, Error> {
    let brand = &portal.brand;
    Ok(match post {
        Post::SignInCode { email_index, code, link, language } => {
            let Some(to) = recipient(portal, &email_index).await? else { return Ok(None) };
            let words = texts(language);
            let link = format!("{public_url}{language}/sign-in/link/{link}");
            let text = words.mail_code_text(&brand.name, &code, link);
            Some(letter(to, words.mail_code_subject(&code), text, language))
        }
        Post::AddressChanged { to, language } => {
            let words = texts(language);
            let text = words.mail_address_text(&brand.name, brand.privacy_officer.email.as_str());
            Some(letter(to, words.mail_address_subject(), text, language))
        }
    })
}

fn letter(to: Email, subject: String, text: String, language: crate::domain::language::Language) -> Letter {
    Letter { to, subject: plain(&subject).into(), text: plain(&text), language }
}
