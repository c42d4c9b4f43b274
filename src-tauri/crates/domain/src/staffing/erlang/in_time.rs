//! How many of those who wait are answered before a time: an integral over the wait they are offered.
//!
//! A patient customer would wait x with the density λ p(n−1) exp((λ/θ)(1 − e^(−θx)) − nμx) (Zeltyn & Mandelbaum 2005,
//! eq. 3.5 with exponential patience), and is still there with probability e^(−θx). In units of patience, u = θx, that is
//! the integral of exp(η(1 − e^(−u)) − (c + 1)u). The exponent is concave: the integral is taken by Gauss-Legendre
//! panels from its peak outwards, each so narrow that the exponent changes by no more than [`CHANGE`].

/// ∫ exp(η(1 − e^(−u)) − s·u) du, kept as `scaled` · e^`exponent`, since e^`exponent` may be no number.
#[derive(Debug, Clone, Copy)]
pub struct WaitIntegral {
    pub scaled: f64,
    pub exponent: f64,
}

/// Change of the exponent within a panel; 12 points integrate e^(±4) to 16 digits.
const CHANGE: f64 = 4.0;

/// Below e^(−45) of the peak nothing is left that counts.
const NEGLIGIBLE: f64 = 45.0;

/// Points and weights of the 12-point Gauss-Legendre rule on −1..1, the half above 0 (Abramowitz & Stegun 1964, 25.4).
const RULE: [(f64, f64); 6] = [
    (0.125_233_408_511_468_9, 0.249_147_045_813_402_78),
    (0.367_831_498_998_180_2, 0.233_492_536_538_354_8),
    (0.587_317_954_286_617_4, 0.203_167_426_723_065_92),
    (0.769_902_674_194_304_7, 0.160_078_328_543_346_23),
    (0.904_117_256_370_474_9, 0.106_939_325_995_318_43),
    (0.981_560_634_246_719_3, 0.047_175_336_386_511_83),
];

/// The part of those who wait that is answered within `target`, in units of patience; to be multiplied by η and the
/// weight of the last state without a wait.
pub fn waited_and_answered(eta: f64, c: f64, target: f64) -> WaitIntegral {
    WaitIntegral::up_to(eta, c + 1.0, target)
}

impl WaitIntegral {
    /// From 0 to `end`, which may be infinite.
    pub fn up_to(eta: f64, s: f64, end: f64) -> Self {
        if eta <= 0.0 || end <= 0.0 {
            return Self { scaled: 0.0, exponent: 0.0 };
        }
        let curve = Curve { eta, s };
        let top = curve.top().min(end);
        let exponent = curve.at(top);
        let mut scaled = 0.0;
        for (to, direction) in [(end, 1.0), (0.0, -1.0)] {
            let mut from = top;
            while direction * (to - from) > 0.0 && curve.at(from) > exponent - NEGLIGIBLE {
                let step = direction * curve.step(from);
                let next = if direction * (to - from - step) > 0.0 { from + step } else { to };
                scaled += curve.panel(from.min(next), from.max(next), exponent);
                from = next;
            }
        }
        Self { scaled, exponent }
    }

    /// The highest exponent over 0 and beyond.
    pub fn peak(eta: f64, s: f64) -> f64 {
        let curve = Curve { eta, s };
        curve.at(curve.top())
    }

    /// As a number; at most e^50 or so where the queue is not swamped.
    pub fn value(&self) -> f64 {
        self.scaled * self.exponent.exp()
    }
}

struct Curve {
    eta: f64,
    s: f64,
}

impl Curve {
    fn at(&self, u: f64) -> f64 {
        -self.eta * (-u).exp_m1() - self.s * u
    }

    fn top(&self) -> f64 {
        if self.eta > self.s { (self.eta / self.s).ln() } else { 0.0 }
    }

    /// How far the exponent is within [`CHANGE`] of what it is at `u`. Never over 1, so that its slope and bend at `u` say
    /// what it does in the panel.
    fn step(&self, u: f64) -> f64 {
        let bend = self.eta * (-u).exp();
        let slope = (bend - self.s).abs();
        (2.0 * CHANGE / (slope + (slope * slope + 2.0 * CHANGE * bend).sqrt())).min(1.0)
    }

    fn panel(&self, from: f64, to: f64, exponent: f64) -> f64 {
        let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        let height = |u: f64| (self.at(u) - exponent).exp();
        let both = |(point, weight): &(f64, f64)| {
            weight * (height(middle - half * point) + height(middle + half * point))
        };
        half * RULE.iter().map(both).sum::<f64>()
    }
}
