//! The brand's mark: an SVG, shown beside its name.

/// The SVG itself and its measures, so that a page can keep its place while it loads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Logo {
    pub svg: String,
    /// From its `viewBox`; only their ratio matters.
    pub width: u32,
    pub height: u32,
}

impl Logo {
    /// `None` when it is no SVG with a `viewBox`.
    pub fn read(svg: String) -> Option<Self> {
        let (_, tag) = svg.split_once("<svg")?;
        let (_, rest) = tag.split_once('>')?.0.split_once("viewBox=\"")?;
        let numbers: Vec<f64> = rest.split_once('"')?.0.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        let [_, _, width, height] = numbers[..] else { return None };
        let whole = |length: f64| (length.is_finite() && (1.0..10_000.0).contains(&length)).then_some(length.round() as u32);
        Some(Self { width: whole(width)?, height: whole(height)?, svg })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_needs_measures() {
        let read = |svg: &str| Logo::read(svg.to_owned()).map(|logo| (logo.width, logo.height));
        assert_eq!(read("<?xml?><svg viewBox=\"0 0 120.4 24\"><path/></svg>"), Some((120, 24)));
        assert_eq!(read("<svg><g viewBox=\"0 0 1 1\"/></svg>"), None);
        assert_eq!(read("<svg viewBox=\"0 0 0 24\"/>"), None);
        assert_eq!(read("hello"), None);
    }
}
