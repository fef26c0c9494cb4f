/**
 * A generator that can be stopped while it waits: a plain one would come to its end only with its next value. `onEnd` is called once,
 * also where nothing was ever taken from it.
 */
export function stoppable<Value>(
  generate: (signal: AbortSignal) => AsyncGenerator<Value, void>,
  onEnd: () => void,
): AsyncGenerator<Value, void> {
  const controller = new AbortController();
  const inner = generate(controller.signal);
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    onEnd();
  };
  const stop = async (): Promise<IteratorResult<Value, void>> => {
    controller.abort();
    end();
    await inner.return();
    return { done: true, value: undefined };
  };
  const step = async (
    advance: () => Promise<IteratorResult<Value, void>>,
  ): Promise<IteratorResult<Value, void>> => {
    try {
      const result = await advance();
      if (controller.signal.aborted) return { done: true, value: undefined };
      if (result.done) end();
      return result;
    } catch (error) {
      end();
      throw error;
    }
  };
  return {
    next: () => step(() => inner.next()),
    return: stop,
    throw: (error) => step(() => inner.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
