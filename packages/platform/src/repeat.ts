/** Something that is done again and again until it is stopped; stopped means that nothing of it runs any more. */
export type Repeated = { stop(): Promise<void> };

/** Does it now, and again so many milliseconds after it was done; what fails is told and done again all the same. */
export function repeat(work: () => Promise<void>, everyMilliseconds: number, failed: (err: unknown) => void): Repeated {
  let stopped = false;
  let wake: () => void = () => {};
  const run = async () => {
    while (!stopped) {
      await work().catch(failed);
      await new Promise<void>((resolve) => {
        const timeout = setTimeout(resolve, everyMilliseconds);
        wake = () => {
          clearTimeout(timeout);
          resolve();
        };
        if (stopped) wake();
      });
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
