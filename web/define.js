/** Defines `<port-hop>` with the app that lies beside this file. */

import { define } from "./element.js";

const here = (name) => new URL(name, import.meta.url).href;

define({ glue: here("./glue.js"), wasm: here("./porthop.wasm"), rest: null, version: "0.0.0" });
