/** A static file server for one folder under one path, on a free port. */

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves `folder`; `types` goes before the usual types, `headers` are sent with every file. */
export async function serve(folder, { path = "/", types = {}, headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url, "http://localhost").pathname;
    const name = asked === path ? "index.html" : normalize(asked.slice(path.length));
    try {
      if (!asked.startsWith(path) || name.startsWith("..")) throw new Error("outside");
      const body = await readFile(join(folder, name));
      const type = types[extname(name)] ?? TYPES[extname(name)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}${path}`, close: () => server.close() };
}
