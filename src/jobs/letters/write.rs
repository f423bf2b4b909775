//! Writes the letter a job asks for.

use url::Url;

use super::{account, html, request, said::Said, text};
use crate::{
    domain::{addressee::Addressee, customer::Email, language::Language},
    i18n::{
        marks::marked,
        texts::{Texts, texts},
    },
    outbound::mail::letter::Letter,
    usecases::{
        customers::{profile, their_language::TheirLanguage},
        error::Error,
        jobs::post::Post,
        letters_to_staff::sent,
        passkeys::kept::names,
        people,
        portal::Portal,
        sign_in::letter::{language_at, recipient},
    },
};

/// The words of one letter and where it leads.
pub(super) struct Pen<'a> {
    pub portal: &'a Portal,
    pub public_url: &'a Url,
    pub language: Language,
    pub words: &'static Texts,
}

impl<'a> Pen<'a> {
    fn new(portal: &'a Portal, public_url: &'a Url, language: TheirLanguage) -> Self {
        Self::of(portal, public_url, language.get())
    }

    pub fn of(portal: &'a Portal, public_url: &'a Url, language: Language) -> Self {
        Self { portal, public_url, language, words: texts(portal.brand.voice(language)) }
    }

    pub fn brand(&self) -> &'a str {
        &self.portal.brand.name
    }

    /// The address people write to when something is wrong.
    pub fn email(&self) -> &'a str {
        self.portal.brand.privacy_officer.email.as_str()
    }

    /// The brand as on an envelope, line by line, and where to write.
    pub fn sender(&self) -> Vec<String> {
        let brand = &self.portal.brand;
        std::iter::once(brand.legal_name.as_str())
            .chain(brand.address.iter().map(String::as_str))
            .chain([self.email()])
            .map(isolated)
            .collect()
    }

    pub fn page(&self, path: &str) -> String {
        self.page_in(self.language, path)
    }

    /// For a link that leads on from a page somebody was on.
    pub fn page_in(&self, language: Language, path: &str) -> String {
        format!("{}{language}/{path}", self.public_url)
    }
}

/// A text that reads in its own direction, whatever stands around it (UAX #9).
pub(super) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// `None` when there is nobody to write to.
pub async fn write(portal: &Portal, public_url: &Url, post: Post) -> Result<Option<Letter>, Error> {
    let Some((to, language)) = addressee(portal, &post).await? else { return Ok(None) };
    let pen = Pen::new(portal, public_url, language);
    let said = match &post {
        Post::PasskeysStay { customer } => {
            let names = names(portal, &mut portal.store.read().await?, *customer).await?;
            if names.is_empty() {
                return Ok(None);
            }
            account::passkeys_stay(&pen, &names)
        }
        Post::Request { news, request, .. } => request::said(&pen, *news, request),
        other => account::said(&pen, other),
    };
    Ok(Some(letter(&pen, to, &said)))
}

/// The one place that says where a letter goes and in which language.
async fn addressee(portal: &Portal, post: &Post) -> Result<Option<(Email, TheirLanguage)>, Error> {
    Ok(match post {
        Post::SignInCode { email_index, .. } => recipient(portal, email_index).await?,
        Post::NewBrowser { customer }
        | Post::PasskeyAdded { customer }
        | Post::PasskeysStay { customer }
        | Post::ChosenFor { customer }
        | Post::RestrictionEnded { customer } => match profile::of(portal, *customer).await {
            Err(Error::NotFound) => None,
            profile => {
                let profile = profile?;
                let language = TheirLanguage::of_account(portal, &profile);
                profile.email.map(|to| (to, language))
            }
        },
        Post::ProofCode { to, page, .. } => Some((to.clone(), language_at(portal, to, *page).await?)),
        Post::GuestCode { to, whom, .. }
        | Post::AddressChanged { to, whom }
        | Post::ConfirmAddress { to, whom, .. }
        | Post::GiveUpAddress { to, whom, .. } => {
            Some((to.clone(), TheirLanguage::of(portal, &mut portal.store.read().await?, whom).await?))
        }
        Post::ActedFor { last, whom, .. } | Post::Request { last, whom, .. } => at_present(portal, last, whom).await?,
        Post::ToStaff { staff, role, news } => sent::addressee(portal, *staff, *role, news).await?,
        Post::StaffInvitation { to, .. } => Some((to.clone(), sent::language_of(portal, to).await?)),
    })
}

/// The address of the account at this moment: one that was given up meanwhile gets nothing more. Without an account, or once it is gone,
/// the one the letter came with.
async fn at_present(portal: &Portal, last: &Email, whom: &Addressee) -> Result<Option<(Email, TheirLanguage)>, Error> {
    let mut conn = portal.store.read().await?;
    let language = TheirLanguage::of(portal, &mut conn, whom).await?;
    let Some(customer) = whom.account() else { return Ok(Some((last.clone(), language))) };
    match people::contact(portal, &mut conn, customer.into()).await {
        Err(Error::NotFound) => Ok(Some((last.clone(), language))),
        found => Ok(found?.email.map(|to| (to, language))),
    }
}

fn letter(pen: &Pen<'_>, to: Email, said: &Said) -> Letter {
    Letter {
        to,
        subject: marked(pen.language, said.subject()).into(),
        text: text::set(pen, said),
        html: html::set(pen, said),
        language: pen.language,
    }
}
