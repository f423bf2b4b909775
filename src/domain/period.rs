//! Calendar periods as ISO 8601 writes them, e.g. `P13M`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A length in calendar units. Months are months, never 30 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    pub years: u16,
    pub months: u16,
    pub days: u16,
}

/// A text that is not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPeriod;

impl fmt::Display for NotAPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a period: write years, months and days as in P1Y, P13M, P30D or P1Y6M")
    }
}
impl std::error::Error for NotAPeriod {}

impl FromStr for Period {
    type Err = NotAPeriod;
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let mut rest = text.strip_prefix('P').ok_or(NotAPeriod)?;
        let mut period = Self { years: 0, months: 0, days: 0 };
        for (unit, value) in [('Y', &mut period.years), ('M', &mut period.months), ('D', &mut period.days)] {
            if let Some((number, after)) = rest.split_once(unit) {
                if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
                    return Err(NotAPeriod);
                }
                *value = number.parse().map_err(|_| NotAPeriod)?;
                rest = after;
            }
        }
        let empty = period.years == 0 && period.months == 0 && period.days == 0;
        if rest.is_empty() && !empty { Ok(period) } else { Err(NotAPeriod) }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        for (value, unit) in [(self.years, 'Y'), (self.months, 'M'), (self.days, 'D')] {
            if value > 0 {
                write!(f, "{value}{unit}")?;
            }
        }
        Ok(())
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;
    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}
impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_as_iso_8601_and_write_the_same() {
        for text in ["P13M", "P7Y", "P30D", "P1Y6M", "P1Y2M3D"] {
            assert_eq!(text.parse::<Period>().map(|p| p.to_string()), Ok(text.to_owned()));
        }
        for bad in ["", "P", "13M", "PT1H", "P1M1Y", "P0D", "P-1Y", "P+1Y", "P1W", "PM", "P99999Y"] {
            assert_eq!(bad.parse::<Period>(), Err(NotAPeriod), "{bad}");
        }
    }
}
