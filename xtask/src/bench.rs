//! `cargo xtask bench`: time grows linearly with the paste, on the worst shapes we could think of, beside a
//! JavaScript reader that splits at two spaces, in the same run.

use std::fmt::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::process;
use crate::process::Outcome;
use crate::process::cargo;
use crate::process::printed;
use crate::process::program;
use crate::process::stage;
use crate::tools;

/// The most that one doubling of the paste may cost.
const MOST: f64 = 2.5;

/// Milliseconds under which two times are not told apart.
const LEAST: f64 = 20.0;

/// How often a shape that seems slow is timed again.
const MOST_RETRIES: usize = 2;

const KIB: usize = 1024;

/// From 64 KiB to 1 MiB, each twice the one before.
const SIZES: [usize; 5] = [64 * KIB, 128 * KIB, 256 * KIB, 512 * KIB, 1024 * KIB];

/// One shape of paste: its name, and what makes its row of a number. `head` stands once before the rows.
struct Shape {
    name: &'static str,
    head: &'static str,
    row: fn(usize) -> String,
}

const SERVICES: &str = "NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\n";
const PODS: &str = "NAME   READY   STATUS   RESTARTS   AGE   IP   NODE\n";

/// An address of a number.
fn address(number: usize) -> String {
    format!("10.{}.{}.{}", number / 65_536 % 256, number / 256 % 256, number % 256)
}

const SHAPES: &[Shape] = &[
    Shape { name: "typical services", head: SERVICES, row: typical },
    Shape {
        name: "one long line",
        head: "",
        row: |_| "web NodePort 10.9.4.7 <none> 80:30080/TCP 5d ".to_owned(),
    },
    Shape { name: "one long word", head: SERVICES, row: |_| "aaaaaaaaaaaaaaaa".to_owned() },
    Shape { name: "tabs", head: SERVICES, row: |_| "\t\t\t\t\t\t\t\tx\n".to_owned() },
    Shape { name: "bars", head: "", row: |_| "| | | | | | | | |\n".to_owned() },
    Shape { name: "opening angles", head: "", row: |_| "<a <b <none < </ <".to_owned() },
    Shape { name: "opening brackets", head: "", row: |_| "[[[[[[[[[[](".to_owned() },
    Shape { name: "headers only", head: "", row: |_| SERVICES.to_owned() },
    Shape {
        name: "rows that almost fit",
        head: SERVICES,
        row: |at| format!("web-{at} NodePort 10.9.4.7 one two three four 80:30080/XYZ 5d\n"),
    },
    Shape {
        name: "wrapped rows",
        head: SERVICES,
        row: |at| format!("web-{at}   NodePort   {}   <none>\n80:30080/TCP   5d\n", address(at)),
    },
    Shape { name: "deep YAML", head: "", row: |at| format!("{}- a:\n", " ".repeat(at % 200)) },
    Shape {
        name: "YAML documents",
        head: "",
        row: |at| {
            format!(
                "---\nkind: Service\nmetadata:\n  name: web-{at}\nspec:\n  clusterIP: {}\n  ports:\n  - port: 80\n",
                address(at)
            )
        },
    },
    Shape {
        name: "flow JSON on one line",
        head: "{\"items\": [",
        row: |at| format!("{{\"a{at}\": [1, {{\"b\": 2}}]}}, "),
    },
    Shape { name: "brackets never closed", head: "", row: |_| "{[{[{[{[\n".to_owned() },
    Shape {
        name: "quotes never closed",
        head: "kind: Service\n",
        row: |at| format!("key{at}: \"never closed\nother: 'nor this\n"),
    },
    Shape {
        name: "describe blocks",
        head: "",
        row: |at| {
            format!(
                "Name:  web-{at}\nNamespace:  shop\nSelector:  app=web-{at}\nType:  NodePort\nIP:  {}\n\
                 Port:  http  80/TCP\nTargetPort:  8080/TCP\nNodePort:  http  30080/TCP\nEndpoints:  10.1.0.1:8080\n\
                 Session Affinity:  None\n\n",
                address(at)
            )
        },
    },
    Shape { name: "prompts", head: "", row: |at| format!("me@host:~$ kubectl get svc -n space-{at}\n") },
    Shape {
        name: "+ N more",
        head: "NAME   ENDPOINTS   AGE\n",
        row: |at| format!("web-{at}   10.0.0.1:80,10.0.0.2:80,10.0.0.3:80 + {at} more...   5d\n"),
    },
    Shape {
        name: "one name repeated",
        head: SERVICES,
        row: |at| format!("web   NodePort   10.9.4.7   <none>   80:{}/TCP   5d\n", 30_000 + at % 2000),
    },
    Shape {
        name: "many namespaces",
        head: "NAMESPACE   NAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\n",
        row: |at| format!("space-{at}   web   ClusterIP   {}   <none>   80/TCP   5d\n", address(at)),
    },
    Shape {
        name: "many endpoints in one cell",
        head: "NAME   ENDPOINTS   AGE\nweb   ",
        row: |at| format!("{}:8080,", address(at)),
    },
    Shape {
        name: "services, pods and slices",
        head: "",
        row: |at| {
            let ip = address(at);
            format!(
                "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE SELECTOR\nweb-{at} NodePort {ip} <none> 80:30080/TCP 5d app=web-{at}\n\n\
                 NAME READY STATUS RESTARTS AGE IP NODE LABELS\nweb-{at}-7d4b9c6f5d-x8cr7 1/1 Running 0 5d {ip} node-1 app=web-{at}\n\n\
                 NAME ENDPOINTS AGE\nweb-{at} {ip}:80 5d\n\n"
            )
        },
    },
    Shape {
        name: "one selector, many pods",
        head: "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE SELECTOR\nweb NodePort 10.9.4.7 <none> 80:30080/TCP 5d app=web\n\n\
               NAME READY STATUS RESTARTS AGE IP NODE LABELS\n",
        row: |at| format!("web-{at} 1/1 Running 0 5d {} node-{at} app=web,n=a{at}\n", address(at)),
    },
    Shape {
        name: "one selector, many services",
        head: "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE SELECTOR\n",
        row: |at| format!("web-{at} ClusterIP {} <none> 80/TCP 5d app=web\n", address(at)),
    },
    Shape {
        name: "many pods",
        head: PODS,
        row: |at| format!("web-{at}   1/1   Running   0   5d   {}   node-1\n", address(at)),
    },
    Shape {
        name: "long selector",
        head: "NAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE   SELECTOR\nweb ClusterIP 10.9.4.7 <none> 80/TCP 5d a=b",
        row: |at| format!(",key-{at}=value"),
    },
    Shape {
        name: "many ports in one row",
        head: "NAME   TYPE   CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\nweb NodePort 10.9.4.7 <none> 80/TCP",
        row: |at| format!(",{}/TCP", 1 + at % 65_000),
    },
    Shape {
        name: "entities and colors",
        head: "",
        row: |_| "&lt;&#60;&nbsp;\u{1b}[31m**`\u{1b}[0m&".to_owned(),
    },
    Shape { name: "noise", head: "", row: noise },
];

fn typical(number: usize) -> String {
    format!(
        "{:<14} {:<13} {:<16} {:<16} {:<32} 5d3h\n",
        format!("web-{number}"),
        "LoadBalancer",
        address(number),
        "203.0.113.10",
        format!("80:{}/TCP,443:{}/TCP", 30_000 + number % 2000, 30_001 + number % 2000)
    )
}

/// Words without meaning that are the same in every run.
fn noise(number: usize) -> String {
    let mut state = number.wrapping_mul(2_654_435_761).wrapping_add(12_345);
    let mut text = String::new();
    for _ in 0..12 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = u32::try_from((state >> 33) % 94).unwrap_or(0).saturating_add(32);
        text.push(char::from_u32(pick).unwrap_or(' '));
        if state.is_multiple_of(11) {
            text.push_str(if state.is_multiple_of(3) { "\n" } else { "   " });
        }
    }
    text
}

/// Writes the pastes, times them, prints a row for each shape, and fails when one grows too fast. Words of names
/// may be given to time only the shapes that hold them.
pub fn run(only: &[String]) -> Outcome {
    let folder = tools::target_dir().join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    stage("the timer");
    process::run(
        cargo().args(["build", "--release", "--quiet", "--example", "time"]),
        "the timer does not build",
    )?;
    stage("milliseconds for 64, 128, 256, 512 and 1024 KiB, and the largest ratio of one doubling");
    let mut slow = Vec::new();
    let chosen =
        |shape: &&Shape| only.is_empty() || only.iter().any(|word| shape.name.contains(word.as_str()));
    for shape in SHAPES.iter().filter(chosen) {
        let files = SIZES.map(|size| pasted(shape, size, &folder));
        let files = files.into_iter().collect::<Outcome<Vec<_>>>()?;
        let mut times = times(&files)?;
        for _ in 0..MOST_RETRIES {
            // Other programs take their share of the machine; what is slow by itself stays slow.
            if worst_ratio(&times) > MOST {
                times = best(&times, &self::times(&files)?);
            }
        }
        let ratio = worst_ratio(&times);
        println!("{:<28} {}   {ratio:.2}", shape.name, columns(&times));
        if ratio > MOST {
            slow.push(shape.name);
        }
    }
    if only.is_empty() {
        beside_javascript(&folder)?;
    }
    if slow.is_empty() {
        println!("\nno doubling costs more than {MOST} times");
        return Ok(());
    }
    Err(format!("a doubling costs more than {MOST} times: {}", slow.join(", ")))
}

/// A file of one shape and at least so many bytes.
fn pasted(shape: &Shape, size: usize, folder: &Path) -> Outcome<PathBuf> {
    let mut text = shape.head.to_owned();
    let mut number = 0;
    while text.len() < size {
        text.push_str(&(shape.row)(number));
        number += 1;
    }
    let file = folder.join(format!("{}-{}.txt", shape.name.replace(' ', "-"), size / KIB));
    std::fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

/// Milliseconds for each file, the best of several runs.
fn times(files: &[PathBuf]) -> Outcome<Vec<f64>> {
    let timer = tools::target_dir().join("release/examples/time");
    let text = printed(program(timer).args(files)).ok_or("the timer failed")?;
    let times: Vec<f64> = text.lines().filter_map(|line| line.trim().parse().ok()).collect();
    if times.len() == files.len() { Ok(times) } else { Err(format!("the timer said: {text}")) }
}

fn best(one: &[f64], two: &[f64]) -> Vec<f64> {
    one.iter().zip(two).map(|(one, two)| one.min(*two)).collect()
}

/// The largest ratio of one doubling. The clock ticks every four milliseconds: less than five ticks say little and
/// count as five.
fn worst_ratio(times: &[f64]) -> f64 {
    let pairs = times.iter().zip(times.iter().skip(1));
    pairs.map(|(small, large)| large.max(LEAST) / small.max(LEAST)).fold(0.0, f64::max)
}

fn columns(times: &[f64]) -> String {
    times.iter().fold(String::new(), |mut text, time| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{time:>9.1}");
        text
    })
}

/// The same typical paste, cut into cells by a few lines of JavaScript that keep no positions.
fn beside_javascript(folder: &Path) -> Outcome {
    stage("beside JavaScript that only splits at two spaces (node)");
    let files: Vec<PathBuf> =
        SIZES.iter().map(|size| folder.join(format!("typical-services-{}.txt", size / KIB))).collect();
    let ours = times(&files)?;
    let Some(text) = printed(program("node").args(["-e", SPLITTER]).args(&files)) else {
        println!("node is missing; nothing to compare with");
        return Ok(());
    };
    let theirs: Vec<f64> = text.lines().filter_map(|line| line.trim().parse().ok()).collect();
    println!("{:<28} {}", "Porthop", columns(&ours));
    println!("{:<28} {}", "split at two spaces", columns(&theirs));
    let ratios: Vec<f64> = ours.iter().zip(&theirs).map(|(our, their)| our / their.max(0.01)).collect();
    println!("{:<28} {}", "ratio", columns(&ratios));
    Ok(())
}

const SPLITTER: &str = r#"
const fs = require('node:fs');
for (const file of process.argv.slice(1)) {
  const text = fs.readFileSync(file, 'utf8');
  let best = Infinity;
  for (let run = 0; run < 9; run += 1) {
    const before = process.cpuUsage();
    const [head, ...rows] = text.split('\n').filter((line) => line.trim()).map((line) => line.trim().split(/ {2,}/));
    const objects = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    for (const object of objects) {
      object.ports = (object['PORT(S)'] ?? '').split(',').map((port) => port.split(/[:/]/));
    }
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  console.log(best.toFixed(3));
}
"#;
