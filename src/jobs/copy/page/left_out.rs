//! Everything that was left out, how often and why, and what whoever gets the copy can do about it.

use std::collections::BTreeMap;
use url::Url;

use super::{
    paper::Paper,
    pieces::{link, list, paragraph, within},
};
use crate::{
    domain::request::LeftOut,
    i18n::{html::escape, left_out::why, messages as m},
};

impl Paper<'_> {
    pub fn left_out(&self, left_out: &BTreeMap<LeftOut, u64>, reference: &str, public_url: &Url) -> String {
        let words = self.words();
        let lines = left_out.iter().map(|(reason, count)| {
            let (_, count) = self.tell.count(*count);
            escape(&words.said_of(m::SaidOf { thing: &why(words, *reason), said: &count }))
        });
        // The page to ask on is there for everybody but those who are reached by post alone.
        let ask = (!self.printed && left_out.contains_key(&LeftOut::Unseen)).then(|| {
            let address = format!("{public_url}{}/requests/{reference}", self.language());
            within(&words.copy_left_out_ask(m::CopyLeftOutAsk { address: &address }), &address, &link(&address))
        });
        format!("{}{}{}", list(lines), paragraph(&words.copy_left_out_law()), ask.unwrap_or_default())
    }
}
