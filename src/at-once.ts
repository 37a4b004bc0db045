/**
 * Works on up to `width` items at a time and gives results as they come, never waiting for a slow source to hand over what is done.
 * No more is taken in than can be worked on, and nothing while the taker of the results is busy. An error of the source or of the
 * work is thrown; after an abort nothing more comes, not even from a source that hangs.
 */
export async function* atOnce<In, Out extends object>(
  items: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
  { width, signal }: { readonly width: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<Out> {
  const source = items[Symbol.asyncIterator]();
  const ready: Out[] = [];
  let underWay = 0;
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  // A plain signal instead of Promise.race: that would keep every result alive as long as its slowest rival.
  let wake: () => void = () => undefined;

  const step = (job: () => Promise<void>): void => {
    underWay += 1;
    job()
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        underWay -= 1;
        wake();
      });
  };
  let taking = false;
  const take = async (): Promise<void> => {
    taking = true;
    const next = await source.next();
    taking = false;
    if (next.done) ended = true;
    else step(async () => void ready.push(await work(next.value)));
  };

  const stop = () => wake();
  signal?.addEventListener("abort", stop);
  try {
    while (!signal?.aborted) {
      const result = ready.shift();
      if (result !== undefined) {
        yield result;
        continue;
      }
      if (failure !== null) throw (failure as { readonly error: unknown }).error;
      if (ended && underWay === 0) return;
      if (!ended && !taking && underWay < width) step(take);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    const closing = Promise.resolve(source.return?.()).catch(() => undefined);
    if (!signal?.aborted) await closing;
  }
}
