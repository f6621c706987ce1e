import { describe, expect, test } from 'vitest';
import { sampleService } from '../../test/sample-service.ts';
import { definitionIn, textsOf } from './in-language.ts';

describe('the texts of a service', () => {
  test('are named by where they stand, parts with ids by their ids', () => {
    const texts = textsOf(sampleService());
    expect(texts.get('guide.name')).toBe(sampleService().guide.name);
    expect([...texts.keys()].filter((path) => path.startsWith('form.pages.')).length).toBeGreaterThan(0);
    expect([...texts.keys()].some((path) => /^form\.pages\.\d/.test(path))).toBe(false);
  });
  test('do not include what a licence states or a condition compares', () => {
    const unread = /^(form\..*\.(when|pattern)|licence\.(number.*|fields.*\.from)|guide\.evidence\.\w+\.when)$/;
    expect([...textsOf(sampleService()).keys()].filter((path) => unread.test(path))).toEqual([]);
  });
});

describe('a service in English', () => {
  test('says the English and leaves everything else as it is', () => {
    const service = { ...sampleService(), en: { 'guide.name': 'Stall permit', 'guide.keywords': 'stall, market' } };
    const { guide, form, procedure } = definitionIn(service, 'en');
    expect(guide.name).toBe('Stall permit');
    expect(guide.keywords).toEqual(['stall', 'market']);
    expect({ ...guide, name: service.guide.name, keywords: service.guide.keywords }).toEqual(service.guide);
    expect({ form, procedure }).toEqual({ form: service.form, procedure: service.procedure });
  });
  test('is the Chinese where nobody has written any', () => {
    const service = sampleService();
    expect(definitionIn(service, 'en')).toBe(service);
  });
});
