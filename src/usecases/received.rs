//! Moments that the brand's systems send.

use std::time::Duration;

use crate::{domain::time::Millis, usecases::error::Flaw};

/// The start of 1990. Nothing a portal is told of is older; the empty dates of Go, .NET, Windows, Unix and databases are.
const EARLIEST: Millis = Millis(631_152_000_000);

/// Clocks of different machines never agree.
pub const SKEW: Duration = Duration::from_secs(5 * 60);

/// Reads RFC 3339. `TooEarly` before 1990, `Malformed` after `latest`.
pub fn moment(text: &str, latest: Millis) -> Result<Millis, Flaw> {
    let at = text.parse::<jiff::Timestamp>().map_err(|_| Flaw::Malformed)?;
    plausible(Millis(at.as_millisecond()), latest)
}

/// The same for one that was read already.
pub fn plausible(at: Millis, latest: Millis) -> Result<Millis, Flaw> {
    if at < EARLIEST {
        Err(Flaw::TooEarly)
    } else if at > latest {
        Err(Flaw::Malformed)
    } else {
        Ok(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_date_of_any_system_is_no_moment() {
        let now = Millis(1_790_000_000_000);
        let empty = [
            "0001-01-01T00:00:00Z",
            "0000-12-30T00:00:00Z",
            "1600-12-31T23:59:59Z",
            "1601-01-01T00:00:00Z",
            "1753-01-01T00:00:00Z",
            "1899-12-30T00:00:00Z",
            "1900-01-01T00:00:00+01:00",
            "1904-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01T00:00:00Z",
            "1980-01-01T00:00:00Z",
        ];
        for text in empty {
            assert_eq!(moment(text, now), Err(Flaw::TooEarly), "{text}");
        }
        for text in ["", "yesterday", "0000-00-00T00:00:00Z", "9999-12-31T23:59:59Z", "2038-01-19T03:14:07Z"] {
            assert_eq!(moment(text, now), Err(Flaw::Malformed), "{text}");
        }
        assert_eq!(moment("1990-01-01T00:00:00Z", now), Ok(EARLIEST));
    }
}
