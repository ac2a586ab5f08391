/** Our own page: keeps its language the reader's, from the browser at first, then from the widget's switch. */

import { language } from "./words.js";

const page = document.documentElement;

page.lang = language(navigator.languages);
document.addEventListener("porthop-language", (event) => {
  page.lang = event.detail.lang;
});

// After the line above: the widget looks at the page's language when it starts.
import("./define.js");
