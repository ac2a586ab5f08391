//! `cargo xtask serve`: builds the page with Trunk, serves it, prints its address.

use std::fs;
use std::net::TcpListener;
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use crate::process;
use crate::process::Outcome;
use crate::process::program;
use crate::process::root;
use crate::process::stage;
use crate::tools;

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8180;

/// Serves until it is interrupted. Arguments go to `trunk serve`, for example `--open` or `--release`.
fn serve(arguments: &[String]) -> Outcome {
    let port = free_port().ok_or_else(|| format!("every port from {FIRST_PORT} to {LAST_PORT} is in use"))?;
    // Trunk is told not to watch this folder and insists that it exists.
    fs::create_dir_all(root().join("target")).map_err(|error| format!("cannot make target: {error}"))?;
    thread::spawn(move || announce(port));
    let mut trunk = program("trunk");
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]).args(arguments);
    process::run(&mut trunk, "Trunk could not build or serve the page; what it said stands above")
}

/// Sets up, then serves.
pub fn run(arguments: &[String]) -> Outcome {
    stage("tools");
    tools::wasm_target()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;
    stage("build and serve");
    serve(arguments)
}

fn free_port() -> Option<u16> {
    (FIRST_PORT..=LAST_PORT).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
}

/// Trunk listens only after its first build, so the address is printed when it can be opened.
fn announce(port: u16) {
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    let address = format!("http://127.0.0.1:{port}/");
    if root().join("target/trunk/index.html").is_file() {
        println!("\nPorthop is at {address} (Ctrl+C ends it)");
    } else {
        println!("\nThe page did not build; {address} shows it as soon as it does.");
    }
}
