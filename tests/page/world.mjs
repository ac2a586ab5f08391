/** What a case has at hand: the built folder behind a server, pages in a fresh browser context, what they asked for. */

import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

export const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser = null;

async function theBrowser() {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS });
  return browser;
}

export async function closeBrowser() {
  await browser?.close();
}

export class World {
  /** Addresses that pages of this case have asked for, in order. */
  requests = [];
  /** Errors of scripts and of the console. */
  errors = [];
  #closers = [];

  /** The built folder behind a server of its own. */
  async site(options) {
    const server = await serve(SITE, options);
    this.#closers.push(server.close);
    return server.url;
  }

  /** An empty page in a fresh context with these Playwright options. */
  async page({ width = 1280, height = 900, ...options } = {}) {
    const context = await (await theBrowser()).newContext({ viewport: { width, height }, locale: "en-US", ...options });
    this.#closers.push(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
    return page;
  }

  /** Our own page, opened and ready. */
  async open(options) {
    const page = await this.page(options);
    await page.goto(await this.site());
    await ready(page);
    return page;
  }

  /** Another page that embeds the element from the built folder. */
  async host(body, { head = "", options } = {}) {
    const page = await this.page(options);
    const url = await this.site();
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
    await page.goto(`${url}host.html`);
    return page;
  }

  async close() {
    for (const closer of this.#closers.reverse()) await closer();
  }
}

/** Waits until every element of the page shows the app. */
export async function ready(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("port-hop")].every((element) => element.shadowRoot?.querySelector(".plain").hidden),
  );
}
