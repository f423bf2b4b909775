//! Uses of the person's data: what each does, whether it is on for them and why, and its legal basis; and what a computer works out there.

use super::{
    paper::Paper,
    pieces::{paragraph, paragraphs, row, section},
};

impl Paper<'_> {
    /// Every use, with its state as the portal's pages say it.
    pub fn each_use(&self) -> String {
        let uses = self.notice.catalogue.purposes.iter().filter_map(|purpose| {
            let (said, because) = self.stated(purpose)?;
            let what = self.portal.words(self.notice, self.language()).purpose(&purpose.id).what();
            let lines = [said, because, what, self.tell.basis(purpose.basis)];
            Some(row(&self.use_name(&purpose.id), &paragraphs(&lines)))
        });
        uses.collect()
    }

    /// Uses in which a computer draws conclusions: what is done there, what it means, and what it can lead to (Article 15(1)(h)).
    pub fn automated(&self) -> String {
        let words = self.words();
        let uses: String = self
            .notice
            .catalogue
            .purposes
            .iter()
            .filter(|purpose| purpose.profiling)
            .map(|purpose| {
                let said = self.portal.words(self.notice, self.language()).purpose(&purpose.id);
                let state = self.stated(purpose).map(|(said, _)| paragraph(&said)).unwrap_or_default();
                row(&said.name(), &format!("{state}{}{}{}", paragraph(&said.what()), paragraph(&said.means()), paragraph(&said.risk())))
            })
            .collect();
        let lede = if uses.is_empty() { words.copy_automated_none() } else { words.copy_automated_text() };
        section("automated", &words.copy_automated(), &format!("{}{uses}", paragraph(&lede)))
    }
}
