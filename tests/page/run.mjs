/**
 * Runs the cases of `cases/*.mjs` on the built page and ends with a line that counts them.
 *
 * A case file exports `cases`: an object of names and functions. Each function gets a `World` of its own. A word on the
 * command line runs only the cases whose name contains it.
 */

import { readdir } from "node:fs/promises";
import { World, closeBrowser } from "./world.mjs";

const filter = process.argv[2] ?? "";
const folder = new URL("./cases/", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort();

let passed = 0;
let failed = 0;
for (const file of files) {
  const { cases } = await import(new URL(file, folder).href);
  for (const [name, run] of Object.entries(cases)) {
    const title = `${file.replace(".mjs", "")}: ${name}`;
    if (!title.includes(filter)) continue;
    const world = new World();
    try {
      await run(world);
      passed += 1;
      console.log(`ok      ${title}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${title}\n${String(error.stack ?? error).replace(/^/gm, "        ")}`);
    } finally {
      await world.close();
    }
  }
}
await closeBrowser();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
