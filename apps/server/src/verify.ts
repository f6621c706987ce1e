import { createLog, systemClock } from '@tongban/platform';
import { readConfig } from './config.ts';
import type { Lifetime } from './lifetime.ts';
import { openHouse } from './open-house.ts';
import { runPlainly, type Voice } from './run-plainly.ts';

/** Beyond that many they say nothing new. */
const mostShown = 50;

/**
 * Replays all that the rooms keep for ever in the database that the environment names, or in the embedded one, also while the platform
 * runs. The exit code: 0 where everything is as it was written, 1 where something is not, which is named.
 */
export async function verify(asked: { readonly demo: boolean }, voice: Voice): Promise<number> {
  let broken = 0;
  const run = async (lifetime: Lifetime) => {
    const config = readConfig(asked);
    const log = createLog({ level: 'error' });
    const { rooms } = await openHouse(config, { publicUrl: config.publicUrl ?? '', clock: systemClock, log, lifetime, say: voice.say });
    for (const room of rooms.all) {
      if (room.verify === undefined) continue;
      let entries = 0;
      for await (const read of room.verify()) {
        if (lifetime.signal.aborted) return;
        for (const line of read.broken.slice(0, Math.max(0, mostShown - broken))) voice.complain(line);
        broken += read.broken.length;
        const before = entries;
        entries += read.entries;
        if (Math.floor(before / 10_000) < Math.floor(entries / 10_000)) voice.say(`${room.name}: ${entries} entries so far`);
      }
      voice.say(`${room.name}: ${entries} entries read`);
    }
    if (broken > mostShown) voice.complain(`and ${broken - mostShown} more`);
    voice.say(broken === 0 ? 'everything is as it was written' : `broken: ${broken}`);
  };
  const code = await runPlainly(run, voice, 1);
  return broken === 0 ? code : 1;
}
