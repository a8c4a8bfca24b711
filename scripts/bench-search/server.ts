import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A server that compresses everything, as a web server in production does, and counts what it sends. */
export interface CountingServer {
  readonly url: string;
  /** Compressed bytes by address since the last call of `reset`. */
  readonly sent: ReadonlyMap<string, number>;
  reset(): void;
  close(): Promise<void>;
}

/**
 * Serves given contents first, then the files of a folder.
 * @param contents by address from the root
 */
export async function countingServer(
  contents: ReadonlyMap<string, string | Uint8Array>,
  folder: string,
): Promise<CountingServer> {
  const sent = new Map<string, number>();
  const packed = new Map<string, Buffer>();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      let body = packed.get(file);
      if (body === undefined) {
        body = gzipSync(contents.get(file) ?? readFileSync(path.join(folder, file)));
        packed.set(file, body);
      }
      sent.set(file, (sent.get(file) ?? 0) + body.length);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    reset: () => sent.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
