import type { CatalogueCodeReason, ImplementationCodeReason } from './catalogue-code.ts';
import type { CitizenIdReason } from './citizen-id.ts';
import type { LicenceIdReason } from './licence-id.ts';
import type { RegionReason } from './region.ts';
import type { UsccReason } from './uscc.ts';

/** Every reason why an identifier is not one. */
export type Reason = CitizenIdReason | UsccReason | RegionReason | LicenceIdReason | CatalogueCodeReason | ImplementationCodeReason;

const texts = {
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
} satisfies Record<Reason, string>;

/** What is wrong and what to do, for the person who typed it: Chinese, one line, without a full stop. */
export function reasonText(reason: Reason): string {
  return texts[reason];
}
