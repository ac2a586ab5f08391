/** Our own page as a reader sees it: where it stands, what is lit, what it says. The only place that knows its classes. */

import assert from "node:assert/strict";

export const LANGUAGES = { en: { locale: "en-US", other: "zh-CN" }, "zh-CN": { locale: "zh-CN", other: "en" } };

/** A handle on the first element of a page. */
export class Reader {
  constructor(page) {
    this.page = page;
    this.app = page.locator("port-hop .app-view").first();
  }

  /** The hop the stepper names, from 1. */
  async hop() {
    return Number(await this.app.locator(".stepper-count b").innerText());
  }

  /** The hop the path marks as the current one, from 1. */
  hopOnPath() {
    return this.inside((root) => {
      const hops = [...root.querySelectorAll(".path-map-hop, .wire-view-hop")];
      return hops.findIndex((hop) => hop.getAttribute("aria-current") === "step") + 1;
    });
  }

  /** How many hops the path has. */
  hops() {
    return this.app.locator(".step-card").count();
  }

  /** The sentence of the current hop. */
  sentence() {
    return this.app.locator(".step-card[data-current] .step-card-sentence").innerText();
  }

  /** What speech hears after a move. */
  announcement() {
    return this.app.locator("[aria-live=polite]").first().textContent();
  }

  /** The characters lit up, as merged ranges of UTF-8 offsets in the paste. */
  async lit() {
    const ranges = await this.inside((root) =>
      [...root.querySelectorAll(".token[data-lit]")]
        .filter((token) => token.checkVisibility())
        .map((token) => [Number(token.dataset.at), Number(token.dataset.end)]),
    );
    return merged(ranges);
  }

  /** The texts of the characters lit up. */
  litTexts() {
    return this.inside((root) =>
      [...root.querySelectorAll(".token[data-lit]")]
        .filter((token) => token.checkVisibility())
        .map((token) => token.textContent.trim()),
    );
  }

  /** Puts the focus inside the widget as a keyboard does. */
  async focus() {
    await this.app.locator(".stepper-button").nth(2).focus();
  }

  async press(key) {
    await this.page.keyboard.press(key);
    await this.settle();
  }

  /** Chooses the Service and port at this place of the list, by keyboard. */
  async choose(place) {
    const select = this.app.locator(".toolbar-select").nth(1);
    await select.focus();
    const now = await select.evaluate((element) => element.selectedIndex);
    const key = place > now ? "ArrowDown" : "ArrowUp";
    for (let times = Math.abs(place - now); times > 0; times -= 1) await this.press(key);
    assert.equal(await select.evaluate((element) => element.selectedIndex), place);
  }

  async switchLanguage(tag) {
    await this.app.locator(`.masthead-switches button[lang="${tag}"]`).click();
    await this.settle();
  }

  async switchTheme(theme) {
    await this.app.locator(".masthead-theme select").selectOption(theme);
    await this.settle();
  }

  /** Replaces the paste in the editor, as a reader does. */
  async paste(text) {
    if ((await this.app.locator(".editor-field").count()) === 0) {
      await this.app.locator(".toolbar-tools button[aria-expanded]").click();
    }
    await this.app.locator(".editor-field").fill(text);
    await this.settle();
  }

  /** Two frames: drawing is done. */
  settle() {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  inside(action) {
    return this.page.evaluate(`(${action})(document.querySelector("port-hop").shadowRoot)`);
  }
}

/** Ranges in order, with touching ones joined. */
export function merged(ranges) {
  const joined = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
