/**
 * Walks the page in the folder named on the command line up to the first hop, and a few steps on, and prints the
 * numbers of the functions that ran. `cargo xtask dist` packs those for the first download.
 */

import { World, closeBrowser, ready } from "./world.mjs";
import { serve } from "./server.mjs";

const VISITS = [
  { locale: "en-US" },
  { locale: "zh-CN" },
  { locale: "en-US", width: 390, height: 800, colorScheme: "dark", reducedMotion: "reduce" },
];

const { url, close } = await serve(process.argv[2]);
const world = new World();
const seen = new Set();
for (const visit of VISITS) {
  const page = await world.page(visit);
  await page.goto(url);
  await ready(page);
  const settle = () => page.waitForTimeout(300);
  await settle();
  for (const place of [2, 1, 0]) {
    const buttons = page.locator("port-hop .stepper-button");
    if (await buttons.nth(place).isEnabled()) await buttons.nth(place).click();
    await settle();
  }
  for (const number of await page.evaluate(() => [...globalThis.seen])) seen.add(number);
}
await world.close();
await closeBrowser();
await close();
console.log([...seen].join(" "));
