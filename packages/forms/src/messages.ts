import { type Reason, reasonText } from '@tongban/identifiers';
import { type RuleFault, ruleFaultText } from '@tongban/rules';

/** How a question is spoken of in a message: its name, an example of a good answer, and what the applicant entered. */
export type Told = { readonly label: string; readonly example?: string | undefined; readonly entered?: string | undefined };

/** Every text that an applicant reads from a form, in one language. What to do comes first, then an example, then what was entered. */
export type FormMessages = {
  readonly missingText: (told: Told) => string;
  readonly missingYesNo: (told: Told) => string;
  readonly missingChoice: (told: Told) => string;
  readonly missingChoices: (told: Told) => string;
  readonly missingFiles: (told: Told) => string;
  readonly missingItems: (item: string, min: number, count: number) => string;
  readonly tooManyItems: (item: string, max: number) => string;
  readonly tooManyFiles: (told: Told, max: number) => string;
  readonly tooLong: (told: Told, max: number, count: number) => string;
  readonly wrongShape: (told: Told) => string;
  /** `place` counts characters from 1; `code` names the character, such as U+E863, since it cannot be shown. */
  readonly unreadable: (told: Told, place: number, code: string) => string;
  readonly wrongIdentifier: (told: Told, reason: Reason) => string;
  readonly notNumber: (told: Told) => string;
  readonly numberTooLong: (told: Told) => string;
  readonly notWhole: (told: Told) => string;
  readonly tooManyDecimals: (told: Told, decimals: number) => string;
  readonly outOfRange: (told: Told, min: string | undefined, max: string | undefined) => string;
  readonly notDate: (told: Told) => string;
  readonly incompleteDate: (told: Told) => string;
  readonly noSuchDay: (told: Told) => string;
  readonly notAmongOptions: (told: Told) => string;
  readonly notPhone: (told: Told) => string;
  readonly notAsked: string;
  readonly yes: string;
  readonly no: string;
  readonly notAnswered: string;
  readonly separator: string;
  readonly date: (year: number, month: number, day: number) => string;
  readonly item: (item: string, number: number, measure: string | undefined) => string;
  readonly progress: (index: number, count: number) => string;
  readonly faults: FormFaultMessages;
};

/** What can be wrong with a form itself; `found` is the name or value in question. Read by the editor of a service. */
export type FormFaultMessages = {
  readonly 'no-pages': () => string;
  readonly 'no-questions': () => string;
  readonly 'no-label': () => string;
  readonly 'bad-id': (found: string) => string;
  readonly 'duplicate-id': (found: string) => string;
  readonly 'no-options': () => string;
  readonly 'duplicate-option': (found: string) => string;
  readonly 'no-evidence': () => string;
  readonly 'bad-pattern': (found: string) => string;
  readonly 'bad-limits': (found: string) => string;
  readonly 'broken-condition': (found: string, fault: RuleFault) => string;
  readonly 'unknown-name': (found: string) => string;
  readonly 'later-name': (found: string) => string;
  readonly 'item-name': (found: string) => string;
  readonly 'unknown-item-name': (found: string) => string;
  readonly 'unknown-option': (found: string) => string;
  readonly 'not-text': (found: string) => string;
};

const like = ({ example }: Told) => (example === undefined ? '' : `，比如${example}`);
const said = ({ entered }: Told) => (entered === undefined ? '' : `。您填的是“${entered}”`);

export const chineseMessages: FormMessages = {
  missingText: (told) => `请填${told.label}${like(told)}`,
  missingYesNo: (told) => `请选“是”或“否”：${told.label}`,
  missingChoice: (told) => `请选一项：${told.label}`,
  missingChoices: (told) => `请至少选一项：${told.label}`,
  missingFiles: (told) => `请上传${told.label}`,
  missingItems: (item, min, count) => `${item}至少要填${min}项，现在有${count}项。请再添加${min - count}项`,
  tooManyItems: (item, max) => `${item}最多填${max}项。请先删掉不要的`,
  tooManyFiles: (told, max) => `${told.label}最多传${max}个文件。请先删掉不要的`,
  tooLong: (told, max, count) => `${told.label}最多填${max}个字。您填了${count}个字，请写短一些`,
  wrongShape: (told) => `${told.label}请照要求的格式填${like(told)}${said(told)}`,
  unreadable: (told, place, code) =>
    `${told.label}的第${place}个字（${code}）在别的电脑上认不出来。请删掉它，用拼音或者手写输入法重新输入这个字`,
  wrongIdentifier: (told, reason) => `${told.label}填错了：${reasonText(reason, 'zh')}${said(told)}`,
  notNumber: (told) => `${told.label}请填数字${like(told)}${said(told)}`,
  numberTooLong: (told) => `${told.label}的数字太长，请核对${said(told)}`,
  notWhole: (told) => `${told.label}请填整数${like(told)}${said(told)}`,
  tooManyDecimals: (told, decimals) => `${told.label}最多填${decimals}位小数${like(told)}${said(told)}`,
  outOfRange: (told, min, max) => `${told.label}${rangeIn(min, max)}${like(told)}${said(told)}`,
  notDate: (told) => `${told.label}请填日期${like(told)}${said(told)}`,
  incompleteDate: (told) => `${told.label}请把年、月、日都填上${like(told)}${said(told)}`,
  noSuchDay: (told) => `${told.label}请对照日历再填一次，没有这一天${said(told)}`,
  notAmongOptions: (told) => `${told.label}请从列出的选项里选`,
  notPhone: (told) => `${told.label}请填11位手机号，或者带区号的座机号${like(told)}`,
  notAsked: '这一页现在不用填。请按“上一步”回去',
  yes: '是',
  no: '否',
  notAnswered: '没有填',
  separator: '、',
  date: (year, month, day) => `${year}年${month}月${day}日`,
  item: (item, number, measure = '个') => `第${number}${measure}${item}`,
  progress: (index, count) => `第${index}题，共${count}题`,
  faults: {
    'no-pages': () => '表单没有页面。请至少写一页',
    'no-questions': () => '这一页没有题目。请至少写一道题，或者删掉这一页',
    'no-label': () => '没有写名称。请在label或title里写上',
    'bad-id': (found) => `编号“${found}”不能用。请用小写字母开头、只有字母和数字的名字，也不要和条件里的函数同名`,
    'duplicate-id': (found) => `编号“${found}”用了不止一次。请换一个`,
    'no-options': () => '没有选项。请在options里写上',
    'duplicate-option': (found) => `选项“${found}”写了不止一次。请删掉或改名`,
    'no-evidence': () => '没有写明交的是哪份材料。请在evidence里写上材料的编号',
    'bad-pattern': (found) => `格式“${found}”看不懂。请在pattern里写正则表达式`,
    'bad-limits': (found) => `${found}的上下限不对。请核对：下限不能大于上限，个数和字数至少是1`,
    'broken-condition': (_, fault) => ruleFaultText(fault),
    'unknown-name': (found) => `条件里的“${found}”不是这份表单的题目。请改成前面一道题的编号`,
    'later-name': (found) => `条件里的“${found}”要到后面才问。请把那道题挪到前面，或者改条件`,
    'item-name': (found) => `条件里的“${found}”在每一项里各有一个答案。请写成 some x in 重复组的编号 satisfies x.${found} …`,
    'unknown-item-name': (found) => `条件里的“${found}”不是重复组里的题目。请改成那里一道题的编号`,
    'unknown-option': (found) => `条件里的“${found}”不是那道题的选项。请改成options里的一个value`,
    'not-text': (found) => `条件拿“${found}”和带引号的文字比较，可它的答案不是文字。是否题写 = true 或 = false，数字不加引号`,
  },
};

function rangeIn(min: string | undefined, max: string | undefined): string {
  if (min === undefined) return `不能超过${max}`;
  return max === undefined ? `不能少于${min}` : `要在${min}到${max}之间`;
}
