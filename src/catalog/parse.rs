//! From files to types. Whether they make sense together is for `check` to say.

use std::{collections::BTreeMap, io};

use super::{
    beside::Beside,
    brand::Brand,
    finding::{Code, Finding, Place},
    learning,
    logo::Logo,
    mapping,
    pictures::Pictures,
    places::{BRAND, CATALOGUE, EXAMPLE, Places, text_file},
    reading::{lines, read, typed},
    source::Source,
    stated, texts,
};
use crate::domain::{catalogue::Catalogue, example::Example, language::Language, notice::Texts};

/// A brand that could be published.
#[derive(Debug, Clone)]
pub struct Publishable {
    pub brand: Brand,
    pub logo: Logo,
    pub pictures: Pictures,
    pub catalogue: Catalogue,
    pub texts: BTreeMap<Language, Texts>,
    /// Found by the lint, and no reason to stop.
    pub advice: Vec<Finding>,
}

/// `None` when `brand.toml` or `catalog.toml` cannot be understood; the findings then say why.
pub fn parse(source: &Source, findings: &mut Vec<Finding>) -> Option<(Publishable, Places)> {
    let mut places = Places::default();
    let brand = read(source, BRAND, top_of(BRAND), findings).and_then(|text| {
        places.brand = lines(BRAND, &text, findings)?;
        let before = findings.len();
        stated::languages(&text, &places, findings);
        typed::<Brand>(BRAND, &text, before, findings)
    });
    let catalogue = read(source, CATALOGUE, top_of(CATALOGUE), findings).and_then(|text| {
        places.catalogue = lines(CATALOGUE, &text, findings)?;
        let before = findings.len();
        stated::retention(&places, findings);
        stated::countries(&places, findings);
        typed::<Catalogue>(CATALOGUE, &text, before, findings)
    });
    let (mut brand, catalogue) = (brand?, catalogue?);
    brand.learning = learning::read(source, [&brand.training, &brand.guidance, &brand.templates], &brand.languages.offered, findings);
    brand.mappings = mapping::read(source, &catalogue, &places, findings);
    brand.beside.example = example(source, &mut places, findings);
    let logo = read(source, &brand.logo, places.brand("logo"), findings).and_then(|svg| {
        let logo = Logo::read(svg);
        if logo.is_none() {
            let message = format!("`{}` is not an SVG image with a viewBox", brand.logo);
            findings.push(Finding::new(places.brand("logo"), Code::Malformed, message, "save it as SVG, with a viewBox"));
        }
        logo
    });
    // Without one there is a finding, and no draft gets past `check`.
    let logo = logo.unwrap_or_default();
    let pictures = Pictures::read(source).unwrap_or_else(|(name, error)| {
        let why = format!("`{name}` cannot be read: {error}");
        findings.push(Finding::new(top_of(name), Code::Unreadable, why, "let the program read it, or take it away"));
        Pictures::default()
    });
    let mut all_texts = BTreeMap::new();
    for (at, language) in brand.languages.offered.clone().into_iter().enumerate() {
        let named_at = places.brand(&format!("languages.offered[{at}]"));
        if let Some(text) = read(source, &text_file(language), named_at, findings) {
            let (texts, lines) = texts::read(&text, language, findings);
            let (beside, texts) = texts.into_iter().partition(|(key, _)| Beside::owns(key));
            brand.beside.texts.insert(language, beside);
            all_texts.insert(language, texts);
            places.texts.insert(language, lines);
        }
    }
    Some((Publishable { brand, logo, pictures, catalogue, texts: all_texts, advice: Vec::new() }, places))
}

/// A brand need not have one.
fn example(source: &Source, places: &mut Places, findings: &mut Vec<Finding>) -> Option<Example> {
    if source.read(EXAMPLE).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return None;
    }
    let text = read(source, EXAMPLE, top_of(EXAMPLE), findings)?;
    places.example = lines(EXAMPLE, &text, findings)?;
    typed::<Example>(EXAMPLE, &text, findings.len(), findings)
}

fn top_of(file: &str) -> Place {
    Place { file: file.into(), line: 1 }
}
