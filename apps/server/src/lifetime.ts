/** A start that was told to stop on its way. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** What has been started, so that it is stopped in the opposite order, whether the start got through or not. */
export type Lifetime = {
  /** Starts a part, unless told to stop meanwhile, and remembers how to stop it. */
  start<T>(part: () => Promise<T>, stop: (started: T) => Promise<unknown>): Promise<T>;
  /** Aborted when the process is told to stop, for parts that would take long. */
  readonly signal: AbortSignal;
  /** Settles when the process is told to stop: SIGINT, SIGTERM, SIGHUP, or its launcher is gone. */
  readonly told: Promise<void>;
  /** Stops everything, the last started first. A part that cannot be stopped does not keep the others running. */
  stop(): Promise<void>;
};

/** Listens for signals from now on. A second signal changes nothing: what is written must be written to its end. */
export function createLifetime(): Lifetime {
  const stops: (() => Promise<unknown>)[] = [];
  const ending = new AbortController();
  let over = false;
  const told = new Promise<void>((resolve) => {
    const end = () => {
      ending.abort();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    // The launcher was killed outright: nobody would ever stop us, and the next start would find the port taken.
    process.on('disconnect', end);
    process.channel?.unref();
  });
  const check = () => {
    if (ending.signal.aborted) throw new Stopped('told to stop');
  };
  return {
    told,
    signal: ending.signal,
    start: async (part, stop) => {
      check();
      const started = await part();
      if (over) await stop(started);
      else stops.push(() => stop(started));
      check();
      return started;
    },
    stop: async () => {
      over = true;
      ending.abort();
      let fault: unknown;
      for (const stop of stops.splice(0).reverse()) {
        await stop().catch((error: unknown) => {
          fault ??= error;
        });
      }
      if (fault !== undefined) throw fault;
    },
  };
}
