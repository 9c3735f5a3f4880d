// Serves a built site on loopback, with the Content-Security-Policy that a build promises to keep.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

export const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; " +
  "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

// `extra` are pages of a test's own: a path and its HTML.
export async function serve(folder, extra = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const answer = (status, type) =>
      response.writeHead(status, { "content-type": type, "content-security-policy": POLICY });
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    } catch {
      answer(400, TYPES[".txt"]).end("not an address");
      return;
    }
    if (path in extra) {
      answer(200, TYPES[".html"]).end(extra[path]);
      return;
    }
    let file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    let status = 200;
    if (!(file.startsWith(root + sep) && isFile(file))) {
      file = join(root, "404.html");
      status = 404;
    }
    answer(status, TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((ready, failed) => {
    server.on("error", failed).listen(0, "127.0.0.1", ready);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
