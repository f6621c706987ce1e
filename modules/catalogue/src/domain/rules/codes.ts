import { checkCatalogueCode, checkUscc } from '@tongban/identifiers';
import { flawIf, type Rule } from './rule.ts';

/** Codes of the catalogue (GB/T 39554.1) and of licence kinds (GB/T 36904). */
export const codeRules: readonly Rule[] = [
  {
    rule: 'catalogue-code-valid',
    check: ({ guide: { catalogueCode } }) =>
      flawIf(
        !isCatalogueCode(catalogueCode),
        'guide.catalogueCode',
        '目录编码要12位：地区2位、类型2位、部门2位、主项3位、子项3位，没有子项写000',
      ),
  },
  {
    rule: 'type-digits-are-type',
    check: ({ guide: { catalogueCode, type } }) =>
      flawIf(
        catalogueCode.slice(2, 4) !== type,
        'guide.type',
        `目录编码第3、4位是${catalogueCode.slice(2, 4)}，和事项类型${type}不一样：请改其中一处`,
      ),
  },
  {
    rule: 'licence-kind-code-valid',
    check: ({ licence: { code } }) =>
      flawIf(
        !/^.{18}\d{3}$/.test(code) || !checkUscc(code.slice(0, 18)).valid,
        'licence.code',
        '证照类型代码要21位：定这种证照的部门的统一社会信用代码，加3位数字',
      ),
  },
];

/** Written as the standard writes it: a code that only passes once it is normalised would not be found by its text. */
function isCatalogueCode(code: string): boolean {
  const check = checkCatalogueCode(code);
  return check.valid && check.value === code;
}
