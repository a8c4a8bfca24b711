/** The few requests to GitHub that the workflows make. Needs no package, so that jobs with rights install nothing. */

export interface GitHubApi {
  /** One request. @param path below the repository: `/issues/1/comments` */
  request<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
  /** Everything a list holds, page by page, at most 2,000 items. */
  list<T>(path: string): Promise<T[]>;
}

/** GitHub refused. `status` is that of the answer. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface GitHubOptions {
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  /** Root of the API; another one at GitHub Enterprise. */
  readonly root?: string | undefined;
  readonly fetch?: typeof fetch;
}

const PER_PAGE = 100;
const MAX_PAGES = 20;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;

/** Access to one repository. @throws Error for a repository name that is none */
export function gitHubApi({
  repository,
  token,
  root = 'https://api.github.com',
  fetch: send = fetch,
}: GitHubOptions): GitHubApi {
  if (!REPOSITORY.test(repository)) throw new Error(`No repository name: ${JSON.stringify(repository)}`);

  const request: GitHubApi['request'] = async (method, path, body) => {
    const answer = await send(`${root}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'maki-workflows',
        'x-github-api-version': '2022-11-28',
      },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new GitHubError(answer.status, `${method} ${path}: ${answer.status}`);
    return answer.status === 204 ? undefined : await answer.json();
  };

  return {
    request,
    async list<T>(path: string): Promise<T[]> {
      const all: T[] = [];
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const items = await request<T[]>(
          'GET',
          `${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`,
        );
        all.push(...items);
        if (items.length < PER_PAGE) break;
      }
      return all;
    },
  };
}
