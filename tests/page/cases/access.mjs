/** For everybody: axe with every rule in both languages, both themes and two widths; no sideways scrolling; calm. */

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { LANGUAGES, Reader } from "../page.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PICTURES = fileURLToPath(new URL("../../../target/page-tests/", import.meta.url));

async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), TAGS);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Each hop, the editor, the opened explanations and the wire view. */
async function axeEverywhere(world, language, colorScheme, width) {
  const page = await world.open({ locale: LANGUAGES[language].locale, colorScheme, width });
  const reader = new Reader(page);
  const hops = await reader.hops();
  await reader.focus();
  for (let hop = 1; hop <= hops; hop += 1) {
    assert.deepEqual(await violations(page), [], `hop ${hop}`);
    await reader.press("ArrowRight");
  }
  for (const more of await reader.app.locator("details:visible > summary").all()) await more.click();
  assert.deepEqual(await violations(page), [], "opened explanations");
  await reader.app.locator(".toolbar-view[data-view=wire]").click();
  assert.deepEqual(await violations(page), [], "wire view");
  await reader.app.locator(".toolbar-tools button[aria-expanded]").click();
  assert.deepEqual(await violations(page), [], "editor");
  await reader.paste("");
  assert.deepEqual(await violations(page), [], "empty");
}

/** No hop makes the page scroll sideways. */
async function fits(world, width) {
  for (const language of Object.keys(LANGUAGES)) {
    const page = await world.open({ locale: LANGUAGES[language].locale, width });
    const reader = new Reader(page);
    for (const place of [0, 1]) {
      await reader.choose(place);
      await reader.focus();
      const hops = await reader.hops();
      for (let hop = 1; hop <= hops; hop += 1) {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${language}, service ${place + 1}, hop ${hop}: ${wide} px`);
        await reader.press("ArrowRight");
      }
    }
  }
}

export const cases = {
  ...Object.fromEntries(
    Object.keys(LANGUAGES).flatMap((language) =>
      ["light", "dark"].flatMap((scheme) =>
        [1280, 360].map((width) => [
          `axe finds nothing: ${language}, ${scheme}, ${width} px`,
          (world) => axeEverywhere(world, language, scheme, width),
        ]),
      ),
    ),
  ),

  ...Object.fromEntries([320, 360, 768, 1280].map((width) => [`fits into ${width} px`, (world) => fits(world, width)])),

  "reduced motion: nothing moves": async (world) => {
    const reader = new Reader(await world.open({ reducedMotion: "reduce" }));
    await reader.focus();
    await reader.press("ArrowRight");
    const moving = await reader.inside((root) =>
      root.getAnimations().filter((animation) => animation.effect?.getComputedTiming().activeDuration > 1).length,
    );
    assert.equal(moving, 0);
  },

  "forced colors: lit characters still differ from the others": async (world) => {
    const page = await world.open({ forcedColors: "active" });
    const reader = new Reader(page);
    const looks = await reader.inside((root) => {
      const look = (token) => {
        const style = getComputedStyle(token);
        return [style.color, style.backgroundColor, style.fontWeight, style.outlineStyle, style.textDecorationLine, style.borderBlockEndStyle, style.borderBlockEndWidth].join();
      };
      const visible = [...root.querySelectorAll(".token")].filter((token) => token.checkVisibility());
      const of = (lit) => [...new Set(visible.filter((token) => token.hasAttribute("data-lit") === lit).map(look))];
      return { lit: of(true), others: of(false) };
    });
    assert.ok(looks.lit.length > 0 && looks.lit.every((look) => !looks.others.includes(look)), JSON.stringify(looks));
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}forced-colors.png`, fullPage: true });
  },

  "steps are an ordered list in the document": async (world) => {
    const reader = new Reader(await world.open());
    const steps = await reader.app.locator("ol.step-list > li").count();
    assert.equal(steps, 4);
  },
};
