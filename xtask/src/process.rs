//! Running other programs, and the folders everything happens in.

use std::ffi::OsStr;
use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

/// Nothing, or one sentence that tells a person what went wrong and what to do.
pub type Outcome<T = ()> = Result<T, String>;

/// The workspace's folder.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Where the pinned tools live.
pub fn tools_dir() -> PathBuf {
    root().join("target/tools")
}

/// Where the page tests and the packages they need live.
pub fn page_tests_dir() -> PathBuf {
    root().join("tests/page")
}

/// Says which stage has begun.
pub fn stage(name: &str) {
    println!("\n== {name}");
}

/// A program started in the workspace's folder, with the pinned tools before everything else on PATH.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).env("PATH", path());
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// PATH with the pinned tools in front.
fn path() -> OsString {
    let mut folders = vec![tools_dir().join("bin"), page_tests_dir().join("node_modules/.bin")];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    std::env::join_paths(folders).unwrap_or_else(|_| std::env::var_os("PATH").unwrap_or_default())
}

/// Runs a program to its end, its output going to the terminal.
pub fn run(command: &mut Command, failure: &str) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(failure.to_owned()),
        Err(error) => Err(format!("{failure}: {}: {error}", command.get_program().display())),
    }
}

/// What a program prints, trimmed; `None` when it is not there or fails.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first of `names` that is a file on PATH or is itself the path of one.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&path()).collect();
    names.iter().find_map(|name| {
        let direct = PathBuf::from(name);
        if direct.is_absolute() {
            return direct.is_file().then_some(direct);
        }
        folders.iter().map(|folder| folder.join(name)).find(|candidate| candidate.is_file())
    })
}
