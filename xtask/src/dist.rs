//! `cargo xtask dist`: packs the wasm and the files of `web/` into the static folder `dist/site`.
//!
//! Every file but the two entrances carries a hash of its content in its name and names the others relatively, so the
//! folder works under any path and may be cached for good. No script stands inside the page: a strict policy holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::halves::GIVEN;
use crate::halves::Whole;
use crate::process::Outcome;
use crate::process::cargo;
use crate::process::page_tests_dir;
use crate::process::printed;
use crate::process::program;
use crate::process::root;
use crate::process::run as run_program;
use crate::process::stage;
use crate::tools;
use crate::weigh;

const TARGET: &str = "wasm32-unknown-unknown";
/// Dependencies before those that name them.
const WEB_FILES: &[&str] =
    &["favicon.svg", "page.css", "words.js", "loader.js", "element.js", "define.js", "page.js"];
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";
/// What `web/define.js` says of a wasm in one piece, and of one that was cut.
const NO_REST: &str = "rest: null";
const WITH_REST: &str = "rest: here(\"./rest.wasm\")";
const SHRINK: &[&str] = &["-Oz", "--strip-debug", "--strip-producers"];
/// What every browser of the last years runs; without the list wasm-opt refuses what rustc has written.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Sets up, packs, weighs.
pub fn run(_: &[String]) -> Outcome {
    stage("tools");
    tools::wasm_target()?;
    tools::page_packages()?;
    tools::wasm_bindgen()?;
    stage("dist/site");
    build()
}

/// Packs and weighs; the tools are there.
pub fn build() -> Outcome {
    let pack = tools::target_dir().join("pack");
    let whole = bound_wasm(&pack)?;
    let ran = first_functions(&whole, &pack)?;
    let (first, rest) = whole.halves(&ran);
    shrink(&pack, "porthop", &first, SHRINK)?;
    shrink(&pack, "rest", &rest, SHRINK)?;
    write_site(Site::new(root().join("dist/site"))?, &pack)?;
    weigh::check(&root().join("dist/site"))
}

/// The numbers of the functions that a browser runs up to the first hop, in both languages.
fn first_functions(whole: &Whole, pack: &Path) -> Outcome<BTreeSet<usize>> {
    let watched = pack.join("watched");
    fs::create_dir_all(&watched).map_err(|error| format!("cannot make {}: {error}", watched.display()))?;
    shrink(&watched, "porthop", &whole.watched(), &[])?;
    let glue = text(&pack.join("porthop.js"))?.replace(
        &format!("\"{GIVEN}\": {GIVEN}"),
        &format!(
            "\"{GIVEN}\": {{ ...{GIVEN}, seen: (number) => (globalThis.seen ??= new Set()).add(number) }}"
        ),
    );
    // What comes after the first hop is not to run.
    let glue = glue.replace("exports.complete = complete;", "exports.complete = () => {};");
    write(&watched.join("porthop.js"), glue)?;
    write_site(Site::new(watched.join("site"))?, &watched)?;
    let browser = tools::browser()?;
    let mut walk = program("node");
    walk.arg(page_tests_dir().join("first.mjs")).arg(watched.join("site")).env("CHROMIUM", browser.chromium);
    let ran = printed(&mut walk).ok_or("the page could not be watched on its way to the first hop")?;
    ran.split_whitespace()
        .map(|number| number.parse().map_err(|_| format!("{number} is no number of a function")))
        .collect()
}

/// Trunk's last step: what it has built becomes the two files that `web/define.js` names.
pub fn glue(_: &[String]) -> Outcome {
    let Some(staging) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err("only Trunk runs this, after its build".to_owned());
    };
    let (script, wasm) = (staging.join("page.js"), staging.join("page_bg.wasm"));
    write(&staging.join("web/glue.js"), factory(&text(&script)?))?;
    write(&staging.join("web/porthop.wasm"), bytes(&wasm)?)?;
    let index = staging.join("index.html");
    write(&index, without_trunk(&text(&index)?))?;
    [script, wasm].iter().try_for_each(|file| {
        fs::remove_file(file).map_err(|error| format!("cannot remove {}: {error}", file.display()))
    })
}

/// The glue as a module whose default export makes one more copy of it; a restart needs a fresh one.
fn factory(glue: &str) -> String {
    format!("export default ({GIVEN}) => {{\n{glue}\nreturn wasm_bindgen;\n}};\n")
}

/// Builds and binds; the glue lies in the folder afterwards.
fn bound_wasm(pack: &Path) -> Outcome<Whole> {
    let mut build = cargo();
    build
        .args(["build", "--release", "--lib", "--target", TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags())
        .env_remove("RUSTFLAGS");
    run_program(&mut build, "the page does not build")?;
    let built = tools::target_dir().join(TARGET).join("release/porthop.wasm");
    let mut bind = program("wasm-bindgen");
    bind.args(["--target", "no-modules", "--no-typescript", "--keep-debug", "--no-demangle"])
        .args(["--remove-producers-section", "--out-name", "porthop", "--out-dir"])
        .arg(pack)
        .arg(&built);
    run_program(&mut bind, "wasm-bindgen failed; its version must be that of the crate in Cargo.toml")?;
    let glue = pack.join("porthop.js");
    let bound = pack.join("bound.wat");
    let mut print = program("wasm-opt");
    print.args(["-q", "-S"]).args(FEATURES).arg(pack.join("porthop_bg.wasm")).arg("-o").arg(&bound);
    run_program(&mut print, "wasm-opt failed")?;
    let mut script = with_given(&text(&glue)?)?;
    let mut module = text(&bound)?;
    rename(&mut script, &mut module);
    write(&glue, script)?;
    Whole::new(&bytes(&built)?, &module)
}

/// Gives what the glue and the wasm call each other's parts by a short name; the long ones carry hashes.
fn rename(glue: &mut String, module: &mut String) {
    let mut names: Vec<String> = module
        .lines()
        .filter_map(|line| {
            let import = line.strip_prefix(" (import \"./porthop_bg.js\" \"");
            import.or_else(|| line.strip_prefix(" (export \""))?.split('"').next()
        })
        .filter(|name| name.starts_with('_'))
        .map(str::to_owned)
        .collect();
    // A name may be the beginning of another.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    for (number, name) in names.iter().enumerate() {
        *glue = glue.replace(name, &format!("_{number}"));
        *module = module.replace(&format!("\"{name}\""), &format!("\"_{number}\""));
    }
}

/// The glue with the loader's part among the imports.
fn with_given(glue: &str) -> Outcome<String> {
    let before = "\"./porthop_bg.js\": import0,";
    if !glue.contains(before) {
        return Err("the glue of wasm-bindgen has another shape".to_owned());
    }
    Ok(glue.replace(before, &format!("{before} \"{GIVEN}\": {GIVEN},")))
}

/// Writes `name.wasm` into the folder.
fn shrink(folder: &Path, name: &str, wat: &str, how: &[&str]) -> Outcome {
    let source = folder.join(format!("{name}.wat"));
    write(&source, wat)?;
    let mut shrink = program("wasm-opt");
    shrink.arg("-q").args(how).args(FEATURES).arg(&source);
    shrink.arg("-o").arg(folder.join(format!("{name}.wasm")));
    run_program(&mut shrink, "wasm-opt failed")
}

/// Panic messages name source files; the folders of the building machine are nobody's business and differ.
fn rust_flags() -> String {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))
        .unwrap_or_default();
    let remap = |folder: &Path, name: &str| format!("--remap-path-prefix={}={name}", folder.display());
    // The cut needs to know what refers to what.
    let relocs = "-Clink-arg=--emit-relocs".to_owned();
    // What runs seldom stays a function of its own, so that it can go to the other half.
    let apart = "-Cllvm-args=-inline-max-stacksize=16".to_owned();
    [remap(&cargo_home, "cargo"), remap(&root(), "porthop"), relocs, apart].join("\x1f")
}

fn write_site(mut site: Site, pack: &Path) -> Outcome {
    site.add("porthop.wasm", bytes(&pack.join("porthop.wasm"))?)?;
    let rest = pack.join("rest.wasm");
    if rest.is_file() {
        site.add("rest.wasm", bytes(&rest)?)?;
    }
    site.add("glue.js", script(&factory(&text(&pack.join("porthop.js"))?))?.into_bytes())?;
    for name in WEB_FILES {
        let folder = if name.ends_with(".css") { "styles" } else { "web" };
        let content = text(&root().join(folder).join(name))?;
        let content = if name.ends_with(".js") { script(&content)? } else { content };
        let content = if rest.is_file() { content.replace(NO_REST, WITH_REST) } else { content };
        let content = site.renamed(&content);
        site.add(name, content.into_bytes())?;
    }
    let entrance = site.renamed("import \"./define.js\";\n");
    write(&site.folder.join("porthop.js"), entrance)?;
    let page = site.renamed(&page(&text(&root().join("index.html"))?));
    write(&site.folder.join("index.html"), page)
}

/// The page without Trunk's lines and with the policy.
fn page(index: &str) -> String {
    let mut page = String::new();
    for line in without_trunk(index).lines() {
        page.push_str(line);
        page.push('\n');
        if line.contains("<meta charset") {
            page.push_str(&format!(
                "    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\" />\n"
            ));
        }
    }
    page
}

/// The lines that Trunk does not need for itself.
fn without_trunk(index: &str) -> String {
    index.lines().filter(|line| !line.contains("data-trunk")).map(|line| format!("{line}\n")).collect()
}

/// A script without its comment lines and with the package's version.
fn script(source: &str) -> Outcome<String> {
    let mut inside_comment = false;
    let mut script = String::new();
    for line in source.lines() {
        let trimmed = line.trim_start();
        inside_comment |= trimmed.starts_with("/**");
        if !inside_comment && !trimmed.is_empty() && !trimmed.starts_with("//") {
            script.push_str(trimmed);
            script.push('\n');
        }
        inside_comment &= !trimmed.ends_with("*/");
    }
    Ok(script.replace("version: \"0.0.0\"", &format!("version: \"{}\"", version()?)))
}

fn version() -> Outcome<String> {
    let manifest = text(&root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    line.map(|value| value.trim_matches('"').to_owned())
        .ok_or_else(|| "Cargo.toml names no version".to_owned())
}

/// The folder being written, and what its files came to be called.
struct Site {
    folder: PathBuf,
    names: Vec<(&'static str, String)>,
}

impl Site {
    fn new(folder: PathBuf) -> Outcome<Site> {
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|error| format!("cannot empty {}: {error}", folder.display()))?;
        }
        fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        Ok(Site { folder, names: Vec::new() })
    }

    fn add(&mut self, name: &'static str, content: Vec<u8>) -> Outcome {
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let hashed = format!("{stem}-{:016x}.{extension}", hash(&content));
        write(&self.folder.join(&hashed), content)?;
        self.names.push((name, hashed));
        Ok(())
    }

    /// `content` with the files written so far called by their new names.
    fn renamed(&self, content: &str) -> String {
        self.names.iter().fold(content.to_owned(), |content, (name, hashed)| {
            content
                .replace(&format!("\"./{name}\""), &format!("\"./{hashed}\""))
                .replace(&format!("\"web/{name}\""), &format!("\"./{hashed}\""))
        })
    }
}

/// FNV-1a: the name only has to change with the content.
fn hash(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome {
    fs::write(path, content).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stay_at_home() {
        let source = "/** Purpose. */\n\n/**\n * More.\n */\nlet a = 1; // why\n// why\nlet b = `\n* x`;\n";
        assert_eq!(script(source).unwrap(), "let a = 1; // why\nlet b = `\n* x`;\n");
    }

    #[test]
    fn the_page_gets_its_policy_and_loses_trunk() {
        let page = page("<meta charset=\"utf-8\" />\n<link data-trunk rel=\"rust\" />\n<title>x</title>\n");
        assert!(page.contains("default-src 'none'") && page.contains("<title>") && !page.contains("trunk"));
    }
}
