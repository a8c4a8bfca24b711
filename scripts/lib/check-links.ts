/** Asks whether web addresses still answer, politely: one request at a time per host, and never inside a network. */
import { hostOf } from '#domain/record-addresses.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  /** Of a redirect. */
  readonly location?: string | undefined;
}

export interface LinkCheckOptions {
  /** One request, without following redirects. Refuses addresses that are not public. */
  readonly ask: (method: 'HEAD' | 'GET', url: string) => Promise<Answer>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Hosts asked at the same time. */
  readonly hostsAtOnce?: number;
}

export interface CheckedLink {
  readonly url: string;
  /** In German; undefined for an address that answers. */
  readonly problem: string | undefined;
}

const HOSTS_AT_ONCE = 8;
const MAX_REDIRECTS = 5;
/** Between two requests to one host. */
const PAUSE = 1000;
/** Before each further attempt. */
const RETRY_AFTER: readonly number[] = [5000, 20_000];
/** A server may be busy, or keep programs away: neither says that the page is gone. */
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);
const KEEPS_AWAY = new Set([401, 403, 429, 999]);
/** Not every server knows HEAD. */
const WITHOUT_HEAD = new Set([400, 403, 404, 405, 501]);

/** Checks every address once, in the order given. Never throws for an address. */
export async function checkLinks(urls: readonly string[], options: LinkCheckOptions): Promise<CheckedLink[]> {
  const hosts = [...Map.groupBy(new Set(urls), hostOf).values()];
  const problems = new Map<string, string | undefined>();
  const next = async (): Promise<void> => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) {
      for (const [index, url] of own.entries()) {
        if (index > 0) await options.wait(PAUSE);
        problems.set(url, await problemOf(url, options));
      }
    }
  };
  await Promise.all(Array.from({ length: options.hostsAtOnce ?? HOSTS_AT_ONCE }, next));
  return [...problems.keys()]
    .toSorted((a, b) => urls.indexOf(a) - urls.indexOf(b))
    .map((url) => ({ url, problem: problems.get(url) }));
}

async function problemOf(url: string, { ask, wait }: LinkCheckOptions): Promise<string | undefined> {
  let problem: string | undefined;
  for (const delay of [0, ...RETRY_AFTER]) {
    if (delay > 0) await wait(delay);
    try {
      const { status } = await follow(url, ask);
      if (status < 400 || KEEPS_AWAY.has(status)) return undefined;
      problem = `Status ${status}`;
      if (!BUSY.has(status)) return problem;
    } catch (error) {
      if (error instanceof LinkRefused) return error.message;
      problem = error instanceof Error ? `keine Verbindung (${codeOf(error)})` : 'keine Verbindung';
    }
  }
  return problem;
}

/** The address must not be asked, or leads in circles. */
export class LinkRefused extends Error {
  override readonly name = 'LinkRefused';
}

async function follow(first: string, ask: LinkCheckOptions['ask']): Promise<Answer> {
  let url = first;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    if (!/^https?:\/\//i.test(url)) throw new LinkRefused('leitet auf etwas um, das keine Webadresse ist');
    const head = await ask('HEAD', url);
    const answer = WITHOUT_HEAD.has(head.status) ? await ask('GET', url) : head;
    if (answer.status < 300 || answer.status >= 400 || answer.location === undefined) return answer;
    url = new URL(answer.location, url).href;
  }
  throw new LinkRefused('leitet zu oft um');
}

function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? error.name;
}
