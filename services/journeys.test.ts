import { readCityLists, serviceFoldersIn } from '@tongban/catalogue';
import { describe, expect, test } from 'vitest';
import { readToTest, testService } from './test-service.ts';

/** Every folder here that has a guide is a service and is run; nothing else need be said of a new one. */
const here = new URL('./', import.meta.url);
const lists = await readCityLists(here);
const folders = await Promise.all((await serviceFoldersIn(here)).map(readToTest));

test('there are public services here', () => expect(folders.length).toBeGreaterThan(0));
test('their shared lists can be read', () => expect('faults' in lists ? lists.faults : []).toEqual([]));

if ('lists' in lists) describe.each(folders)('$name', (folder) => testService(folder, lists.lists));
