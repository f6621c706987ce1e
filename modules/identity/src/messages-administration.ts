import type { EachLanguage } from '@tongban/kernel';
import type { ConfirmationRefusal } from './confirmations.ts';
import type { DepartmentRefusal } from './departments.ts';
import type { OfficialRefusal } from './officials.ts';
import type { OwnPasswordRefusal } from './own-password.ts';

/** Why a department was not written, and what to do. */
export const departmentTitles = {
  'department-unknown': { zh: '没有这个部门', en: 'There is no such department' },
  'id-taken': { zh: '已经有用这个代号的部门，请换一个', en: 'There is a department under this short code already. Use another' },
  'name-taken': { zh: '已经有叫这个名称的部门', en: 'There is a department of this name already' },
  'uscc-taken': { zh: '这个统一社会信用代码已经用在别的部门', en: 'Another department has this credit code' },
  'uscc-wrong': { zh: '统一社会信用代码不对', en: 'The credit code is not right' },
  'region-wrong': { zh: '地区代码不对', en: 'The region code is not right' },
  'parent-unknown': { zh: '上级部门没有，或者已经停用', en: 'The department above does not exist, or is closed' },
  'parent-below': { zh: '上级部门本来归它管，不能倒过来', en: 'That department stands below this one already' },
  'services-name-it': { zh: '已发布的事项还用着它，先改事项再停用', en: 'Published services name it. Change them first' },
  'has-departments': { zh: '它下面还有在用的部门，请先停用或者改归别处', en: 'Open departments belong to it. Close or move them first' },
  'runs-the-hall': { zh: '它管着政务服务大厅，不能停用', en: 'It runs the hall and cannot be closed' },
  'parent-closed': { zh: '它的上级部门停用着，请先恢复上级', en: 'The department above is closed. Reopen that first' },
  'closed-already': { zh: '已经停用', en: 'It is closed already' },
  'open-already': { zh: '已经在用', en: 'It is open already' },
} satisfies Record<DepartmentRefusal, EachLanguage>;

type StaffRefusal = OfficialRefusal | ConfirmationRefusal;

/** Why nothing was changed of an official, their roles or deputies, and what to do. */
export const staffTitles = {
  'official-unknown': { zh: '没有这个人员', en: 'There is no such official' },
  'staff-number-taken': { zh: '这个工号已经有人用，请换一个', en: 'Somebody has this staff number already. Use another' },
  yourself: { zh: '不能对自己的账号这样做', en: 'This cannot be done to your own account' },
  'last-administrator': {
    zh: '这是最后一名能登录的系统管理员，请先再设一名',
    en: 'This is the last administrator who can sign in. Appoint another first',
  },
  'department-not-open': { zh: '没有这个部门，或者已经停用', en: 'The department does not exist, or is closed' },
  'region-wrong': { zh: '没有这个地区代码，请对照行政区划代码表', en: 'There is no such region code. Check the table of regions' },
  'region-outside': { zh: '这个地区不归该部门管', en: 'The department does not act in this region' },
  'role-held': { zh: '已经有这个权限', en: 'This role is held already' },
  'role-not-held': { zh: '没有这个权限', en: 'This role is not held' },
  'suspended-already': { zh: '账号已经停用', en: 'The account is suspended already' },
  'active-already': { zh: '账号没有停用', en: 'The account is not suspended' },
  'deputy-unknown': { zh: '没有这个人员，或者账号停用着', en: 'There is no such official, or the account is suspended' },
  'same-person': { zh: '自己不能代自己，请另选一人', en: 'Nobody stands in for themself. Choose someone else' },
  'days-reversed': { zh: '结束的日期不能早于开始的日期', en: 'The last day cannot be before the first' },
  'days-past': { zh: '结束的日期已经过了', en: 'The last day is over already' },
  'days-too-many': {
    zh: '一次代的天数太多，请缩短，到期再办',
    en: 'That is too long at a time. Shorten it, and name a deputy again later',
  },
  'stood-for-already': { zh: '这几天里已经有人代，请换日期', en: 'Somebody stands in on one of these days already. Choose other days' },
  'deputy-over': { zh: '代理已经结束', en: 'It is over already' },
  'confirmation-over': { zh: '已经处理，或者没有这一项', en: 'It is settled already, or there is no such thing' },
  'second-is-you': {
    zh: '要由另一名系统管理员确认：不能是提请的人，也不能是本人',
    en: 'Another administrator has to agree: neither who asked nor who gets it',
  },
  'second-in-doubt': {
    zh: '您的密码或者管理权限是另一名系统管理员7天内设的，这几天不能由您确认，请再找一名系统管理员',
    en: 'An administrator made your password, or you an administrator, less than 7 days ago. A further administrator has to agree until then',
  },
  'asking-in-doubt': {
    zh: '您的密码或者管理权限是另一名系统管理员7天内设的，这几天不能由您提请，请另一名系统管理员提请',
    en: 'An administrator made your password, or you an administrator, less than 7 days ago. Have another administrator ask until then',
  },
} satisfies Record<StaffRefusal, EachLanguage>;

/** Why a password was not taken, and what to do. */
export function ownPasswordTitles(shortest: number) {
  return {
    'wrong-credentials': { zh: '现在的密码不对，请再输一次', en: 'The present password is not right. Enter it again' },
    'locked-out': { zh: '密码输错太多次，请过一会儿再试', en: 'The password was wrong too often. Try again in a while' },
    'password-too-short': { zh: `密码至少${shortest}个字符`, en: `A password has at least ${shortest} characters` },
    'password-too-simple': { zh: '密码太简单，请用不同的字符', en: 'The password is too simple. Use different characters' },
    'password-names-you': { zh: '密码里不要有工号', en: 'Leave your staff number out of the password' },
    'password-as-before': { zh: '新密码要和原来的不一样', en: 'The new password must differ from the old one' },
  } satisfies Record<OwnPasswordRefusal, EachLanguage>;
}
