/**
 * Fetches and compiles the app once per page, starts the one instance all elements share, and starts another one when
 * it has died. A client is an element with the `porthop...` methods of element.js; nothing here knows the DOM.
 */

let address = null;
let compiled = null;
let running = null;
let queue = Promise.resolve();
let suspected = null;
const clients = new Map();

/** Says where the glue and the wasm are. */
export function locate(glue, wasm) {
  address = { glue, wasm };
}

/** Draws the app into a client as soon as it can. */
export function mount(client) {
  clients.set(client, null);
  enqueue(client, false);
}

/** Forgets a client and frees what the app holds for it. */
export function leave(client) {
  const id = clients.get(client);
  clients.delete(client);
  if (id !== null && id !== undefined) guarded((app) => app.unmount(id));
}

/** Gives the app options that changed. A client that is not drawn yet gives them all when it is. */
export function tellApp(client, options) {
  const id = clients.get(client);
  if (id !== null && id !== undefined) guarded((app) => app.change(id, JSON.stringify(options)));
}

/** Says which client the reader is using, to know whom to blame when the app dies. */
export function suspect(client) {
  suspected = client;
}

// One client at a time with a pause after each: drawing goes on after `mount` returns, and blame must stay clear.
function enqueue(client, again) {
  queue = queue.then(() => draw(client, again)).then(pause);
}

function pause() {
  return new Promise((done) => setTimeout(done));
}

async function draw(client, again) {
  let instance;
  try {
    running ??= start();
    instance = await running;
  } catch (error) {
    running = null;
    if (clients.delete(client)) client.porthopFailed(reason(error), String(error));
    return;
  }
  if (clients.get(client) !== null) return;
  suspected = client;
  try {
    const tell = (name, detail) => instance.alive && client.porthopTold(name, JSON.parse(detail));
    const id = instance.app.mount(client.porthopContainer(), tell, JSON.stringify(client.porthopOptions()));
    if (!instance.alive) return;
    clients.set(client, id);
    client.porthopMounted(again);
  } catch (error) {
    died(instance, String(error));
  }
}

/** A copy of the glue of its own for each instance; the compiled module is kept. */
async function start() {
  compiled ??= load();
  const { glue, module } = await compiled.catch((error) => {
    compiled = null;
    throw error;
  });
  const app = glue();
  await app({ module_or_path: module });
  const instance = { app, alive: true };
  app.start((message) => died(instance, message));
  return instance;
}

async function load() {
  if (typeof WebAssembly !== "object") throw new Refused("this browser has no WebAssembly");
  const [glue, module] = await Promise.all([import(address.glue), compile(address.wasm)]);
  return { glue: glue.default, module };
}

async function compile(wasm) {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} for the app`);
  try {
    // Servers that do not know the type exist; compiling while loading insists on it.
    if (response.headers.get("content-type") === "application/wasm") return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new Refused(String(error));
    throw error;
  }
}

class Refused extends Error {}

function reason(error) {
  return error instanceof Refused ? "wasm-blocked" : "load";
}

async function guarded(action) {
  const instance = await running;
  if (!instance?.alive) return;
  try {
    action(instance.app);
  } catch (error) {
    died(instance, String(error));
  }
}

/** Called from inside the dying instance; everything else has to wait until its stack is gone. */
function died(instance, message) {
  if (!instance.alive) return;
  instance.alive = false;
  running = null;
  const blamed = suspected;
  setTimeout(() => {
    for (const client of [...clients.keys()]) {
      clients.set(client, null);
      if (client.porthopBroke(blamed === client, message)) enqueue(client, true);
      else clients.delete(client);
    }
  });
}
