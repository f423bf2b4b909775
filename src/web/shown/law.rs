//! The laws in words.

use crate::i18n::texts::Texts;

pub fn law(words: &Texts, id: &str) -> String {
    match id {
        "gdpr" => words.law_gdpr(),
        "uk-gdpr" => words.law_uk_gdpr(),
        "ccpa" => words.law_ccpa(),
        "vcdpa" => words.law_vcdpa(),
        "cpa" => words.law_cpa(),
        "ctdpa" => words.law_ctdpa(),
        "quebec" => words.law_quebec(),
        "fadp" => words.law_fadp(),
        "dpdp" => words.law_dpdp(),
        "lgpd" => words.law_lgpd(),
        "pipeda" => words.law_pipeda(),
        other => other.to_owned(),
    }
}
