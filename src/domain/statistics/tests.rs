use super::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Reference {
    pairs: Vec<Pair>,
    holm: Vec<Holm>,
}

#[derive(Deserialize)]
struct Pair {
    shares: [u64; 4],
    wilson: [f64; 2],
    ratio: [f64; 2],
    difference: [f64; 2],
    chance: f64,
    fairlearn: Fairlearn,
}

#[derive(Deserialize)]
struct Fairlearn {
    rates: [f64; 2],
    ratio: f64,
    difference: f64,
}

#[derive(Deserialize)]
struct Holm {
    chances: Vec<f64>,
    adjusted: Vec<f64>,
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
fn reference() -> Reference {
    serde_json::from_str(include_str!("reference.json")).unwrap()
}

#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
#[test]
fn rates_ratios_differences_intervals_and_the_test_equal_statsmodels_and_fairlearn() {
    let all = reference().pairs;
    assert!(all.len() >= 10);
    for pair in all {
        let [good, of, other_good, other_of] = pair.shares;
        let (one, other) = (Share { good, of }, Share { good: other_good, of: other_of });
        let (wilson, ratio, difference) = (one.wilson().unwrap(), one.ratio(other).unwrap(), one.difference(other).unwrap());
        for (found, expected) in [
            (wilson.low, pair.wilson[0]),
            (wilson.high, pair.wilson[1]),
            (ratio.low, pair.ratio[0]),
            (ratio.high, pair.ratio[1]),
            (difference.low, pair.difference[0]),
            (difference.high, pair.difference[1]),
            (one.chance_below(other, FAIR).unwrap(), pair.chance),
            (wilson.value, pair.fairlearn.rates[0]),
            (other.rate().unwrap(), pair.fairlearn.rates[1]),
            // Fairlearn compares the least served with the best served.
            (ratio.value.min(1.0 / ratio.value), pair.fairlearn.ratio),
            (difference.value.abs(), pair.fairlearn.difference),
        ] {
            assert!(near(found, expected), "{found} is not {expected} of {:?}", pair.shares);
        }
    }
}

#[test]
fn chances_are_adjusted_as_statsmodels_adjusts_them() {
    for Holm { chances, adjusted } in reference().holm {
        assert!(holm(&chances).iter().zip(&adjusted).all(|(found, expected)| near(*found, *expected)), "{chances:?}");
    }
}

#[test]
fn of_nothing_nothing_is_said() {
    let (none, some) = (Share::default(), Share { good: 5, of: 10 });
    assert!(none.wilson().is_none() && none.ratio(some).is_none() && some.difference(none).is_none());
    assert_eq!((none.chance_below(some, FAIR), holm(&[])), (None, vec![]));
}
