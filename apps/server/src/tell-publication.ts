import type { FolderOutcome } from '@tongban/catalogue';

/** Says what became of a service's folder: what was published, or everything to mend; nothing where nothing changed. */
export function tellPublication(outcome: FolderOutcome, say: (text: string) => void): void {
  switch (outcome.outcome) {
    case 'unchanged':
      return;
    case 'published':
      say(`published ${outcome.id}, version ${outcome.version}`);
      return;
    case 'refused':
      for (const { file, field, rule, message } of outcome.findings) {
        say(`not published: ${outcome.id}${file === undefined ? '' : `/${file}`}: ${field} (${rule}): ${message}`);
      }
      return;
  }
}
