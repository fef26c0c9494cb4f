import type { Dispatcher } from 'undici';
import { UpstreamCall, type PostRequest, type Reply } from './upstream-call.ts';

/**
 * Sends a POST and reads the whole answer, within one deadline and one size. Never throws, follows no redirect,
 * decompresses nothing, never uses `fetch` (which costs two to four times the processor time).
 */
export function post(pool: Dispatcher, request: PostRequest): Promise<Reply> {
  return new Promise((resolve) => {
    const call = new UpstreamCall(request, resolve);
    try {
      pool.dispatch(
        { method: 'POST', path: request.path, headers: request.headers as string[], body: request.body },
        call,
      );
    } catch (error) {
      call.onResponseError(null, error instanceof Error ? error : new Error(String(error)));
    }
  });
}
