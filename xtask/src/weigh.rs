//! The size of what a browser receives, against the budget, and the proof that the folder names no other place.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::process::Outcome;
use crate::process::printed;
use crate::process::program;
use crate::process::root;

/// Brotli 11, everything up to the first hop that can be used.
const FIRST_HOP_AIM: u64 = 110 * 1024;
const FIRST_HOP_BUDGET: u64 = 150 * 1024;
/// Brotli 11, what comes after that.
const LATER_BUDGET: u64 = 90 * 1024;
const LATER: &str = "rest-";
/// How far a size may be over its record.
const SLACK: u64 = 3 * 1024;
/// Brotli 11, the scripts that run before any wasm is asked for.
const LOADER_BUDGET: u64 = 6 * 1024;
const LOADER: &[&str] = &["page-", "define-", "element-", "loader-", "words-"];
/// Names that are no addresses: nothing is loaded from them.
const NAMESPACES: &[&str] = &["http://www.w3.org/"];

/// Node has brotli built in, so nothing more is compiled for the sake of a number.
const SIZES: &str = "
const zlib = require('node:zlib'), fs = require('node:fs');
for (const file of process.argv.slice(1)) {
  const raw = fs.readFileSync(file);
  const gzip = zlib.gzipSync(raw, { level: 9 }).length;
  const brotli = zlib.brotliCompressSync(raw, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  console.log(raw.length, gzip, brotli);
}";

struct Weight {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table; fails above the budget or when a file names another place.
pub fn check(site: &Path) -> Outcome {
    let files = files(site)?;
    let weights = weights(&files)?;
    print_table(&weights);
    for file in &files {
        no_other_place(file)?;
    }
    let (later, first): (Vec<&Weight>, Vec<&Weight>) =
        weights.iter().partition(|weight| weight.name.starts_with(LATER));
    let all = first.iter().map(|weight| weight.brotli).sum();
    let later = later.iter().map(|weight| weight.brotli).sum();
    let loader = weights.iter().filter(|weight| LOADER.iter().any(|name| weight.name.starts_with(name)));
    let records = fs::read_to_string(root().join("sizes.toml"))
        .map_err(|error| format!("cannot read sizes.toml: {error}"))?;
    println!("first interactive hop: aim {FIRST_HOP_AIM}");
    shrinking("first interactive hop", all, FIRST_HOP_BUDGET, record(&records, "first"))?;
    shrinking("loaded later", later, LATER_BUDGET, record(&records, "later"))?;
    within("loader before any wasm", loader.map(|weight| weight.brotli).sum(), LOADER_BUDGET)
}

fn files(site: &Path) -> Outcome<Vec<PathBuf>> {
    let listing = fs::read_dir(site).map_err(|error| format!("cannot list {}: {error}", site.display()))?;
    let mut files: Vec<PathBuf> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}

fn weights(files: &[PathBuf]) -> Outcome<Vec<Weight>> {
    let sizes = printed(program("node").args(["-e", SIZES, "--"]).args(files));
    let sizes = sizes.ok_or_else(|| "node could not weigh the files".to_owned())?;
    let weight = |(file, line): (&PathBuf, &str)| {
        let mut numbers = line.split(' ').filter_map(|word| word.parse().ok());
        let name = file.file_name()?.to_string_lossy().into_owned();
        Some(Weight { name, raw: numbers.next()?, gzip: numbers.next()?, brotli: numbers.next()? })
    };
    Ok(files.iter().zip(sizes.lines()).filter_map(weight).collect())
}

fn print_table(weights: &[Weight]) {
    println!("{:<36}{:>10}{:>10}{:>10}", "file", "raw", "gzip", "brotli");
    for Weight { name, raw, gzip, brotli } in weights {
        println!("{name:<36}{raw:>10}{gzip:>10}{brotli:>10}");
    }
}

fn within(what: &str, size: u64, budget: u64) -> Outcome {
    println!("{what}: {size} bytes brotli, budget {budget}");
    if size > budget { Err(format!("{what} is {} bytes over its budget", size - budget)) } else { Ok(()) }
}

/// As long as the budget is not reached, a size must not grow over its record. Without a record the budget holds.
fn shrinking(what: &str, size: u64, budget: u64, record: u64) -> Outcome {
    if size <= budget {
        return within(what, size, budget);
    }
    println!(
        "{what}: {size} bytes brotli; ABOVE THE BUDGET of {budget} by {} KB",
        (size - budget).div_ceil(1024)
    );
    if size <= record + SLACK {
        return Ok(());
    }
    Err(format!("{what} has grown by {} bytes over its record in sizes.toml", size.saturating_sub(record)))
}

/// The number behind `name =`; 0 when there is none.
fn record(records: &str, name: &str) -> u64 {
    records
        .lines()
        .filter_map(|line| line.split_once('='))
        .find(|(key, _)| key.trim() == name)
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0)
}

/// Addresses in pages, scripts and sheets stand in quotes or in `url(`; none may leave the folder.
fn no_other_place(file: &Path) -> Outcome {
    if file.extension().is_some_and(|extension| extension == "wasm") {
        return Ok(());
    }
    let content =
        fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    match other_place(&content) {
        Some(address) => Err(format!("{} names another place: {address}", file.display())),
        None => Ok(()),
    }
}

fn other_place(content: &str) -> Option<String> {
    let starts = ["\"", "'", "`", "url("];
    let address =
        |rest: &str| rest.chars().take_while(|c| !c.is_whitespace() && !"\"'`)".contains(*c)).collect();
    starts
        .iter()
        .flat_map(|start| content.split(start).skip(1))
        .map(address)
        .find(|address: &String| leaves(address))
}

/// Whether an address leaves the folder: it begins with a scheme or with a slash before something.
fn leaves(address: &str) -> bool {
    if NAMESPACES.iter().any(|namespace| address.starts_with(namespace)) {
        return false;
    }
    let absolute = address
        .strip_prefix('/')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '/'));
    absolute || ["http:", "https:", "ws:", "wss:", "file:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_only_shrink_until_they_fit() {
        assert_eq!(record("# first = 1\nfirst = 250\n", "first"), 250);
        assert!(shrinking("x", 100, 200, 0).is_ok());
        assert!(shrinking("x", 2000, 200, 1500).is_ok());
        assert!(shrinking("x", 5000, 200, 1500).is_err());
    }

    #[test]
    fn addresses_stay_inside() {
        assert_eq!(other_place("import \"./a.js\"; x = 'a/b'; fetch(\"b\"); a = b / c"), None);
        assert_eq!(other_place("xmlns=\"http://www.w3.org/2000/svg\""), None);
        assert_eq!(other_place("src=\"/a.js\"").as_deref(), Some("/a.js"));
        assert_eq!(other_place("url(//cdn.example/a.css)").as_deref(), Some("//cdn.example/a.css"));
        assert_eq!(other_place("href='https://example.com/x'").as_deref(), Some("https://example.com/x"));
    }
}
