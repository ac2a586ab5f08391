/** What the native program says about a paste: the page must light up the same characters. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PORTHOP = process.env.PORTHOP ?? fileURLToPath(new URL("../../target/debug/porthop", import.meta.url));

/** The report of spec `porthop analyze`. */
export function report(text) {
  return JSON.parse(execFileSync(PORTHOP, ["analyze", "-"], { input: text, encoding: "utf8" }));
}

/** The Service at this place. */
export function entry(text, place) {
  return report(text).services[place];
}

/** The trace from a start to the Service at this place. */
export function trace(text, place, start = "internet") {
  const { name } = entry(text, place);
  return report(text).traces.find((trace) => trace.start === start && trace.service === name);
}

/** The characters that prove one hop: those of the address and port it leads to. */
export function proof(hop) {
  return [hop.to.address, hop.to.port].flatMap((value) => value.spans);
}
