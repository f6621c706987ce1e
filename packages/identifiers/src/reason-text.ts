import type { EachLanguage, Language } from '@tongban/kernel';
import type { Reason } from './reasons.ts';

/** What is wrong and what to do, for the person who typed it: one line, without a full stop. */
export function reasonText(reason: Reason, language: Language): string {
  return texts[language][reason];
}

const texts: EachLanguage<{ readonly [reason in Reason]: string }> = {
  zh: {
    'citizen-id-length': '身份证号是18位，老号码是15位。请对照证件数一数',
    'citizen-id-characters': '身份证号只有数字，最后一位可以是X。请对照证件改正',
    'citizen-id-region': '前6位是地区代码，没有这个地区。请对照证件改正',
    'citizen-id-birth': '号码里的出生日期不存在。请对照证件改正',
    'citizen-id-future': '号码里的出生日期还没有到。请对照证件改正',
    'citizen-id-check': '最后一位和前面对不上，多半有一位填错了。请对照证件再填一次',
    'uscc-length': '统一社会信用代码是18位。请对照证照数一数',
    'uscc-characters': '统一社会信用代码只有数字和大写字母，没有I、O、Z、S、V。请对照证照改正',
    'uscc-region': '第3到8位是登记机关所在的地区，应当都是数字。请对照证照改正',
    'uscc-organisation': '第9到17位对不上，多半有一位填错了。请对照证照再填一次',
    'uscc-check': '最后一位和前面对不上，多半有一位填错了。请对照证照再填一次',
    'region-length': '地区代码是6位，到街道是9位，到村或社区是12位。请补齐或删去多余的',
    'region-characters': '地区代码只有数字。请改正',
    'region-abolished': '这个地区代码已经撤销。请用现在的代码',
    'region-unknown': '没有这个地区代码。请对照行政区划代码表改正',
    'licence-id-root': '电子证照标识以1.2.156.3005.2开头。请对照证照改正',
    'licence-id-parts': '电子证照标识在1.2.156.3005.2之后有5段，用点隔开。请对照证照补齐',
    'licence-id-kind': '证照类型一段应当是有效的统一社会信用代码加3位。请对照证照改正',
    'licence-id-issuer': '颁发机构一段是数字和大写字母，不超过18位。请对照证照改正',
    'licence-id-serial': '流水号一段是数字和大写字母，不超过32位。请对照证照改正',
    'licence-id-version': '版本一段是3位数字。请对照证照改正',
    'licence-id-check': '最后一位和前面对不上，多半有一位填错了。请对照证照再填一次',
    'catalogue-code-length': '基本目录编码是12位。请对照目录数一数',
    'catalogue-code-characters': '基本目录编码都是数字，只有最后一位可以是字母。请对照目录改正',
    'catalogue-code-region': '前2位应当是00，或者一个省份代码的前2位。请对照目录改正',
    'catalogue-code-type': '第3、4位是事项类型，应当是01到10，或者20。请对照目录改正',
    'catalogue-code-item': '最后一位是字母的，前面两位应当是00。请对照目录改正',
    'implementation-code-length': '实施清单编码是31位。请对照清单数一数',
    'implementation-code-authority': '前18位不是有效的统一社会信用代码。请对照清单改正',
    'implementation-code-level': '第19位是行使层级，应当是1到6。请对照清单改正',
    'implementation-code-entry': '后12位不是有效的基本目录编码。请对照清单改正',
  },
  en: {
    'citizen-id-length': 'An identity card number has 18 characters, an old one 15. Count them on the card',
    'citizen-id-characters': 'An identity card number has digits only; the last character may be X. Correct it from the card',
    'citizen-id-region': 'The first 6 digits are the code of a region, and there is no such region. Correct it from the card',
    'citizen-id-birth': 'The date of birth in the number does not exist. Correct it from the card',
    'citizen-id-future': 'The date of birth in the number has not come yet. Correct it from the card',
    'citizen-id-check': 'The last character does not match the others, so one of them is probably wrong. Enter it again from the card',
    'uscc-length': 'A unified social credit code has 18 characters. Count them on the licence',
    'uscc-characters':
      'A unified social credit code has digits and capital letters only, without I, O, Z, S and V. Correct it from the licence',
    'uscc-region': 'Characters 3 to 8 are the region of the registration authority and should be digits. Correct it from the licence',
    'uscc-organisation': 'Characters 9 to 17 do not match, so one of them is probably wrong. Enter it again from the licence',
    'uscc-check': 'The last character does not match the others, so one of them is probably wrong. Enter it again from the licence',
    'region-length': 'The code of a region has 6 digits, of a sub-district 9, of a village or community 12. Add or remove digits',
    'region-characters': 'The code of a region has digits only. Correct it',
    'region-abolished': 'This region code has been abolished. Use the present one',
    'region-unknown': 'There is no such region code. Correct it from the table of administrative divisions',
    'licence-id-root': 'The identifier of an electronic licence begins with 1.2.156.3005.2. Correct it from the licence',
    'licence-id-parts': 'After 1.2.156.3005.2 the identifier of a licence has 5 parts with dots between. Complete it from the licence',
    'licence-id-kind':
      'The part for the kind of licence should be a valid unified social credit code and 3 digits. Correct it from the licence',
    'licence-id-issuer': 'The part for the issuer has digits and capital letters, 18 at most. Correct it from the licence',
    'licence-id-serial': 'The serial part has digits and capital letters, 32 at most. Correct it from the licence',
    'licence-id-version': 'The version part has 3 digits. Correct it from the licence',
    'licence-id-check': 'The last character does not match the others, so one of them is probably wrong. Enter it again from the licence',
    'catalogue-code-length': 'The code of a catalogue entry has 12 characters. Count them in the catalogue',
    'catalogue-code-characters':
      'The code of a catalogue entry has digits; only the last character may be a letter. Correct it from the catalogue',
    'catalogue-code-region': 'The first 2 digits should be 00, or the first 2 of a province’s code. Correct it from the catalogue',
    'catalogue-code-type': 'Digits 3 and 4 are the type of power: 01 to 10, or 20. Correct it from the catalogue',
    'catalogue-code-item': 'Where the last character is a letter, the two before it should be 00. Correct it from the catalogue',
    'implementation-code-length': 'An implementation code has 31 characters. Count them in the list',
    'implementation-code-authority': 'The first 18 characters are not a valid unified social credit code. Correct it from the list',
    'implementation-code-level': 'Character 19 is the level at which the power is used: 1 to 6. Correct it from the list',
    'implementation-code-entry': 'The last 12 characters are not a valid catalogue code. Correct it from the list',
  },
};
