import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { findAccount, type Account } from '../accounts/account.ts';
import { PASSWORD_LENGTH, type Auth } from '../accounts/auth.ts';
import type { Persona } from '../demonstration/personas.ts';
import type { Attempts } from '../http/attempts.ts';
import type { FormTokens } from '../http/form-token.ts';
import type { IdentityOptions } from '../options.ts';
import { html, type Html } from './html.ts';
import { page, type PageContent } from './page.ts';
import { chooseTexts } from './text/choose-texts.ts';
import type { Problem, Texts } from './text/de.ts';

/** What every page works with. */
export interface Desk {
  readonly options: IdentityOptions;
  readonly auth: Auth;
  readonly pool: Pool;
  readonly attempts: Attempts;
  readonly forms: FormTokens;
  /** Key of the client for counting attempts. */
  readonly addressOf: (request: FastifyRequest) => string;
  /** People of the demonstration; empty everywhere else. */
  readonly personas: readonly Persona[];
}

/** One request for a page. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly texts: Texts;
  /** What the browser sent with its form. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the browser sent in the address. */
  readonly query: Readonly<Record<string, string>>;
  /** The form came from a page of this region that this browser got. */
  readonly isOwnForm: boolean;
  /** `<form>` with its token; `action` below `/identity`. */
  form(action: string, content: Html): Html;
  send(
    content: Omit<PageContent, 'problem'> & { problem?: Problem | undefined },
    status?: number,
  ): FastifyReply;
  redirect(path: string): FastifyReply;
  /** Gives the browser the cookies of an answer of better-auth. */
  takeCookies(response: Response): void;
  /** The browser's cookies, for better-auth; `without` leaves out those whose name ends so. */
  headers(without?: string): Headers;
}

export function openVisit(desk: Desk, request: FastifyRequest, reply: FastifyReply): Visit {
  const texts = chooseTexts(request.headers['accept-language']);
  const fields = request.body instanceof URLSearchParams ? Object.fromEntries(request.body) : {};
  const token = desk.forms.issue(request, reply);
  return {
    request,
    reply,
    texts,
    fields,
    query: Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? '')),
    isOwnForm: desk.forms.accepts(request, fields['form'] ?? ''),
    form: (action, content) =>
      html`<form method="post" action="/identity/${action}"><input type="hidden" name="form" value="${token}">${content}</form>`,
    send: ({ problem, ...content }, status = problem ? statusOf(problem) : 200) =>
      reply
        .code(status)
        .type('text/html; charset=utf-8')
        .send(
          page(texts, {
            ...content,
            problem: problem && { code: problem, text: problemText(texts, problem) },
          }),
        ),
    redirect: (path) => reply.redirect(path, 303),
    takeCookies: (response) => void reply.header('set-cookie', response.headers.getSetCookie()),
    headers: (without) => {
      const cookies = (request.headers.cookie ?? '')
        .split(';')
        .filter((pair) => !without || !pair.split('=')[0]?.endsWith(without));
      return new Headers({
        cookie: cookies.join(';'),
        origin: desk.options.publicUrl,
        accept: 'application/json',
      });
    },
  };
}

/** Who is signed in in this browser, or null. */
export async function signedIn(desk: Desk, visit: Visit): Promise<Account | null> {
  const session = await desk.auth.api.getSession({ headers: visit.headers() });
  const account = session && (await findAccount(desk.pool, session.user.id));
  return account && !account.disabled ? account : null;
}

function problemText(texts: Texts, problem: Problem): string {
  if (problem === 'PASSWORD_SHORT') return texts.problems.PASSWORD_SHORT(PASSWORD_LENGTH.min);
  if (problem === 'PASSWORD_LONG') return texts.problems.PASSWORD_LONG(PASSWORD_LENGTH.max);
  return texts.problems[problem];
}

function statusOf(problem: Problem): number {
  if (problem === 'RATE_LIMITED') return 429;
  if (problem === 'FORM_EXPIRED' || problem === 'FORBIDDEN') return 403;
  if (problem === 'CREDENTIALS' || problem === 'CODE' || problem === 'CHALLENGE_OVER') return 401;
  return 400;
}
