//! `cargo xtask test`: everything that must hold before a change is taken.

use crate::dist;
use crate::process;
use crate::process::Outcome;
use crate::process::cargo;
use crate::process::page_tests_dir;
use crate::process::program;
use crate::process::root;
use crate::process::stage;
use crate::tools;
use crate::tools::Browser;

const TARGET: &str = "wasm32-unknown-unknown";

/// Sets up, then runs every stage and stops at the first that fails.
pub fn run(_: &[String]) -> Outcome {
    stage("tools");
    tools::wasm_target()?;
    tools::page_packages()?;
    let browser = tools::browser()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;

    stage("format");
    process::run(cargo().args(["fmt", "--all", "--check"]), "the code is not formatted; run cargo fmt")?;
    stage("lints, native");
    clippy(&["--workspace", "--all-targets"])?;
    stage("lints, wasm");
    clippy(&["--lib", "--bin", "page", "--target", TARGET])?;
    stage("native tests");
    process::run(cargo().args(["test", "--workspace", "--quiet"]), "a native test failed")?;
    in_browser(&browser)?;
    stage("page as served by trunk");
    process::run(
        program("trunk").args(["build"]).env("TRUNK_SKIP_VERSION_CHECK", "true"),
        "Trunk could not build the page",
    )?;
    stage("page as shipped");
    dist::build()?;
    stage("native program for the page tests");
    process::run(
        cargo().args(["build", "--quiet", "--bin", "porthop"]),
        "the native program does not build",
    )?;
    page_tests(&browser)
}

fn clippy(what: &[&str]) -> Outcome {
    let mut clippy = cargo();
    clippy.arg("clippy").arg("--quiet").args(what).args(["--", "-D", "warnings"]);
    process::run(&mut clippy, "clippy has something to say; it stands above")
}

/// The tests that only a browser can run. Those inside the library are native: they lean on native crates.
fn in_browser(browser: &Browser) -> Outcome {
    if !root().join("tests/browser.rs").is_file() {
        return Ok(());
    }
    stage("tests in the browser");
    let runner = process::find(&["wasm-bindgen-test-runner"]).unwrap_or_default();
    let mut tests = cargo();
    tests
        .args(["test", "--target", TARGET, "--test", "browser"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    process::run(&mut tests, "a test in the browser failed")
}

/// The built page, opened, walked and measured; the last line says how many cases passed and failed.
fn page_tests(browser: &Browser) -> Outcome {
    stage("page tests");
    let mut tests = program("node");
    tests
        .arg(page_tests_dir().join("run.mjs"))
        .env("CHROMIUM", &browser.chromium)
        .env("PORTHOP", tools::target_dir().join("debug/porthop"));
    process::run(&mut tests, "a page test failed")
}
