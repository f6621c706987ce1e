import { DatabaseTooOld, DatabaseUnreachable, MigrationRefused } from '@tongban/platform';
import { StartFault } from '@tongban/platform/embedded';
import { createLifetime, type Lifetime, Stopped } from './lifetime.ts';

export type Voice = {
  /** Progress, and the addresses at the end. */
  readonly say: (text: string) => void;
  /** What is wrong, in one line. */
  readonly complain: (text: string) => void;
};

/**
 * Runs a command that starts parts, stops them in order however it ends, and answers its exit code: 0 when done, `stopped` when told to
 * stop on the way, 1 after one plain line where whoever started it can mend the fault. Any other fault is ours and is thrown.
 */
export async function runPlainly(run: (lifetime: Lifetime) => Promise<void>, { complain }: Voice, stopped: number): Promise<number> {
  const lifetime = createLifetime();
  try {
    await run(lifetime);
    return 0;
  } catch (error) {
    if (error instanceof Stopped || lifetime.signal.aborted) return stopped;
    const plain = plainFault(error);
    if (plain === undefined) throw error;
    complain(plain);
    return 1;
  } finally {
    await lifetime.stop();
  }
}

function plainFault(error: unknown): string | undefined {
  const known = [StartFault, DatabaseUnreachable, DatabaseTooOld, MigrationRefused].some((kind) => error instanceof kind);
  return known && error instanceof Error ? error.message : undefined;
}
