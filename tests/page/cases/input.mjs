/** Texts that are no sample: each is answered by a sentence, kept as it is, and leaves the page alive. */

import assert from "node:assert/strict";
import { Reader } from "../page.mjs";

const PROSE = "Dear all,\nthe shop is down again. Could somebody look at the balancer before lunch?\nThanks, Ida\n";
const HALF = "NAME   TYPE       CLUSTER-IP   EXTER\nshop   NodePort   10.96.7";
const GOOD = `NAME   TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE
shop   NodePort   10.96.7.20   <none>        80:30112/TCP   6d
`;
const MEBIBYTE = 1024 * 1024;

/** Noise that is the same in each run. */
function noise(length) {
  const letters = "abc XYZ 0123456789 .:/,<>|=-\t\n é 服务 \u{1f6a2} \u001b[31m";
  const characters = [...letters];
  let seed = 12345;
  let text = "";
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += characters[seed % characters.length];
  }
  return text;
}

function manyServices(count) {
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `web-${at}`.padEnd(10);
    return `${name} NodePort   10.${96 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}   <none>        80:${30000 + (at % 2768)}/TCP   6d`;
  });
  return `NAME       TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE\n${rows.join("\n")}\n`;
}

const kept = (reader) => reader.page.evaluate(() => document.querySelector("port-hop").text);

/** Something on the page says, in words, what became of the text. */
async function says(reader) {
  const texts = await reader.app.locator(".app-view-empty:visible, .line-reason, [data-unread]").allTextContents();
  assert.ok(texts.some((text) => text.trim().split(/\s+/).length > 3), `a sentence, not ${JSON.stringify(texts.slice(0, 3))}`);
}

async function alive(reader) {
  await reader.paste(GOOD);
  assert.equal(await reader.hop(), 1);
  assert.equal(await reader.hops(), 3);
}

function answered(text) {
  return async (world) => {
    const reader = new Reader(await world.open());
    await reader.paste(text);
    assert.equal(await kept(reader), text);
    await says(reader);
    await alive(reader);
    assert.deepEqual(world.errors, []);
  };
}

export const cases = {
  "an empty paste": answered(""),
  "prose": answered(PROSE),
  "half a table": answered(HALF),

  "a mebibyte of noise": async (world) => {
    const reader = new Reader(await world.open());
    const text = noise(MEBIBYTE);
    await reader.page.evaluate((given) => {
      document.querySelector("port-hop").text = given;
    }, text);
    await reader.settle();
    assert.equal(await kept(reader), text);
    await says(reader);
    const nodes = await reader.inside((root) => root.querySelectorAll("*").length);
    assert.ok(nodes < 3000, `${nodes} elements`);
    await alive(reader);
    assert.deepEqual(world.errors, []);
  },

  "ten thousand Services draw no more than a few": async (world) => {
    const reader = new Reader(await world.open());
    await reader.page.evaluate((given) => {
      document.querySelector("port-hop").text = given;
    }, manyServices(10_000));
    await reader.settle();
    const nodes = await reader.inside((root) => root.querySelectorAll("*").length);
    assert.ok(nodes < 3000, `${nodes} elements`);
    await reader.focus();
    await reader.press("ArrowRight");
    assert.equal(await reader.hop(), 2);
  },

  "what looks like markup stays text": async (world) => {
    const reader = new Reader(await world.open());
    const name = "<img src=x onerror=window.hit=1>";
    await reader.paste(`NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\n${name} NodePort 10.96.7.20 <none> 80:30112/TCP 6d\n`);
    assert.equal(await reader.inside((root) => root.querySelectorAll("img, script, iframe").length), 0);
    assert.equal(await reader.page.evaluate(() => window.hit), undefined);
  },

  "nothing pasted is in an event": async (world) => {
    const page = await world.open();
    const reader = new Reader(page);
    await page.evaluate(() => {
      window.told = [];
      for (const name of ["ready", "step", "language", "error"])
        document.addEventListener(`porthop-${name}`, (event) => told.push(JSON.stringify(event.detail)));
    });
    await reader.paste(GOOD);
    await reader.focus();
    await reader.press("ArrowRight");
    const told = await page.evaluate(() => window.told);
    assert.ok(told.length > 0);
    assert.ok(told.every((detail) => !detail.includes("10.96.7.20")));
  },
};
