import { DatabaseTooOld, DatabaseUnreachable, MigrationRefused } from '@tongban/platform';
import { StartFault } from '@tongban/platform/embedded';

/** The one line to say where whoever starts the platform can mend the fault; undefined where the fault is ours. */
export function plainFault(error: unknown): string | undefined {
  const known = [StartFault, DatabaseUnreachable, DatabaseTooOld, MigrationRefused].some((kind) => error instanceof kind);
  return known && error instanceof Error ? error.message : undefined;
}
