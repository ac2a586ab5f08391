/**
 * The custom element `<port-hop>`: attributes, events, fallback. It draws nothing of the app; wasm does.
 *
 * What wasm exports (src/embed), all called by loader.js:
 *
 *   start(panicked: Function)
 *       Once per instance, before anything else. The panic hook calls `panicked(message: string)`.
 *   mount(container: HTMLElement, tell: Function, options: string): number
 *       Draws the app into `container`, a fresh `<div>` inside the open shadow root, and returns an id.
 *       The app adopts its own sheets: `container.getRootNode().adoptedStyleSheets`, after those already there.
 *   change(id: number, options: string)
 *       Options that the page changed; only the changed ones are in the object.
 *   complete()
 *       Everything is loaded; what the first hop did not wait for is worked out.
 *   unmount(id: number)
 *       Frees everything of that mount.
 *
 * `options` is a JSON object. Every key may be missing, every value may be nonsense; the app forgives it.
 *
 *   text     string    the paste; "" when the page gives none
 *   langs    string[]  BCP 47 tags, best first: own `lang`, ancestors' `lang`, the browser's languages
 *   theme, mode, start, service, port, step, view, depth
 *            string    the attribute as the page wrote it; null when the page took it away
 *   resume   string    what the app last told as `resume`; goes before the attributes
 *
 * `tell(name: string, detail: string)` is how the app answers; `detail` is a JSON object.
 *
 *   "ready"  { services, steps }               once, when the first hop is drawn; becomes `porthop-ready`
 *   "step"   { service, port, start, view, step, steps }
 *                                              after each move of the reader's; becomes `porthop-step`
 *   "state"  { resume, lang, theme, start, service, port, step, view, depth }
 *                                              once before "ready" and after every action: `resume` is kept for a
 *                                              restart; what differs from the "state" before it is written to the
 *                                              attribute of that name, and a new `lang` becomes `porthop-language`
 *   "text"   { text }                          the reader replaced the paste; kept for a restart, never in an event
 *   "error"  { code, message }                 becomes `porthop-error`
 *
 * The app sets `lang` on what it draws. Nothing the reader pasted is ever in an event of the element, except names of Services in `porthop-step`.
 */

import { leave, locate, mount, suspect, tellApp } from "./loader.js";
import { sentence } from "./words.js";

const ATTRIBUTES = ["lang", "theme", "mode", "start", "service", "port", "step", "view", "depth"];
const NEAR = "400px";
const RESTARTS = 3;
const RESTART_WINDOW = 10_000;
const ACTS = ["keydown", "pointerdown", "input", "click", "paste", "drop"];
const SHEET = `
:host { display: block }
:host([hidden]) { display: none }
.plain { overflow-x: auto }
.plain pre { margin: 0; font-family: ui-monospace, monospace; white-space: pre }
.note { margin: 0.5em 0; font-size: 0.875em }
`;

// Importing this file outside a browser must not throw.
const Base = globalThis.HTMLElement ?? class {};

/** One widget: its own text, its own state, the app shared with every other one on the page. */
export class PortHop extends Base {
  static observedAttributes = ATTRIBUTES;

  #plain = child("div", "plain");
  #copy = document.createElement("pre");
  #note = child("p", "note");
  #container = null;
  #observer = null;
  #text = null;
  #resume = null;
  #told = null;
  #writing = false;
  #connected = false;
  #stops = [];

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    this.#plain.append(document.createElement("slot"));
    this.#note.setAttribute("role", "status");
    this.#note.hidden = true;
    root.replaceChildren(this.#plain, this.#note);
    for (const act of ACTS) root.addEventListener(act, () => suspect(this), { capture: true, passive: true });
  }

  /** The text the app reads: the reader's, or the one given by script, or the one inside the tag. */
  get text() {
    return this.#text ?? given(this);
  }

  set text(value) {
    this.#text = String(value);
    this.#resume = null;
    tellApp(this, { text: this.#text });
  }

  connectedCallback() {
    this.#connected = true;
    for (const name of ["text", ...ATTRIBUTES.slice(1)]) upgrade(this, name);
    if (this.#container || this.#observer) return;
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#connected && this.#wait(), { once: true });
    } else {
      this.#wait();
    }
  }

  // Moving an element is a removal and an insertion in one task; its state must survive that.
  disconnectedCallback() {
    this.#connected = false;
    queueMicrotask(() => {
      if (this.#connected) return;
      this.#stopWaiting();
      leave(this);
      this.#clear();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || this.#writing) return;
    tellApp(this, name === "lang" ? { langs: languages(this) } : { [name]: now });
  }

  /** For loader.js: a fresh container, as no container may be mounted into twice. */
  porthopContainer() {
    this.#container?.remove();
    this.#container = child("div", "app");
    this.#told = null;
    this.#plain.after(this.#container);
    return this.#container;
  }

  /** For loader.js: everything the app starts from. */
  porthopOptions() {
    const options = { text: this.text, langs: languages(this), resume: this.#resume };
    for (const name of ATTRIBUTES.slice(1)) options[name] = this.getAttribute(name);
    return options;
  }

  /** For loader.js: the app is drawn. */
  porthopMounted(again) {
    this.#plain.hidden = true;
    this.#say(again ? "restarted" : null);
  }

  /** For loader.js: the app says something. */
  porthopTold(name, detail) {
    if (name === "state") {
      this.#keep(detail);
    } else if (name === "text") {
      this.#text = detail.text;
    } else {
      if (name === "step") this.#say(null);
      this.#dispatch(name, detail);
    }
  }

  /** For loader.js: the app broke, perhaps because of this element. Whether another start is worth it. */
  porthopBroke(blamed, message) {
    this.#clear();
    if (!blamed) return true;
    const now = performance.now();
    const text = this.text;
    this.#stops = [...this.#stops.filter((stop) => now - stop.at < RESTART_WINDOW && stop.text === text), { at: now, text }];
    if (this.#stops.length < RESTARTS) return true;
    this.porthopFailed("stopped", message);
    return false;
  }

  /** For loader.js: no app; the text stays, and a line says why. */
  porthopFailed(code, message) {
    this.#clear();
    this.#say(code);
    this.#dispatch("error", { code, message });
  }

  #wait() {
    if (this.#container || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#begin(),
      { rootMargin: NEAR },
    );
    this.#observer.observe(this);
    this.addEventListener("focusin", this.#begin);
    this.addEventListener("click", this.#begin);
  }

  #stopWaiting() {
    this.#observer?.disconnect();
    this.#observer = null;
    this.removeEventListener("focusin", this.#begin);
    this.removeEventListener("click", this.#begin);
  }

  #begin = () => {
    this.#stopWaiting();
    mount(this);
  };

  /** Back to the readable text: the page's own, or the reader's when it is another one. */
  #clear() {
    this.#container?.remove();
    this.#container = null;
    const replaced = this.#text !== null && this.#text !== given(this);
    this.#copy.textContent = replaced ? this.#text : "";
    this.#plain.replaceChildren(replaced ? this.#copy : document.createElement("slot"));
    this.#plain.hidden = false;
  }

  #keep(state) {
    const before = this.#told;
    this.#told = state;
    this.#resume = state.resume ?? null;
    // The first state only tells what the attributes led to; a page's own markup stays as it was written.
    if (!before) return;
    this.#writing = true;
    for (const name of ATTRIBUTES) {
      if (state[name] === undefined || state[name] === before[name]) continue;
      if (state[name] === null) this.removeAttribute(name);
      else this.setAttribute(name, state[name]);
    }
    this.#writing = false;
    if (state.lang && state.lang !== before.lang) this.#dispatch("language", { lang: state.lang });
  }

  #say(code) {
    this.#note.hidden = code === null;
    this.#note.textContent = code === null ? "" : sentence(code, languages(this));
  }

  #dispatch(name, detail) {
    const event = new CustomEvent(`porthop-${name}`, { bubbles: true, composed: true, detail: { v: 1, ...detail } });
    this.dispatchEvent(event);
  }
}

for (const name of ATTRIBUTES.slice(1)) {
  Object.defineProperty(PortHop.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

/** Defines `<port-hop>`. Of two copies on a page the first wins; the second only leaves a note. */
export function define({ glue, wasm, rest, version }) {
  const first = customElements.get("port-hop");
  if (first) {
    console.info(`port-hop ${version} is not used: port-hop ${first.version ?? "of another kind"} is already here`);
    return;
  }
  PortHop.version = version;
  locate(glue, wasm, rest);
  customElements.define("port-hop", PortHop);
}

function child(name, part) {
  const element = document.createElement(name);
  element.className = part;
  element.setAttribute("part", part);
  return element;
}

/** The text inside the tag, entities decoded. */
function given(element) {
  const holder = element.querySelector(":scope > pre, :scope > script[type='text/plain']") ?? element;
  return holder.textContent;
}

/** A property that was set before the element was defined hides the accessor; set it again through it. */
function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** Own `lang`, then the ancestors', across shadow roots, then the browser's. */
function languages(element) {
  const tags = [];
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const tag = node.getAttribute?.("lang");
    if (tag) tags.push(tag);
  }
  return [...tags, ...navigator.languages];
}
