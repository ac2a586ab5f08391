//! `cargo xtask corpus DIR`: the native program on `DIR/*/input.txt`, compared with `DIR/*/expected.json`.
//!
//! It tells what differs and never fails because of that: the labels were written by people.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;

use crate::process;
use crate::process::Outcome;
use crate::process::cargo;
use crate::tools;

/// Compares every case in the folder and prints what differs.
pub fn run(arguments: &[String]) -> Outcome {
    let Some(folder) = arguments.first() else {
        return Err("say which folder holds the cases: cargo xtask corpus DIR".to_owned());
    };
    let cases = cases(Path::new(folder))?;
    process::run(
        cargo().args(["build", "--release", "--quiet", "--bin", "porthop"]),
        "the native program does not build",
    )?;
    let reports = reports(&cases)?;
    let mut tally = Tally::default();
    for (case, report) in cases.iter().zip(&reports) {
        let expected = json(&case.join("expected.json"))?;
        let differences = compare(&expected, report);
        tally.add(&differences);
        let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for difference in &differences {
            println!("{name}  {}", difference.text);
        }
    }
    tally.print();
    Ok(())
}

/// The folders that hold both files, in order.
fn cases(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut cases: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.join("input.txt").is_file() && path.join("expected.json").is_file())
        .collect();
    cases.sort();
    if cases.is_empty() {
        return Err(format!("{} holds no folder with input.txt and expected.json", folder.display()));
    }
    Ok(cases)
}

/// One report for each case, all from one run of the program.
fn reports(cases: &[PathBuf]) -> Outcome<Vec<Value>> {
    let program = tools::target_dir().join("release/porthop");
    let mut analyze = process::program(program);
    // The program runs in the workspace's folder; the cases may be given relative to another one.
    let absolute = |case: &PathBuf| std::path::absolute(case.join("input.txt")).unwrap_or_default();
    analyze.arg("analyze").args(cases.iter().map(absolute));
    let printed = process::printed(&mut analyze).ok_or("the native program failed")?;
    let reports: Vec<Value> = printed.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if reports.len() == cases.len() {
        Ok(reports)
    } else {
        Err(format!("{} cases gave {} reports", cases.len(), reports.len()))
    }
}

fn json(file: &Path) -> Outcome<Value> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// One field that is not as its label says.
struct Difference {
    field: &'static str,
    text: String,
}

const FIELDS: [&str; 5] = ["type", "cluster_ip", "external", "selector", "ports"];

fn compare(expected: &Value, report: &Value) -> Vec<Difference> {
    let (wanted, found) = (list(expected, "services"), list(report, "services"));
    let mut differences = Vec::new();
    let mut taken = vec![false; found.len()];
    for service in wanted {
        let name = text(service, "name");
        match partner(service, found, &taken) {
            Some((at, partner)) => {
                if let Some(slot) = taken.get_mut(at) {
                    *slot = true;
                }
                differences.extend(FIELDS.into_iter().filter_map(|field| differs(field, service, partner)));
                if !service["namespace"].is_null() && service["namespace"] != partner["namespace"] {
                    differences.push(unequal(
                        "namespace",
                        name,
                        &service["namespace"],
                        &partner["namespace"],
                    ));
                }
            }
            None => differences.push(Difference { field: "name", text: format!("{name}: missing") }),
        }
    }
    for service in found.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(service, _)| service) {
        let text = format!("{}: not expected", text(service, "name"));
        differences.push(Difference { field: "name", text });
    }
    let pods = list(report, "pods").len();
    if expected["pods"].as_u64().is_some_and(|wanted| usize::try_from(wanted) != Ok(pods)) {
        let text = format!("pods: {} expected, {pods} found (not counted)", expected["pods"]);
        differences.push(Difference { field: "pods", text });
    }
    differences
}

/// The reported Service of the same name and namespace; of several, the one with the same cluster IP.
fn partner<'v>(wanted: &Value, found: &'v [Value], taken: &[bool]) -> Option<(usize, &'v Value)> {
    let fits = |service: &Value| {
        service["name"] == wanted["name"]
            && (wanted["namespace"].is_null() || service["namespace"] == wanted["namespace"])
    };
    let free = || found.iter().enumerate().filter(|(at, it)| taken.get(*at) == Some(&false) && fits(it));
    free().find(|(_, it)| it["cluster_ip"] == wanted["cluster_ip"]).or_else(|| free().next())
}

fn differs(field: &'static str, wanted: &Value, found: &Value) -> Option<Difference> {
    let shown = |service: &Value| match field {
        "ports" => list(service, "ports")
            .iter()
            .map(|port| serde_json::json!([port["port"], port["node_port"], port["protocol"]]))
            .collect(),
        field => service[field].clone(),
    };
    let (wanted_value, found_value) = (shown(wanted), shown(found));
    (wanted_value != found_value).then(|| unequal(field, text(wanted, "name"), &wanted_value, &found_value))
}

fn unequal(field: &'static str, name: &str, wanted: &Value, found: &Value) -> Difference {
    Difference { field, text: format!("{name}: {field} expected {wanted}, found {found}") }
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or("?")
}

/// How many cases are wholly right, and which fields differ how often.
#[derive(Default)]
struct Tally {
    cases: usize,
    right: usize,
    fields: BTreeMap<&'static str, usize>,
}

impl Tally {
    fn add(&mut self, differences: &[Difference]) {
        self.cases += 1;
        if differences.iter().all(|difference| difference.field == "pods") {
            self.right += 1;
        }
        for difference in differences {
            *self.fields.entry(difference.field).or_default() += 1;
        }
    }

    fn print(&self) {
        for (field, count) in &self.fields {
            println!("{count:>5} differ in {field}");
        }
        let tenths = self.right.saturating_mul(1000).checked_div(self.cases).unwrap_or(0);
        println!("{} of {} cases wholly right ({}.{} %)", self.right, self.cases, tenths / 10, tenths % 10);
    }
}
