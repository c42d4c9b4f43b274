//! The exact interval of a Poisson count, by way of the gamma distribution.

/// Two-sided 80 %: a tenth on either side.
const TAIL: f64 = 0.1;
/// Beyond this count the cube-root approximation is exact to more digits than are shown.
const MANY: f64 = 20_000.0;

/// The 80 % interval of the mean of a Poisson variable that was seen to be `count`, which need not be whole: the 10th
/// percentile of a gamma variable of shape `count`, and the 90th of one of shape `count` + 1 (Garwood 1936).
pub(super) fn poisson_interval(count: f64) -> (f64, f64) {
    let low = if count > 0.0 { gamma_quantile(count, TAIL) } else { 0.0 };
    (low, gamma_quantile(count + 1.0, 1.0 - TAIL))
}

/// The value below which a gamma variable of `shape` (and scale 1) lies with probability `p`, by bisection.
fn gamma_quantile(shape: f64, p: f64) -> f64 {
    if shape > MANY {
        return wilson_hilferty(shape, p);
    }
    let (mut low, mut high) = (0.0, shape + 20.0 * shape.sqrt() + 20.0);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if gamma_share(shape, middle) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The cube of a gamma variable is nearly normal (Wilson and Hilferty 1931).
fn wilson_hilferty(shape: f64, p: f64) -> f64 {
    let z = if p < 0.5 { -super::NORMAL_90 } else { super::NORMAL_90 };
    let ninth = 1.0 / (9.0 * shape);
    shape * (1.0 - ninth + z * ninth.sqrt()).powi(3)
}

/// The regularised lower incomplete gamma function, by its series (Abramowitz and Stegun 1964, 6.5.29), whose terms are
/// all positive.
fn gamma_share(shape: f64, value: f64) -> f64 {
    if value <= 0.0 {
        return 0.0;
    }
    let (mut term, mut sum, mut k) = (1.0 / shape, 1.0 / shape, shape);
    loop {
        k += 1.0;
        term *= value / k;
        sum += term;
        if term < sum * 1e-15 {
            break;
        }
    }
    (shape * value.ln() - value - ln_gamma(shape) + sum.ln()).exp().min(1.0)
}

/// The logarithm of the gamma function: Stirling's series with four terms, from where it is exact to 1e-13, and the
/// recurrence below that (Abramowitz and Stegun 1964, 6.1.41).
fn ln_gamma(value: f64) -> f64 {
    let (mut x, mut below) = (value, 0.0);
    while x < 12.0 {
        below += x.ln();
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series = 1.0 / 12.0
        - inverse * (1.0 / 360.0 - inverse * (1.0 / 1260.0 - inverse * (1.0 / 1680.0 - inverse / 1188.0)));
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series / x - below
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half of chi²(0.1, 2n) and of chi²(0.9, 2n + 2), as tabled.
    #[test]
    fn the_limits_are_those_of_the_chi_square_table() {
        for (count, low, high) in [
            (0.0, 0.0, std::f64::consts::LN_10),
            (1.0, 0.105_361, 3.889_720),
            (2.0, 0.531_812, 5.322_320),
            (5.0, 2.432_591, 9.274_674),
            (10.0, 6.221_305, 15.406_641),
            (15.0, 10.299_618, 21.292_369),
        ] {
            let (found_low, found_high) = poisson_interval(count);
            assert!((found_low - low).abs() < 2e-5, "low of {count}: {found_low}");
            assert!((found_high - high).abs() < 2e-5, "high of {count}: {found_high}");
        }
    }

    #[test]
    fn the_approximation_takes_over_without_a_step() {
        for p in [TAIL, 1.0 - TAIL] {
            let (exact, nearly) = (gamma_quantile(MANY, p), wilson_hilferty(MANY, p));
            assert!((exact / nearly - 1.0).abs() < 1e-6, "{exact} and {nearly}");
        }
    }
}
