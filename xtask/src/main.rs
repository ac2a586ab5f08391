//! The project's commands: `cargo xtask serve`, `test`, `dist`.
fn main() {}
