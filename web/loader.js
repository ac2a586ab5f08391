/**
 * Fetches and compiles the app once per page, starts the one instance all elements share, and starts another one when
 * it has died. A client is an element with the `porthop...` methods of element.js; nothing here knows the DOM.
 *
 * What is shipped lies in two files: what the first hop needs, and the rest, which is fetched as soon as that is drawn.
 * A function of the rest that is called before it has come has it fetched on the spot; the page waits that long.
 */

let address = null;
let compiled = null;
let rest = null;
let running = null;
let queue = Promise.resolve();
let suspected = null;
const clients = new Map();

/** Says where the glue and the wasm are; `rest` is missing when the wasm is in one piece. */
export function locate(glue, wasm, rest) {
  address = { glue, wasm, rest };
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
    finish(instance);
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
  const instance = { alive: true, whole: !address.rest };
  const stop = (error) => {
    died(instance, String(error));
    throw error;
  };
  const app = glue({
    stop: () => stop(new Error("the app has stopped")),
    load() {
      try {
        join(instance, rest?.module ?? fetchNow(address.rest));
      } catch (error) {
        stop(error);
      }
    },
  });
  instance.app = app;
  instance.first = await app({ module_or_path: module });
  if (rest?.module) join(instance, rest.module);
  app.start((message) => died(instance, message));
  if (instance.whole) app.complete();
  return instance;
}

/** Gets the rest for an instance that shows its first hop. Without it the app goes on until it needs more. */
async function finish(instance) {
  if (instance.whole) return;
  await pause();
  rest ??= { coming: compile(address.rest) };
  try {
    rest.module = await rest.coming;
    if (instance.alive) join(instance, rest.module);
  } catch {
    if (rest && !rest.module) rest = null;
  }
}

/** Starting the rest twice would undo what it has written since. */
function join(instance, module) {
  if (instance.whole) return;
  new WebAssembly.Instance(module, { first: instance.first });
  instance.whole = true;
  // Perhaps called from inside the app, whose stack has to go first.
  setTimeout(() => guarded((app) => app.complete()));
}

function fetchNow(wasm) {
  const request = new XMLHttpRequest();
  request.open("GET", wasm, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  return new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0)));
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
