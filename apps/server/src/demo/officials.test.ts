import { readServiceFolder, serviceFoldersIn } from '@tongban/catalogue';
import { describe, expect, test } from 'vitest';
import { officials } from './officials.ts';

const services = new URL('../../../../services/', import.meta.url);
const read = await Promise.all((await serviceFoldersIn(services)).map(readServiceFolder));
const definitions = read.flatMap((service) => ('definition' in service ? [service.definition] : []));

const holders = (role: string, department: string) =>
  officials.filter(({ grants }) => grants.some((grant) => grant.role === role && grant.department === department));

describe.each(definitions.map((definition) => [definition.guide.name, definition] as const))(
  'the demo city can decide %s',
  (_, { procedure }) => {
    const { decision, stages } = procedure;
    const tasks = stages.flatMap((stage) => stage.tasks);
    test('because somebody holds every post that its procedure names', () => {
      for (const { role, department } of [...tasks, decision])
        expect([role, department, holders(role, department).length]).not.toContain(0);
    });
    test('with two officials for a site check (行政许可法 34)', () => {
      for (const { kind, role, department } of tasks)
        if (kind === 'site-check') expect(holders(role, department).length).toBeGreaterThanOrEqual(2);
    });
    test('by somebody who did not review it', () => {
      const reviewers = new Set(tasks.flatMap(({ role, department }) => holders(role, department)));
      expect(holders(decision.role, decision.department).some((official) => !reviewers.has(official))).toBe(true);
    });
  },
);
