//! Statistics of shares: how sure one is, how two compare, and whether a difference is more than chance.
//!
//! All of it is of the textbook, and equals statsmodels and Fairlearn on the same data (`statistics/reference.py` made the values of the tests).

/// The standard score of a two-sided 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// So small a chance of any false flag is taken, over all comparisons together.
pub const RISK: f64 = 0.05;
/// A group that gets less than this share of what all others get is looked at.
pub const FAIR: f64 = 0.8;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Share {
    pub good: u64,
    pub of: u64,
}

/// A number, with 95 % certainty between two others.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Between {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Share {
    pub const fn plus(self, other: Self) -> Self {
        Self { good: self.good + other.good, of: self.of + other.of }
    }

    pub const fn other(self) -> u64 {
        self.of.saturating_sub(self.good)
    }

    /// `None` of nothing.
    pub fn rate(self) -> Option<f64> {
        (self.of > 0).then(|| real(self.good) / real(self.of))
    }

    /// The rate with its Wilson score interval.
    pub fn wilson(self) -> Option<Between> {
        let (rate, of) = (self.rate()?, real(self.of));
        let spread = Z * Z / of;
        let middle = (rate + spread / 2.0) / (1.0 + spread);
        let half = Z * (rate * (1.0 - rate) / of + spread / (4.0 * of)).sqrt() / (1.0 + spread);
        Some(Between { value: rate, low: (middle - half).max(0.0), high: (middle + half).min(1.0) })
    }

    /// Its rate by another's, with the interval of the logarithm; `None` where either has none to count.
    pub fn ratio(self, other: Self) -> Option<Between> {
        if self.good == 0 || other.good == 0 {
            return None;
        }
        let value = self.rate()? / other.rate()?;
        let parts = [1.0 / real(self.good), -1.0 / real(self.of), 1.0 / real(other.good), -1.0 / real(other.of)];
        let half = Z * parts.iter().sum::<f64>().max(0.0).sqrt();
        Some(Between { value, low: value * (-half).exp(), high: value * half.exp() })
    }

    /// Its rate less another's, with Newcombe's interval, which is made of two Wilson intervals.
    pub fn difference(self, other: Self) -> Option<Between> {
        let (one, two) = (self.wilson()?, other.wilson()?);
        let value = one.value - two.value;
        let low = value - (one.value - one.low).hypot(two.high - two.value);
        let high = value + (one.high - one.value).hypot(two.value - two.low);
        Some(Between { value, low, high })
    }

    /// The chance of a rate as low as this one, or lower, were it really `ratio` times the other's: the score test of two shares
    /// (Miettinen and Nurminen, 1985). `None` where nothing can be said.
    pub fn chance_below(self, other: Self, ratio: f64) -> Option<f64> {
        let (one, two) = (self.rate()?, other.rate()?);
        let (n1, n2, x1, x2) = (real(self.of), real(other.of), real(self.good), real(other.good));
        // The likeliest two rates of which one is exactly `ratio` times the other.
        let (a, b, c) = ((n1 + n2) * ratio, -(n1 * ratio + x1 + n2 + x2 * ratio), x1 + x2);
        let likely_two = (-b - (b * b - 4.0 * a * c).max(0.0).sqrt()) / (2.0 * a);
        let likely_one = likely_two * ratio;
        let spread = likely_one * (1.0 - likely_one) / n1 + ratio * ratio * likely_two * (1.0 - likely_two) / n2;
        let all = n1 + n2;
        let spread = (spread * all / (all - 1.0).max(1.0)).sqrt();
        (spread > 0.0).then(|| below((one - ratio * two) / spread))
    }
}

/// The share of a normal distribution below a standard score (Marsaglia's series).
fn below(score: f64) -> f64 {
    if score.abs() > 8.0 {
        return if score < 0.0 { 0.0 } else { 1.0 };
    }
    let (mut sum, mut term, mut odd) = (score, score, 1.0);
    while term.abs() > 1e-18 * sum.abs() {
        odd += 2.0;
        term *= score * score / odd;
        sum += term;
    }
    (0.5 + sum * (-0.5 * score * score).exp() / std::f64::consts::TAU.sqrt()).clamp(0.0, 1.0)
}

/// The chances, each as if it were the only one looked at (Holm, 1979): below [`RISK`] means more than chance, whatever else was looked at.
pub fn holm(chances: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = chances.iter().copied().enumerate().collect();
    order.sort_by(|(_, one), (_, two)| one.total_cmp(two));
    let (mut adjusted, mut highest) = (vec![1.0; chances.len()], 0.0_f64);
    for (rank, (at, chance)) in order.iter().enumerate() {
        let left = u32::try_from(chances.len() - rank).map_or(f64::MAX, f64::from);
        highest = highest.max((chance * left).min(1.0));
        if let Some(place) = adjusted.get_mut(*at) {
            *place = highest;
        }
    }
    adjusted
}

/// Counts beyond four thousand million are told no better.
fn real(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
#[path = "statistics/tests.rs"]
mod tests;
