/** The element on other people's pages: readable without the app, lazy, shared, moved, restarted. */

import assert from "node:assert/strict";
import { ready } from "../world.mjs";

const SCRIPT = '<script type="module" src="porthop.js"></script>';
const TABLE = `NAME   TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE
shop   NodePort   10.96.7.20   &lt;none&gt;        80:30112/TCP   6d
till   NodePort   10.96.7.21   &lt;none&gt;        90:30113/TCP   6d
`;
const WIDGET = `<port-hop><pre>${TABLE}</pre></port-hop>`;

const isWasm = (url) => /porthop-[^/]*\.wasm$/.test(url);
const visible = (page) => page.locator("port-hop > pre").isVisible();
const note = (page) => page.locator("port-hop").first().locator(".note").innerText();

/** Records the events of the element from before its definition. */
const RECORDER = `<script>
  window.told = [];
  for (const name of ["ready", "step", "error", "language"])
    document.addEventListener("porthop-" + name, (event) => told.push([name, event.detail]));
</script>`;

/** Lets a case kill the shared instance as a panic does. */
async function handleOnPanic(page) {
  await page.route("**/glue-*.js", async (route) => {
    const response = await route.fetch();
    const glue = (await response.text()).replace(
      "return wasm_bindgen;",
      "const begin = wasm_bindgen.start; wasm_bindgen.start = (panicked) => { window.panic = panicked; begin(panicked); }; return wasm_bindgen;",
    );
    await route.fulfill({ response, body: glue });
  });
}

export const cases = {
  "is readable without scripts": async (world) => {
    const page = await world.page({ javaScriptEnabled: false });
    await page.goto(await world.site());
    assert.ok(await visible(page));
  },

  "is readable, with a reason, when the app cannot be fetched": async (world) => {
    const page = await world.page();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(await world.site());
    await page.locator("port-hop .note").waitFor();
    assert.ok(await visible(page));
    assert.match(await note(page), /could not be loaded/);
  },

  "shows and walks the first path without what is loaded later": async (world) => {
    const page = await world.page();
    await page.route("**/rest-*.wasm", (route) => route.abort());
    await page.goto(await world.site());
    await ready(page);
    await page.locator("port-hop .stepper-button").nth(2).click();
    assert.match(await page.locator("port-hop .stepper-count").first().innerText(), /2/);
    assert.equal(await page.locator("port-hop .note").first().isVisible(), false);
  },

  "fetches what is loaded later on the spot when it is needed before it has come": async (world) => {
    const page = await world.page();
    let asked = 0;
    await page.route("**/rest-*.wasm", (route) => (asked++ === 0 ? route.abort() : route.continue()));
    await page.goto(await world.site());
    await ready(page);
    await page.locator("port-hop .toolbar-tools button[aria-expanded]").click();
    await page.locator("port-hop .editor-field").waitFor();
    assert.equal(asked, 2);
    await page.locator("port-hop .finding-list").waitFor();
  },

  "is readable, with a reason, when the page forbids WebAssembly": async (world) => {
    const page = await world.page();
    const headers = { "content-security-policy": "script-src 'self'" };
    await page.goto(await world.site({ headers }));
    await page.locator("port-hop .note").waitFor();
    assert.ok(await visible(page));
    assert.match(await note(page), /WebAssembly/);
  },

  "says why in the reader's language": async (world) => {
    const page = await world.page({ locale: "zh-CN" });
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(await world.site());
    await page.locator("port-hop .note").waitFor();
    assert.match(await note(page), /未能加载/);
  },

  "starts although the server does not know the type of wasm": async (world) => {
    const page = await world.page();
    await page.goto(await world.site({ types: { ".wasm": "text/plain" } }));
    await ready(page);
  },

  "works under any path": async (world) => {
    const page = await world.page();
    await page.goto(await world.site({ path: "/docs/v2/porthop/" }));
    await ready(page);
    assert.deepEqual(world.errors, []);
  },

  "fetches nothing heavy while far from view": async (world) => {
    const page = await world.host(`<div style="block-size: 5000px"></div>${WIDGET}${SCRIPT}`);
    await page.waitForFunction(() => customElements.get("port-hop"));
    await page.waitForTimeout(300);
    assert.equal(world.requests.filter(isWasm).length, 0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await ready(page);
    assert.equal(world.requests.filter(isWasm).length, 1);
  },

  "shares one app among ten elements": async (world) => {
    const page = await world.host(WIDGET.repeat(10) + SCRIPT);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (let at = 0; at < 10; at += 1) await page.locator("port-hop").nth(at).scrollIntoViewIfNeeded();
    await ready(page);
    assert.equal(world.requests.filter(isWasm).length, 1);
    assert.deepEqual(world.errors, []);
  },

  "leaves the page's markup as it was": async (world) => {
    const page = await world.host(RECORDER + WIDGET + SCRIPT);
    const before = await page.evaluate(() => document.querySelector("port-hop").outerHTML);
    await ready(page);
    assert.equal(await page.evaluate(() => document.querySelector("port-hop").outerHTML), before);
  },

  "tells the page that it is ready, in plain values": async (world) => {
    const page = await world.host(RECORDER + WIDGET + SCRIPT);
    await page.waitForFunction(() => told.some(([name]) => name === "ready"));
    const [, detail] = await page.evaluate(() => told.find(([name]) => name === "ready"));
    assert.equal(detail.v, 1);
    assert.equal(detail.services, 2);
  },

  "forgives attributes that mean nothing": async (world) => {
    const widget = '<port-hop lang="tlh" theme="plaid" mode="?" start="moon" service="no/such" port="-3" step="1e9" view="x" depth="">';
    const page = await world.host(RECORDER + widget + `<pre>${TABLE}</pre></port-hop>` + SCRIPT);
    await ready(page);
    assert.deepEqual(world.errors, []);
  },

  "is defined once; a second copy only leaves a note": async (world) => {
    const page = await world.page();
    const notes = [];
    page.on("console", (message) => notes.push(message.text()));
    await page.goto(await world.site());
    await ready(page);
    await page.evaluate(async () => {
      const again = performance.getEntriesByType("resource").map((entry) => entry.name);
      await import(again.find((name) => /define-.*js$/.test(name)) + "?second");
    });
    assert.ok(notes.some((text) => /is not used/.test(text)), notes.join());
  },

  "keeps its place when it is moved": async (world) => {
    const page = await world.host(`${WIDGET}<section id="other"></section>${SCRIPT}`);
    await ready(page);
    const same = await page.evaluate(async () => {
      const element = document.querySelector("port-hop");
      const app = element.shadowRoot.querySelector(".app");
      document.querySelector("#other").prepend(element);
      await new Promise((done) => setTimeout(done, 100));
      return element.shadowRoot.querySelector(".app") === app;
    });
    assert.ok(same);
  },

  "frees the app when it is removed and starts afresh when it returns": async (world) => {
    const page = await world.host(WIDGET + SCRIPT);
    await ready(page);
    const left = await page.evaluate(async () => {
      const element = document.querySelector("port-hop");
      element.remove();
      await new Promise((done) => setTimeout(done, 100));
      const left = element.shadowRoot.querySelector(".app");
      document.body.append(element);
      return left;
    });
    assert.equal(left, null);
    await ready(page);
    assert.deepEqual(world.errors, []);
  },

  "all elements come back after the app has died": async (world) => {
    const page = await world.page();
    const url = await world.site();
    await handleOnPanic(page);
    const html = `<!doctype html><html lang="en"><body>${WIDGET}${WIDGET}${SCRIPT}</body></html>`;
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${url}host.html`);
    await ready(page);
    await page.waitForFunction(() => document.querySelectorAll("port-hop").length === 2);
    await page.evaluate(() => panic("a drill"));
    await page.waitForFunction(() =>
      [...document.querySelectorAll("port-hop")].every((element) => !element.shadowRoot.querySelector(".note").hidden),
    );
    await ready(page);
    assert.match(await note(page), /started again/);
    assert.equal(world.requests.filter(isWasm).length, 1);
  },

  "a text that kills the app three times is left as plain text": async (world) => {
    const page = await world.page();
    await handleOnPanic(page);
    await page.goto(await world.site());
    await ready(page);
    for (let time = 1; time <= 3; time += 1) {
      await page.waitForFunction(() => document.querySelector("port-hop").shadowRoot.querySelector(".app"));
      await page.waitForTimeout(50);
      await page.evaluate(() => panic("a drill"));
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(300);
    assert.ok(await visible(page));
    assert.match(await note(page), /three times/);
  },
};
