//! Prints, for each file, how many milliseconds its analysis with all traces takes: the best of several runs.
//! `cargo xtask bench` reads it.

use porthop::analysis;
use std::time::Duration;
use std::time::Instant;

/// How long one file is tried over and over.
const PATIENCE: Duration = Duration::from_millis(400);

/// Most runs of one file.
const MOST_RUNS: usize = 15;

fn main() -> std::io::Result<()> {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(file)?;
        println!("{:.3}", best(&text).as_secs_f64() * 1000.0);
    }
    Ok(())
}

fn best(text: &str) -> Duration {
    let started = Instant::now();
    let mut best = Duration::MAX;
    for run in 0..MOST_RUNS {
        if run >= 3 && started.elapsed() > PATIENCE {
            break;
        }
        let before = worked();
        let analysis = analysis::analyze(text, &[]);
        std::hint::black_box(analysis.traces());
        best = best.min(worked().saturating_sub(before));
    }
    best
}

/// The time this thread has been working, where the system tells; other programs may have had their turn too.
fn worked() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
