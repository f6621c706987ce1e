import { describe, expect, test } from 'vitest';
import { checkCatalogueCode, checkImplementationCode } from './catalogue-code.ts';
import { checkCitizenId } from './citizen-id.ts';
import { checkLicenceId } from './licence-id.ts';
import { reasonText } from './reason-text.ts';
import { checkRegion } from './region.ts';
import { checkUscc } from './uscc.ts';

describe('the reason of a refusal', () => {
  test('tells the person what to do, in Chinese and in one line', () => {
    for (const check of [checkCitizenId, checkUscc, checkRegion, checkLicenceId, checkCatalogueCode, checkImplementationCode]) {
      const refused = check('？');
      if (refused.valid) throw new Error('a question mark is no identifier');
      expect(reasonText(refused.reason, 'zh')).toMatch(/^\p{Script=Han}[^\n\t]*。?请[^\n\t]+[^。]$/u);
    }
  });
});
