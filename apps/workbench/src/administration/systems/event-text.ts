import { language } from '../../texts.ts';
import type { WebhookEvent } from '../shapes.ts';

/** What an event is about, in words; its type where the platform knows it no longer. */
export function eventText(type: string, events: readonly WebhookEvent[]): string {
  return events.find((event) => event.type === type)?.summary[language] ?? type;
}
