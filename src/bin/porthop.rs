//! The native program: `porthop analyze [--lang en|zh] [--format json|text] [FILE...|-]`.
//!
//! Exit status 0 for any text, however odd; 2 for a file that cannot be read and for a command line that is not
//! understood.

use porthop::analysis;
use porthop::export::json;
use porthop::export::plain;
use porthop::lang::Lang;
use std::io::Read;
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "usage: porthop analyze [--lang en|zh] [--format json|text] [FILE...|-]";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("porthop: {message}");
            ExitCode::from(2)
        }
    }
}

struct Request {
    form: Form,
    lang: Lang,
    files: Vec<String>,
}

enum Form {
    Json,
    Text,
}

fn request(arguments: Vec<String>) -> Result<Request, String> {
    let mut arguments = arguments.into_iter();
    if arguments.next().as_deref() != Some("analyze") {
        return Err(USAGE.to_owned());
    }
    let (mut form, mut lang, mut files) = (Form::Json, Lang::En, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--format" => match arguments.next().as_deref() {
                Some("json") => form = Form::Json,
                Some("text") => form = Form::Text,
                other => return Err(format!("unknown format {}", other.unwrap_or_default())),
            },
            "--lang" => {
                let tag = arguments.next().unwrap_or_default();
                lang = Lang::from_tag(&tag).ok_or(format!("unknown language {tag}"))?;
            }
            option if option.starts_with("--") => return Err(format!("unknown option {option}\n{USAGE}")),
            file => files.push(file.to_owned()),
        }
    }
    if files.is_empty() {
        files.push("-".to_owned());
    }
    Ok(Request { form, lang, files })
}

fn run(arguments: Vec<String>) -> Result<(), String> {
    let request = request(arguments)?;
    let mut output = std::io::stdout().lock();
    for file in &request.files {
        let text = text_of(file).map_err(|error| format!("{file}: {error}"))?;
        let analysis = analysis::analyze(&text, &[]);
        let report = match request.form {
            Form::Json => json::report(&analysis),
            Form::Text => plain::report(&analysis, request.lang),
        };
        // A reader that closed the pipe wants no more.
        if writeln!(output, "{report}").is_err() {
            return Ok(());
        }
    }
    Ok(())
}

/// The text of a file; bytes that are no UTF-8 are replaced.
fn text_of(file: &str) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    if file == "-" {
        std::io::stdin().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
