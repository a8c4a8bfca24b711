import { describe, expect, it } from 'vitest';

import { askWeb, isPublic } from './ask-web.ts';
import { checkLinks, type Answer } from './check-links.ts';

/** A web in which every address answers as given; what was asked stands in `asked`. */
function web(answers: Readonly<Record<string, (Answer | Error)[] | Answer | Error>>) {
  const asked: string[] = [];
  const waits: number[] = [];
  let open = 0;
  let most = 0;
  const perHost = new Map<string, number>();
  return {
    asked,
    waits,
    most: () => most,
    options: {
      wait: async (milliseconds: number) => void waits.push(milliseconds),
      ask: async (method: 'HEAD' | 'GET', url: string): Promise<Answer> => {
        const { host } = new URL(url);
        expect(perHost.get(host) ?? 0, `requests to ${host} at once`).toBe(0);
        perHost.set(host, 1);
        most = Math.max(most, ++open);
        asked.push(`${method} ${url}`);
        await new Promise((resolve) => setImmediate(resolve));
        open -= 1;
        perHost.set(host, 0);
        const known = answers[url] ?? { status: 200 };
        const answer = Array.isArray(known) ? (known.shift() ?? { status: 200 }) : known;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
  };
}

const problems = async (urls: readonly string[], one: ReturnType<typeof web>) =>
  Object.fromEntries((await checkLinks(urls, one.options)).map(({ url, problem }) => [url, problem]));

describe('links', () => {
  it('are asked once each, one at a time per host, hosts side by side', async () => {
    const one = web({});
    const urls = ['https://a.de/1', 'https://a.de/2', 'https://b.de/', 'https://c.de/', 'https://a.de/1'];
    expect(await checkLinks(urls, one.options)).toEqual(
      [...new Set(urls)].map((url) => ({ url, problem: undefined })),
    );
    expect(one.asked).toHaveLength(4);
    expect(one.most()).toBe(3);
    expect(one.waits).toEqual([1000]);
  });

  it('are dead where the page is gone, not where a server keeps programs away', async () => {
    const one = web({
      'https://a.de/weg': { status: 404 },
      'https://b.de/ohne-head': [{ status: 405 }, { status: 200 }],
      'https://c.de/zu': { status: 403 },
      'https://d.de/kaputt': { status: 500 },
      'https://e.de/': Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
      'https://f.de/': [Object.assign(new Error('x'), { code: 'ECONNRESET' }), { status: 200 }],
    });
    const urls = ['a.de/weg', 'b.de/ohne-head', 'c.de/zu', 'd.de/kaputt', 'e.de/', 'f.de/'];
    expect(
      await problems(
        urls.map((url) => `https://${url}`),
        one,
      ),
    ).toEqual({
      'https://a.de/weg': 'Status 404',
      'https://b.de/ohne-head': undefined,
      'https://c.de/zu': undefined,
      'https://d.de/kaputt': 'Status 500',
      'https://e.de/': 'keine Verbindung (ENOTFOUND)',
      'https://f.de/': undefined,
    });
    expect(one.asked.filter((request) => request.includes('d.de'))).toHaveLength(3);
  });

  it('are followed through redirects, but not in circles or elsewhere', async () => {
    const one = web({
      'https://a.de/alt': { status: 301, location: '/neu' },
      'https://b.de/': { status: 302, location: 'https://b.de/' },
      'https://c.de/': { status: 302, location: 'file:///etc/passwd' },
    });
    expect(await problems(['https://a.de/alt', 'https://b.de/', 'https://c.de/'], one)).toEqual({
      'https://a.de/alt': undefined,
      'https://b.de/': 'leitet zu oft um',
      'https://c.de/': 'leitet auf etwas um, das keine Webadresse ist',
    });
    expect(one.asked).toContain('HEAD https://a.de/neu');
  });
});

it.each([
  ['93.184.216.34', true],
  ['2a00:1450:4001:80e::200e', true],
  ['10.1.2.3', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:10.0.0.1', false],
  ['kein.rechner', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

it.each(['http://127.0.0.1:9/', 'http://[::1]:9/', 'http://169.254.169.254/', 'http://2130706433/'])(
  'never asks %s',
  async (url) => {
    await expect(Promise.resolve().then(() => askWeb('HEAD', url))).rejects.toThrow('internes Netz');
  },
);

it('never asks a name that leads into an own network', async () => {
  await expect(askWeb('HEAD', 'http://localhost:9/')).rejects.toThrow('internes Netz');
});
