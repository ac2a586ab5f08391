/** What the element says when the app cannot speak for itself; every other word comes from wasm. */

const SENTENCES = {
  en: {
    load: "The step-by-step view could not be loaded. The text is still here to read.",
    "wasm-blocked": "The step-by-step view needs WebAssembly, which this browser or page does not allow. The text is still here to read.",
    stopped: "The step-by-step view stopped three times on this text and was not started again. The text is still here to read.",
    restarted: "The step-by-step view had stopped and was started again where you were.",
  },
  "zh-CN": {
    load: "分步视图未能加载。原文仍可阅读。",
    "wasm-blocked": "分步视图需要 WebAssembly，而此浏览器或页面不允许使用。原文仍可阅读。",
    stopped: "分步视图在这段文本上停止了三次，不再重新启动。原文仍可阅读。",
    restarted: "分步视图曾经停止，已从你所在的位置重新启动。",
  },
};

/** The language for a list of BCP 47 tags, best first. The same choice as `Lang::from_tag` makes. */
export function language(tags) {
  for (const tag of tags) {
    const [first, second] = tag.trim().toLowerCase().replaceAll("_", "-").split("-");
    if (first === "en") return "en";
    if (first === "zh" && [undefined, "cn", "hans", "sg"].includes(second)) return "zh-CN";
  }
  return "en";
}

/** The sentence for `code` in the best of the languages. */
export function sentence(code, tags) {
  return SENTENCES[language(tags)][code] ?? code;
}
