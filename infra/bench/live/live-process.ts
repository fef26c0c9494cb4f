import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LiveAnswer } from '../programs/serve-live.ts';

export type Usage = Extract<LiveAnswer, { kind: 'usage' }>;

const LONGEST_ANSWER_MS = 120_000;

/** A program of the live benchmark in a process of its own. */
export class LiveProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts `programs/live-<program>.ts`; memory can be measured after a collection. */
  static start(program: string, argument = ''): LiveProcess {
    const path = fileURLToPath(new URL(`../programs/live-${program}.ts`, import.meta.url));
    return new LiveProcess(
      fork(path, [argument], {
        execArgv: ['--import', 'tsx', '--expose-gc'],
        env: { ...process.env, NODE_ENV: 'production' },
      }),
    );
  }

  tell(order: object): void {
    this.#child.send(order);
  }

  /** The next answer of this kind. Rejects when the program ends before, or says nothing for too long. */
  answer<Answer extends { readonly kind: string }>(kind: Answer['kind']): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error(`a program ended before it said ${kind}`));
      const silence = setTimeout(
        () => reject(new Error(`a program did not say ${kind}; a client may have been cut off`)),
        LONGEST_ANSWER_MS,
      );
      const hear = (message: Answer): void => {
        if (message.kind !== kind) return;
        clearTimeout(silence);
        this.#child.off('message', hear).off('exit', gone);
        resolve(message);
      };
      this.#child.on('message', hear).once('exit', gone);
    });
  }

  /** `collect`: frees what is not needed before memory is measured. */
  usage(collect = false): Promise<Usage> {
    const answer = this.answer<Usage>('usage');
    this.tell({ kind: 'usage', collect });
    return answer;
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}
