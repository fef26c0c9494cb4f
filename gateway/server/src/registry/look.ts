import { z } from 'zod';
import type { TransportFailure } from '@verbund/engine';
import { answerBody, type AnswerBody } from '../upstream/answer-body.ts';
import { upstreamHeaders } from '../upstream/forwarded-headers.ts';
import { post } from '../upstream/post.ts';
import type { RegionLink } from '../upstream/region-link.ts';
import { regionRecord, type RegionRecord } from './region-record.ts';

/** What a look at a region found. */
export type Look =
  | { readonly ok: true; readonly record: RegionRecord }
  | { readonly ok: false; readonly failure: TransportFailure; readonly message: string };

const QUERY = 'query VerbundLook { _service { sdl } regions { code name network demonstration licence } }';
/** For regions of a contract without `Region.licence`. */
const OLDER_QUERY = 'query VerbundLook { _service { sdl } regions { code name network demonstration } }';
const MAX_BYTES = 4_000_000;

const answer = z.object({
  data: z.object({
    _service: z.object({ sdl: z.string() }),
    regions: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        network: z.string(),
        demonstration: z.boolean(),
        licence: z.string().nullable().default(null),
      }),
    ),
  }),
});

/** Asks one region for its schema and its name. Passes by breaker and gate: it is how a lost region is found again. */
export async function lookAt(link: RegionLink, timeoutMs: number): Promise<Look> {
  const received = await ask(link, QUERY, timeoutMs);
  const known = received.ok && isRefused(received.body) ? await ask(link, OLDER_QUERY, timeoutMs) : received;
  return known.ok ? readLook(link.code, known.body) : known;
}

async function ask(link: RegionLink, query: string, timeoutMs: number): Promise<AnswerBody> {
  const reply = await post(link.pool, {
    path: link.path,
    headers: upstreamHeaders({}),
    body: JSON.stringify({ query }),
    timeoutMs,
    maxBytes: MAX_BYTES,
  });
  if (reply.ok) return answerBody(reply);
  return {
    ok: false,
    failure: reply.failure === 'GONE' ? 'UNREACHABLE' : reply.failure,
    message: reply.message,
  };
}

/** The document itself was not understood. */
function isRefused(body: unknown): boolean {
  const { data, errors } = body as { readonly data?: unknown; readonly errors?: unknown };
  return (data === undefined || data === null) && Array.isArray(errors);
}

function readLook(code: string, body: unknown): Look {
  const invalid = (message: string): Look => ({ ok: false, failure: 'INVALID', message });
  const parsed = answer.safeParse(body);
  if (!parsed.success) return invalid('does not tell its schema');
  const { _service: service, regions } = parsed.data.data;
  const self = regions.find((region) => region.code === code);
  if (!self)
    return invalid(
      `is configured as ${code}, but says it is ${regions.map((region) => region.code.slice(0, 20)).join(', ') || 'nobody'}`,
    );
  const { name, network, demonstration, licence } = self;
  const record = regionRecord.safeParse({
    sdl: service.sdl,
    name,
    network,
    licence,
    demonstration,
    seenAt: new Date().toISOString(),
  });
  return record.success
    ? { ok: true, record: record.data }
    : invalid('describes itself in a form that is not understood');
}
