import type { Dispatcher } from 'undici';
import type { TransportFailure } from '@verbund/engine';
import { errorMessage } from './error-message.ts';
import { waitingFor, type Abortable, type Waiting } from './when-aborted.ts';

/** One HTTP request to one region. */
export interface PostRequest {
  readonly path: string;
  /** Names and values in turn, as undici takes them. */
  readonly headers: readonly string[];
  readonly body: string | Buffer;
  readonly timeoutMs: number;
  /** The answer is cut, and the connection closed, as soon as it is larger. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** The whole answer of a region, or why there is none. */
export type Reply = ReplyReceived | ReplyFailed;

export interface ReplyReceived {
  readonly ok: true;
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  readonly durationMs: number;
}

export interface ReplyFailed {
  readonly ok: false;
  /** GONE: the client went away; it says nothing about the region. */
  readonly failure: TransportFailure | 'GONE';
  readonly message: string;
  readonly durationMs: number;
  /** The request never left this machine. */
  readonly notSent: boolean;
  /** The connection broke before the first byte of an answer: an idle one may have been closed by the region. */
  readonly beforeAnswer: boolean;
}

/** One request under way: collects the answer, watches deadline and size. Settles exactly once. */
export class UpstreamCall implements Dispatcher.DispatchHandler, Abortable {
  readonly #request: PostRequest;
  readonly #settle: (reply: Reply) => void;
  readonly #startedAt = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #waiting: Waiting | null = null;
  #bytes = 0;
  #status = 0;
  #contentType = '';
  #settled = false;

  constructor(request: PostRequest, settle: (reply: Reply) => void) {
    this.#request = request;
    this.#settle = settle;
    this.#timer = setTimeout(endAtDeadline, request.timeoutMs, this);
    const { signal } = request;
    if (signal?.aborted) this.clientGone();
    else if (signal) {
      this.#waiting = waitingFor(signal);
      this.#waiting.add(this);
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Settled while it waited for a connection: it must not be sent any more.
    if (this.#settled) controller.abort(new Error('settled before it was sent'));
    else this.#controller = controller;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#contentType = String(headers['content-type'] ?? '');
    const encoding = String(headers['content-encoding'] ?? 'identity');
    if (encoding !== 'identity')
      this.#fail(
        'INVALID',
        `answered with content encoding ${encoding.slice(0, 20)}, which was not asked for`,
      );
    else if (status >= 300 && status < 400)
      this.#fail('INVALID', `answered with a redirect (HTTP ${status}); redirects are not followed`);
    else if (Number(headers['content-length'] ?? 0) > this.#request.maxBytes) this.#tooLarge();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#request.maxBytes) this.#tooLarge();
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#settled) return;
    const body =
      this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks, this.#bytes);
    this.#finish({
      ok: true,
      status: this.#status,
      contentType: this.#contentType,
      body,
      durationMs: this.#elapsed(),
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.#fail(
      'UNREACHABLE',
      this.#status === 0
        ? errorMessage(error)
        : `the connection broke in the middle of the answer (${errorMessage(error)})`,
    );
  }

  timeIsUp(): void {
    this.#fail('TIMEOUT', `no answer within ${Math.round(this.#request.timeoutMs)} ms`);
  }

  clientGone(): void {
    this.#fail('GONE', 'the client went away');
  }

  #tooLarge(): void {
    this.#fail('TOO_LARGE', `answered with more than ${this.#request.maxBytes} bytes`);
  }

  #fail(failure: ReplyFailed['failure'], message: string): void {
    if (this.#settled) return;
    this.#finish({
      ok: false,
      failure,
      message,
      durationMs: this.#elapsed(),
      notSent: this.#controller === null,
      beforeAnswer: failure === 'UNREACHABLE' && this.#status === 0,
    });
    this.#chunks.length = 0;
    this.#controller?.abort(new Error(message));
  }

  #finish(reply: Reply): void {
    this.#settled = true;
    clearTimeout(this.#timer);
    this.#waiting?.delete(this);
    this.#settle(reply);
  }

  #elapsed(): number {
    return performance.now() - this.#startedAt;
  }
}

function endAtDeadline(call: UpstreamCall): void {
  call.timeIsUp();
}
