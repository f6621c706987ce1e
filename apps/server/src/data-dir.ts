import { locateDataFolder } from '@tongban/platform/embedded';
import { readDataDir } from './config.ts';

/** Where this installation keeps files and keys, for commands that need nothing else of it. */
export function dataDirOf(): string {
  return locateDataFolder(readDataDir());
}
