import type { OfficialToAdd } from '@tongban/identity/contract';
import type { Role } from '@tongban/platform';
import { departmentId } from './city.ts';

type Holding = readonly [role: Role, department: string];

/** Every official of the demo city; together they hold every role that a procedure under services/ names. */
export const officials: readonly OfficialToAdd[] = [
  official('lin.xiao', '林晓', '综合窗口 · 3号', ['clerk', 'hall']),
  official('sun.ning', '孙宁', '综合窗口 · 5号', ['clerk', 'hall']),
  official('wu.di', '吴迪', '登记注册科', ['registrar', 'market'], ['clerk', 'market']),
  official('gao.yuan', '高远', '食品经营核查员', ['handler', 'market']),
  official('zheng.jie', '郑洁', '食品经营核查员', ['handler', 'market']),
  official('ma.jun', '马骏', '食品经营审核', ['examiner', 'market']),
  official('song.yan', '宋岩', '分管副局长', ['approver', 'market']),
  official('li.wen', '李文', '校车安全管理', ['handler', 'education'], ['examiner', 'education']),
  official('xu.qiang', '许强', '车辆和驾驶人审查', ['handler', 'police']),
  official('jiang.wei', '蒋薇', '道路运输管理', ['handler', 'transport']),
  official('han.mei', '韩梅', '市政府办公室负责人', ['approver', 'government']),
  official('luo.qing', '罗清', '电子监察', ['supervisor', 'hall']),
  official('admin', '管理员', '系统管理', ['administrator', 'hall']),
];

function official(staffNumber: string, name: string, post: string, ...holdings: readonly Holding[]): OfficialToAdd {
  return { staffNumber, name, post, grants: holdings.map(([role, department]) => ({ role, department: departmentId(department) })) };
}
