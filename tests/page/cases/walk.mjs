/** The article's sample, walked on our own page. */

import assert from "node:assert/strict";
import { LANGUAGES, Reader, merged } from "../page.mjs";
import { entry, proof, trace } from "../report.mjs";

const HAN = /\p{Script=Han}/u;
const sample = (page) => page.evaluate(() => document.querySelector("port-hop > pre").textContent);

/** Every hop of every Service by keyboard; the lit characters are those that the report gives as its proof. */
async function walkEverything(world, language) {
  const page = await world.open({ locale: LANGUAGES[language].locale });
  const reader = new Reader(page);
  const text = await sample(page);
  const loaded = world.requests.length;
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  for (const place of [0, 1]) {
    await reader.choose(place);
    await reader.focus();
    await reader.press("Home");
    const { hops } = trace(text, place);
    assert.equal(await reader.hops(), hops.length);
    const sentences = new Set();
    for (const [index, hop] of hops.entries()) {
      assert.equal(await reader.hop(), index + 1);
      assert.equal(await reader.hopOnPath(), index + 1);
      await litAsProved(reader, text, entry(text, place), hop);
      const sentence = await reader.sentence();
      assert.equal(HAN.test(sentence), language === "zh-CN", sentence);
      sentences.add(sentence);
      assert.ok((await reader.announcement()).length > 0);
      await reader.press("ArrowRight");
    }
    assert.equal(sentences.size, hops.length, "each hop has a sentence of its own");
    await reader.press("Home");
    assert.equal(await reader.hop(), 1);
    await reader.press("End");
    assert.equal(await reader.hop(), hops.length);
    await reader.press("ArrowLeft");
    assert.equal(await reader.hop(), hops.length - 1);
  }
  assert.deepEqual(world.requests.slice(loaded), [], "nothing is requested after the page has loaded");
  assert.deepEqual(world.errors, []);
}

/**
 * All characters that the report gives for the stop are lit, and beside them at most those of the stop before (what is
 * looked up) and the name and type of the Service, which prove that there is such a hop.
 */
async function litAsProved(reader, text, service, hop) {
  const lit = await reader.lit();
  const needed = merged(proof(hop));
  const before = proof({ to: hop.from });
  const more = lit.filter((range) => !needed.some((other) => String(other) === String(range)));
  assert.equal(lit.length - more.length, needed.length, `${JSON.stringify(lit)} has all of ${JSON.stringify(needed)}`);
  const bytes = Buffer.from(text);
  for (const [start, end] of more) {
    const text = bytes.subarray(start, end).toString();
    assert.ok([service.name, service.type].includes(text) || before.some((range) => range[0] === start), text);
  }
}

/** A switch in the middle of the walk changes only what it is for. */
async function switchMidWalk(world, language) {
  const page = await world.open({ locale: LANGUAGES[language].locale });
  const reader = new Reader(page);
  await reader.focus();
  await reader.press("ArrowRight");
  await reader.press("ArrowRight");
  const lit = await reader.lit();
  const color = () => reader.inside((root) => getComputedStyle(root.querySelector(".app-view")).color);
  const { other } = LANGUAGES[language];
  await reader.switchLanguage(other);
  assert.equal(await reader.hop(), 3);
  assert.equal(HAN.test(await reader.sentence()), other === "zh-CN");
  assert.equal(await page.evaluate(() => document.documentElement.lang), other);
  await reader.switchTheme("dark");
  const dark = await color();
  await reader.switchTheme("light");
  assert.notEqual(await color(), dark);
  assert.equal(await reader.hop(), 3);
  assert.deepEqual(await reader.lit(), lit);
}

export const cases = {
  "the page opens on the sample and shows its first hop": async (world) => {
    const page = await world.open();
    const reader = new Reader(page);
    assert.equal(await reader.hop(), 1);
    assert.equal(await reader.hops(), 4);
    assert.ok((await reader.litTexts()).join(" ").includes("172.24.131.55"));
    assert.deepEqual(world.errors, []);
  },

  "every hop of both Services by keyboard, in English": (world) => walkEverything(world, "en"),
  "every hop of both Services by keyboard, in Chinese": (world) => walkEverything(world, "zh-CN"),
  "language and theme switched in mid-walk, from English": (world) => switchMidWalk(world, "en"),
  "language and theme switched in mid-walk, from Chinese": (world) => switchMidWalk(world, "zh-CN"),

  "a click on a hop or on a token goes there": async (world) => {
    const reader = new Reader(await world.open());
    await reader.app.locator(".path-map-hop").nth(2).click();
    await reader.settle();
    assert.equal(await reader.hop(), 3);
    await reader.app.locator(".token:visible", { hasText: "36181" }).first().click();
    await reader.settle();
    assert.equal(await reader.hop(), 2);
  },

  "keys are the page's own while the focus is elsewhere": async (world) => {
    const reader = new Reader(await world.open());
    await reader.page.evaluate(() => document.activeElement?.blur());
    await reader.press("ArrowRight");
    assert.equal(await reader.hop(), 1);
  },

  "the wire view shows packets and keeps the hop": async (world) => {
    const reader = new Reader(await world.open());
    await reader.focus();
    await reader.press("ArrowRight");
    await reader.app.locator(".toolbar-view[data-view=wire]").click();
    await reader.settle();
    assert.equal(await reader.hop(), 2);
    assert.equal(await reader.app.getAttribute("data-view"), "wire");
  },

  "attributes follow the reader and lead the app": async (world) => {
    const reader = new Reader(await world.open());
    const element = reader.page.locator("port-hop");
    await reader.focus();
    await reader.press("ArrowRight");
    assert.equal(await element.getAttribute("step"), "2");
    await element.evaluate((node) => node.setAttribute("step", "4"));
    await reader.settle();
    assert.equal(await reader.hop(), 4);
    await element.evaluate((node) => node.setAttribute("service", "litellm-cu-service"));
    await reader.settle();
    assert.equal(await reader.hops(), 3);
  },

  "a restart after a failure comes back to the hop": async (world) => {
    const page = await world.page();
    await page.route("**/glue-*.js", async (route) => {
      const response = await route.fetch();
      const kept = "const begin = wasm_bindgen.start; wasm_bindgen.start = (stop) => { window.panic = stop; begin(stop); };";
      const body = (await response.text()).replace("return wasm_bindgen;", `${kept} return wasm_bindgen;`);
      await route.fulfill({ response, body });
    });
    await page.goto(await world.site());
    const reader = new Reader(page);
    await reader.focus();
    await reader.press("ArrowRight");
    await reader.press("ArrowRight");
    await page.evaluate(() => panic("a drill"));
    await page.locator("port-hop .note").waitFor();
    assert.equal(await reader.hop(), 3);
    await reader.focus();
    await reader.press("ArrowRight");
    assert.equal(await reader.hop(), 4);
  },
};
