import type { StartRefusal } from '../contract.ts';
import type { CaseRefusal } from '../domain/refusal.ts';

/** Refusals that are told by routes, and the status each answers with. */
export const status = {
  'case-unknown': 404,
  'already-submitted': 409,
  'not-declared': 422,
  'assurance-too-low': 403,
  'wrong-kind-of-applicant': 403,
  'no-mandate': 403,
  'not-yours-to-do': 403,
  'already-accepted': 409,
  'accepted-by-silence': 409,
  'accepted-with-decision': 409,
  'waiting-for-applicant': 409,
  'correction-already-requested': 409,
  'nothing-asked-for': 422,
  'correction-not-requested': 409,
  'changed-what-was-not-asked': 422,
  'reason-missing': 422,
  'ask-for-correction-first': 409,
  'authority-missing': 422,
  'silence-not-due': 409,
  'no-silence-in-this-regime': 409,
  'not-under-review': 409,
  'task-unknown': 404,
  'task-not-open': 409,
  'task-already-done': 409,
  'opinion-missing': 422,
  'second-official-missing': 422,
  'second-official-not-of-department': 422,
  'second-official-not-wanted': 422,
  'check-awaits-confirmation': 409,
  'check-not-recorded': 409,
  'not-the-second-official': 403,
  'not-on-the-spot': 409,
  'tasks-open': 409,
  'reviewed-by-same-official': 403,
  'reasons-against-finding-missing': 422,
  'not-accepted-yet': 409,
  'already-decided': 409,
  'no-licence-to-issue': 409,
  'not-granted': 409,
  'already-recorded': 409,
  'organisation-missing': 409,
} satisfies { readonly [refusal in CaseRefusal]: number };

/** Why nothing changed and what to do, for officials. */
export const titles = {
  'case-unknown': '没有这个办件，或者不归您所在的部门办',
  'already-submitted': '这份申请已经提交过了',
  'not-declared': '申请人还没有声明内容属实',
  'assurance-too-low': '申请人的身份核验等级不够',
  'wrong-kind-of-applicant': '这项服务不面向这类申请人',
  'no-mandate': '经办人没有这家单位的有效授权',
  'not-yours-to-do': '这一步不由您的岗位办理',
  'already-accepted': '这件已经受理了，不能再受理、补正或者不予受理。请刷新看最新进展',
  'accepted-by-silence': '期限内没有告知，这件依法已从收到之日起受理，不能再补正或者不予受理',
  'accepted-with-decision': '这项服务受理和决定一次完成，不单独受理。材料齐全的，请直接作决定',
  'waiting-for-applicant': '已经发出补正通知，正在等申请人补齐',
  'correction-already-requested': '补正只能一次告知，这件已经告知过了',
  'nothing-asked-for': '请至少选一处要补正的内容，并写明怎么补',
  'correction-not-requested': '这件现在没有要补正的内容',
  'changed-what-was-not-asked': '只能改补正通知里列出的内容',
  'reason-missing': '请写明理由',
  'ask-for-correction-first': '材料不全不能直接不予受理，请先一次告知要补正的全部内容',
  'authority-missing': '请写明该找哪个机关',
  'silence-not-due': '受理期限还没有到',
  'no-silence-in-this-regime': '这项服务没有逾期视为受理的规定',
  'not-under-review': '这件现在不在审查环节。请刷新看最新进展',
  'task-unknown': '这项服务没有这个任务',
  'task-not-open': '还没有轮到这个任务',
  'task-already-done': '这个任务已经有人办完了。请刷新看最新进展',
  'opinion-missing': '请写明意见',
  'second-official-missing': '核查要两名工作人员，请选另一名同事',
  'second-official-not-of-department': '另一名核查人员要是本部门的同岗同事',
  'second-official-not-wanted': '这个任务由一人办理，不用选同事',
  'check-awaits-confirmation': '核查记录已经有同事写好，正在等一同核查的人确认',
  'check-not-recorded': '还没有人写核查记录。请先写记录，再由一同核查的人确认',
  'not-the-second-official': '只有记录里写明的一同核查人员能确认',
  'not-on-the-spot': '这项服务不能当场决定',
  'tasks-open': '还有任务没办完，不能作决定',
  'reviewed-by-same-official': '您参加过这件的审查，审查和批准要由不同的人办，请交给另一位批准人',
  'reasons-against-finding-missing': '审查里有不同意见或者不符合要求的结果。要准予，请写明理由',
  'not-accepted-yet': '这件还没有受理，不能作决定',
  'already-decided': '这件已经办结，不能再改。请刷新看结果',
  'no-licence-to-issue': '申请里没有可以发证的对象',
  'not-granted': '这件没有批准，不能发证',
  'already-recorded': '这一步已经记录过了',
  'organisation-missing': '登记的主体还没有成立',
} satisfies { readonly [refusal in CaseRefusal]: string };

/** Why an application cannot be begun or handed in, and what to do, for the applicant. */
export const advice = {
  'service-unknown': '没有这项服务，可能已经停办。请从首页重新查找。',
  'assurance-too-low': '办这件事要先核验身份。请先提高身份核验等级，再回来申请。',
  'wrong-kind-of-applicant': '这项服务不面向您现在的身份。请在“我的”里换成能办的个人或者单位，再来申请。',
  'no-mandate': '您没有替这家单位办这件事的有效授权。请让单位负责人先授权给您。',
  'not-declared': '请先勾选声明，确认填的内容都是真的。',
  'not-asked': '现在没有要您补的内容。请到“我的办件”看最新进展。',
} satisfies { readonly [refusal in StartRefusal | 'not-declared' | 'not-asked']: string };

/** An item of a correction that names nothing the applicant could put right. */
export const unknownTarget = '申请表里没有这一项，或者这一项不由申请人补正';

/** What a licence states cannot be printed: no font has the character. */
export function withoutGlyph(label: string, characters: readonly string[]): { readonly title: string; readonly message: string } {
  const named = characters.map((character) => `“${character}”（U+${character.codePointAt(0)?.toString(16).toUpperCase()}）`).join('、');
  return {
    title: '证照现在印不出来，还没有批准',
    message: `字体里没有“${label}”里的${named}。请系统管理员把有这个字的字体文件放进数据目录的fonts文件夹，重新启动后再批准`,
  };
}
