//! The project's commands: `cargo xtask serve`, `test`, `dist` and what stands in [`COMMANDS`].

mod bench;
mod corpus;
mod dist;
mod halves;
mod process;
mod serve;
mod test;
mod tools;
mod weigh;

use std::process::ExitCode;

use crate::process::Outcome;

/// One command of `cargo xtask`.
struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Outcome,
}

/// Every command, in the order of the help text.
const COMMANDS: &[Command] = &[
    Command { name: "serve", about: "build the page and serve it at an address it prints", run: serve::run },
    Command {
        name: "test",
        about: "format, lints, all tests, the built page in a browser, size",
        run: test::run,
    },
    Command { name: "dist", about: "write the static folder dist/site and weigh it", run: dist::run },
    Command {
        name: "corpus",
        about: "compare reports with labels: cargo xtask corpus DIR",
        run: corpus::run,
    },
    Command { name: "bench", about: "time on the worst shapes grows linearly", run: bench::run },
    Command {
        name: "glue",
        about: "the step that Trunk runs after its build; not for people",
        run: dist::glue,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        return help("say which command:");
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return help(&format!("no command {name:?}; there are:"));
    };
    match (command.run)(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask {name}: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn help(sentence: &str) -> ExitCode {
    eprintln!("cargo xtask: {sentence}");
    for command in COMMANDS {
        eprintln!("  cargo xtask {:<8} {}", command.name, command.about);
    }
    ExitCode::FAILURE
}
