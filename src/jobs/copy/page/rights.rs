//! The person's rights, who answers for the data, the authority, and other countries.

use url::Url;

use super::{
    paper::Paper,
    pieces::{link, list, paragraph, row, section, within},
};
use crate::{
    domain::ids::RegimeId,
    i18n::{countries::country, html::escape, messages as m},
};

impl Paper<'_> {
    /// `law` is the one that the request is answered by.
    pub fn rights(&self, law: &RegimeId, public_url: &Url) -> String {
        let (words, brand) = (self.words(), &self.portal.brand);
        let said = self.portal.words(self.notice, self.language());
        let (name, address) = (brand.privacy_officer.name.as_str(), public_url.as_str());
        // Post reaches its reader alone, so they write to the place that the page names.
        let (how, officer) = if self.printed {
            (paragraph(&words.copy_rights_post()), words.copy_contact_post(m::CopyContactPost { name }))
        } else {
            let at = words.copy_rights_at(m::CopyRightsAt { address });
            let email = brand.privacy_officer.email.as_str();
            (within(&at, address, &link(address)), words.copy_contact(m::CopyContact { name, email }))
        };
        let mut responsible = vec![escape(&brand.legal_name)];
        responsible.extend(brand.address.iter().map(|line| escape(line)));
        responsible.push(escape(&country(self.language(), &brand.country)));
        let inside = [
            paragraph(&words.copy_rights_text()),
            paragraph(&said.about_rights()),
            how,
            row(&words.receipt_controller(), &format!("{}{}", paragraph(&said.about_controller()), list(responsible.into_iter()))),
            row(&words.receipt_contact(), &paragraph(&officer)),
            row(&words.help_authority(), &self.authority(law)),
        ];
        section("rights", &words.copy_rights(), &inside.concat())
    }

    fn authority(&self, law: &RegimeId) -> String {
        let authority = self.portal.brand.authority(law);
        let ways: String = self.tell.ways_to_complain(law.as_str()).iter().map(|way| paragraph(way)).collect();
        format!(
            "<p><bdi lang=\"{}\">{}</bdi></p><p>{}</p>{ways}",
            escape(&authority.language),
            escape(&authority.name),
            link(&authority.url)
        )
    }

    pub fn transfers(&self) -> String {
        let said = self.portal.words(self.notice, self.language());
        let inside = format!("{}{}", paragraph(&said.about_transfers()), paragraph(&said.about_storage()));
        section("transfers", &self.words().copy_transfers(), &inside)
    }
}
