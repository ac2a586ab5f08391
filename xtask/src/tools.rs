//! Sets up the tools at pinned versions, each cached, each only when it is not there yet.
//!
//! Programs written in Rust go to `target/tools`, npm packages to `tests/page/node_modules` as the lock file there
//! says. A browser is looked for; only on Debian, as root, is it installed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::process::Outcome;
use crate::process::cargo;
use crate::process::find;
use crate::process::page_tests_dir;
use crate::process::printed;
use crate::process::program;
use crate::process::root;
use crate::process::run;
use crate::process::tools_dir;

const TRUNK: &str = "0.21.14";
/// The same as the `wasm-bindgen` crate in Cargo.toml: the two must match exactly.
const WASM_BINDGEN: &str = "0.2.129";
const TARGET: &str = "wasm32-unknown-unknown";
const NODE_MAJOR: u32 = 20;
const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DEBIAN_PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// A browser and the driver that wasm-bindgen's test runner talks to it through.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// The Rust target that the page is built for.
pub fn wasm_target() -> Outcome {
    let libraries = printed(program("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    println!("Adding the Rust target {TARGET} ...");
    run(
        program("rustup").args(["target", "add", TARGET]),
        &format!(
            "the Rust target {TARGET} is missing and rustup could not add it; install Rust from rustup.rs and check the network"
        ),
    )
}

/// The bundler that serves the page.
pub fn trunk() -> Outcome {
    installed("trunk", "trunk", TRUNK, &["trunk"])
}

/// The program that writes the JavaScript around the wasm, and the runner of tests in a browser.
pub fn wasm_bindgen() -> Outcome {
    installed("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN, &["wasm-bindgen", "wasm-bindgen-test-runner"])
}

/// Builds `krate` from source unless every one of `programs` is there at `version`.
fn installed(krate: &str, name: &str, version: &str, programs: &[&str]) -> Outcome {
    let right = |program_name: &&str| {
        printed(program(program_name).arg("--version"))
            .is_some_and(|line| line.split(' ').any(|word| word == version))
    };
    if programs.iter().all(right) {
        return Ok(());
    }
    println!("Building {name} {version}; once, it takes some minutes ...");
    let work = tools_dir().join("build");
    let mut install = cargo();
    // A tool is built once and run often enough for -O1; LTO would only cost minutes.
    install
        .args(["install", "--locked", "--force", "--version", version, krate, "--root"])
        .arg(tools_dir())
        .arg("--target-dir")
        .arg(&work)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS");
    run(&mut install, &format!("{name} {version} could not be built; check the network and try again"))?;
    fs::remove_dir_all(&work).map_err(|error| format!("cannot empty {}: {error}", work.display()))
}

/// The npm packages of `tests/page/package-lock.json`: wasm-opt, Playwright, axe.
pub fn page_packages() -> Outcome {
    node()?;
    let lock = fs::read_to_string(page_tests_dir().join("package-lock.json"))
        .map_err(|error| format!("cannot read tests/page/package-lock.json: {error}"))?;
    let mark = page_tests_dir().join("node_modules/.installed-lock");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Fetching wasm-opt, Playwright and axe ...");
    let mut npm = program("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(page_tests_dir());
    run(&mut npm, "npm could not fetch the packages of tests/page; check the network and try again")?;
    fs::write(&mark, lock).map_err(|error| format!("cannot write {}: {error}", mark.display()))
}

fn node() -> Outcome {
    let version = printed(program("node").arg("--version"));
    let major = version
        .as_deref()
        .and_then(|text| text.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match (major, find(&["npm"])) {
        (Some(major), Some(_)) if major >= NODE_MAJOR => Ok(()),
        (Some(major), Some(_)) => Err(format!("Node {major} is too old; install Node {NODE_MAJOR} or newer")),
        _ => Err(format!("Node and npm are missing; install Node {NODE_MAJOR} or newer from nodejs.org")),
    }
}

/// Looks for a browser and its driver and installs both where that is possible.
pub fn browser() -> Outcome<Browser> {
    if let Some(browser) = found_browser() {
        return Ok(browser);
    }
    if !is_root_on_debian() {
        return Err("Chromium or its driver is missing; install both (Debian: apt-get install chromium \
                    chromium-driver fonts-noto-cjk), or name them in the variables CHROMIUM and CHROMEDRIVER"
            .to_owned());
    }
    println!("Installing {} ...", DEBIAN_PACKAGES.join(", "));
    let failure = "apt-get could not install Chromium; check the network, or install chromium and chromium-driver by hand";
    run(apt().arg("update"), failure)?;
    run(apt().args(["install", "-y", "--no-install-recommends"]).args(DEBIAN_PACKAGES), failure)?;
    found_browser().ok_or_else(|| failure.to_owned())
}

fn found_browser() -> Option<Browser> {
    let chromium = named("CHROMIUM").or_else(|| find(BROWSERS))?;
    let driver = named("CHROMEDRIVER").or_else(|| find(&["chromedriver"]))?;
    Some(Browser { chromium, driver })
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn is_root_on_debian() -> bool {
    find(&["apt-get"]).is_some() && printed(program("id").arg("-u")).as_deref() == Some("0")
}

fn apt() -> Command {
    let mut apt = program("apt-get");
    apt.arg("-q").env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// The folder that cargo builds into.
pub fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}
