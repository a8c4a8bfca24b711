/** The preview's and the browser tests' web server: a folder over HTTP, on this machine only. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** No third party, no inline code: the whole policy the site works under, on every server. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-ancestors 'none'";

/** Headers of every answer, whatever its status. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // Not even the origin: which authority's page somebody came from is nobody else's business, and nothing of ours
  // (no analytics, no form that posts) needs the header.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), ' +
    'clipboard-write=(self), fullscreen=(self)',
};

/** Types that sirv does not know or sends without charset. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.nt': 'application/n-triples; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};
// Gzipped by Pagefind and unpacked by its own script: never with a Content-Encoding.
const PAGEFIND = /\.(?:pagefind|pf_\w+)$/;

export interface Server {
  /** Without slash at the end: `http://localhost:4321` */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves `dir` at http://localhost:`port` (0: a free port). Files are read anew for each request.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serve(dir: string, port: number): Promise<Server> {
  const root = path.resolve(dir);
  const files = sirv(root, {
    dev: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      const type = PAGEFIND.test(pathname)
        ? 'application/octet-stream'
        : CONTENT_TYPES[path.extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
    onNoMatch: (_request, response) => notFound(root, response),
  });

  const listener: http.RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const folder = folderWithoutSlash(root, request.url ?? '/');
    if (folder === undefined) files(request, response);
    else response.writeHead(301, { Location: folder }).end();
  };

  // Browsers try ::1 or 127.0.0.1 for "localhost": take both, so that nobody else answers on one of them.
  const first = await listen(http.createServer(listener), port, '127.0.0.1');
  const taken = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listen(http.createServer(listener), taken, '::1'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      first.close();
      throw error;
    }
    // A machine without IPv6 has only the first one.
  }
  return {
    url: `http://localhost:${taken}`,
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

function listen(server: http.Server, port: number, host: string): Promise<http.Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** The address to redirect to when `/a/b` is asked for and the folder `/a/b/` has a page. */
function folderWithoutSlash(root: string, address: string): string | undefined {
  const [, pathname = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? [];
  if (pathname.endsWith('/') || pathname.startsWith('//')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURI(pathname);
  } catch {
    return undefined;
  }
  const folder = path.join(root, decoded);
  if (!folder.startsWith(root + path.sep) || !fs.existsSync(path.join(folder, 'index.html')))
    return undefined;
  return `${pathname}/${query}`;
}

function notFound(root: string, response: http.ServerResponse): void {
  fs.readFile(path.join(root, '404.html'), (error, page) => {
    response.writeHead(404, {
      'Content-Type': error ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
    });
    response.end(error ? 'Nicht gefunden.\n' : page);
  });
}
