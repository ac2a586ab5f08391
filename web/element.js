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
 * Nothing the reader pasted is ever in an event of the element, except names of Services in `porthop-step`.
 */
