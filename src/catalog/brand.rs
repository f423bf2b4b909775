//! The brand's identity: `brand.toml`.

use jiff::{civil::Date, tz::TimeZone};
use serde::{Deserialize, Deserializer, de::Error};
use std::collections::BTreeMap;

use super::{
    acting::ActingFor,
    beside::Beside,
    fairness::{Background, OutcomeBands},
    learning::Learning,
    link::Link,
    theme::Theme,
};
use crate::domain::{
    authority::supervisor,
    customer::Email,
    ids::{RegimeId, SystemId},
    inquiry::Counting,
    language::Language,
    mapping::whole::Mapping,
    period::Period,
    regime::{FIRST, Regime as Law},
    voice::{FormOfAddress, Voice},
};

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brand {
    pub name: String,
    pub legal_name: String,
    /// Line by line, as on an envelope, but for the country.
    pub address: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// An SVG file inside the brand's folder.
    pub logo: String,
    #[serde(deserialize_with = "time_zone")]
    pub time_zone: TimeZone,
    /// Days that are no working days, besides the weekend.
    #[serde(deserialize_with = "dates")]
    pub holidays: Vec<Date>,
    /// How long the proof of a choice is kept.
    pub evidence: Period,
    /// How long copies of the database are kept at most: what was deleted may stand in them until then.
    pub backups_kept: Period,
    /// How late a review may be before the public page says so.
    #[serde(default = "thirty_days")]
    pub review_grace: Period,
    pub languages: Languages,
    /// Whether what staff found for a copy waits until a second of them has looked it over.
    #[serde(default = "always")]
    pub second_look_at_findings: bool,
    /// How its readers are spoken to, in the languages that have two ways.
    #[serde(default)]
    pub form_of_address: FormOfAddress,
    /// How closely the questions of its systems are counted.
    #[serde(default)]
    pub inquiries: Counting,
    pub default_regime: RegimeId,
    pub help: Help,
    pub privacy_officer: PrivacyOfficer,
    pub authority: Authority,
    #[serde(rename = "regime")]
    pub regimes: Vec<Regime>,
    /// Pages of the brand's own, in the order they stand in the footer.
    #[serde(rename = "link", default)]
    pub links: Vec<Link>,
    /// Bands in which outcomes at a touchpoint are reported.
    #[serde(rename = "outcome", default)]
    pub outcomes: Vec<OutcomeBands>,
    /// Questions that people may answer about themselves, so that groups can be compared.
    #[serde(rename = "background", default)]
    pub backgrounds: Vec<Background>,
    /// How staff make sure of somebody for whom they act.
    #[serde(default)]
    pub acting_for: ActingFor,
    #[serde(default)]
    pub theme: Theme,
    /// Modules of the brand's own, beside those every member of staff has: files of the folder `training`.
    #[serde(default)]
    pub training: Vec<String>,
    /// Guides of the brand's own: files of the folder `guidance`.
    #[serde(default)]
    pub guidance: Vec<String>,
    /// Templates of the brand's own: files of the folder `templates`.
    #[serde(default)]
    pub templates: Vec<String>,
    /// From the folder's other files.
    #[serde(skip)]
    pub beside: Beside,
    #[serde(skip)]
    pub learning: Learning,
    /// How the databases of systems with `kind = "sql"` are read and erased.
    #[serde(skip)]
    pub mappings: BTreeMap<SystemId, Mapping>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Languages {
    pub default: Language,
    /// In the order they are shown.
    pub offered: Vec<Language>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    pub email: Email,
    pub phone: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivacyOfficer {
    pub name: String,
    pub email: Email,
}

/// The authority a person can complain to (GDPR Article 77).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    pub name: String,
    /// BCP 47: the language the name is written in.
    pub language: String,
    pub url: String,
}

/// A law, and where it applies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    pub id: RegimeId,
    /// ISO 3166-1 or 3166-2.
    pub regions: Vec<String>,
    /// In place of the one this law names.
    pub authority: Option<Authority>,
}

const fn thirty_days() -> Period {
    Period { years: 0, months: 0, days: 30 }
}

const fn always() -> bool {
    true
}

fn time_zone<'de, D: Deserializer<'de>>(from: D) -> Result<TimeZone, D::Error> {
    let name = String::deserialize(from)?;
    let zone = TimeZone::get(&name).ok().filter(|zone| !zone.is_unknown());
    zone.ok_or_else(|| D::Error::custom(format!("`{name}` is not an IANA time zone such as Europe/Berlin")))
}

fn dates<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Date>, D::Error> {
    Vec::<toml::value::Datetime>::deserialize(from)?.into_iter().map(|moment| date(moment).map_err(D::Error::custom)).collect()
}

/// TOML has one type for dates, times and both; a holiday is a whole day.
fn date(moment: toml::value::Datetime) -> Result<Date, String> {
    let wrong = || format!("`{moment}` is not a day: write it as 2026-12-25");
    let (Some(date), None) = (moment.date, moment.time) else { return Err(wrong()) };
    let year = i16::try_from(date.year).map_err(|_| wrong())?;
    let month = i8::try_from(date.month).map_err(|_| wrong())?;
    let day = i8::try_from(date.day).map_err(|_| wrong())?;
    Date::new(year, month, day).map_err(|_| wrong())
}

impl Brand {
    /// How the portal speaks to a reader of this language.
    pub const fn voice(&self, language: Language) -> Voice {
        Voice { language, form: self.form_of_address }
    }

    /// The authority that people under this law can complain to: the one the brand names for it, or else the one of the law. The brand's own authority
    /// stands for its default law, and for one that names nobody.
    pub fn authority(&self, law: &RegimeId) -> Authority {
        let named = self.regimes.iter().find(|regime| regime.id == *law).and_then(|regime| regime.authority.clone());
        let supervisor = || supervisor(law.as_str()).filter(|_| *law != self.default_regime);
        let by_law =
            || supervisor().map(|it| Authority { name: it.name.to_owned(), language: it.language.to_owned(), url: it.url.to_owned() });
        named.or_else(by_law).unwrap_or_else(|| self.authority.clone())
    }

    /// The law for somebody from there: the most exact region named, else the brand's default.
    pub fn law(&self, region: Option<&str>) -> &'static Law {
        let named = |wanted: &str| self.regimes.iter().find(|regime| regime.regions.iter().any(|region| region == wanted));
        let country = |region: &str| region.split('-').next().map(str::to_owned);
        let regime = region.and_then(|region| named(region).or_else(|| named(&country(region)?)));
        let id = regime.map_or(&self.default_regime, |regime| &regime.id);
        // The lint lets no other name through.
        Law::find(id).unwrap_or(&FIRST)
    }
}
