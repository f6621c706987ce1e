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
  official('jiang.wei', '蒋薇', '道路运输管理', ['handler', 'transport'], ['examiner', 'transport']),
  official('shen.tao', '沈涛', '道路运输科负责人', ['approver', 'transport']),
  official('han.mei', '韩梅', '市政府办公室负责人', ['approver', 'government']),
  official('he.rui', '贺蕊', '卫生许可登记', ['registrar', 'health']),
  official('yu.qing', '余晴', '人力资源市场核查员', ['handler', 'labour']),
  official('bai.yang', '白杨', '人力资源市场核查员', ['handler', 'labour']),
  official('tang.hao', '唐昊', '人力资源市场审核', ['examiner', 'labour']),
  official('cui.lan', '崔岚', '人力资源市场科负责人', ['approver', 'labour']),
  official('pan.yue', '潘越', '文化市场核查员', ['handler', 'culture']),
  official('dong.xue', '董雪', '文化市场核查员', ['handler', 'culture']),
  official('xie.feng', '谢峰', '文化市场审核', ['examiner', 'culture']),
  official('gu.mei', '顾梅', '分管副局长', ['approver', 'culture']),
  official('lei.ming', '雷鸣', '消防检查员', ['handler', 'fire']),
  official('fu.jian', '傅坚', '消防检查员', ['handler', 'fire']),
  official('qin.gang', '秦刚', '消防监督科负责人', ['registrar', 'fire'], ['approver', 'fire']),
  official('ding.yi', '丁怡', '许可证审核', ['examiner', 'tobacco']),
  official('mao.lin', '毛林', '专卖科负责人', ['approver', 'tobacco']),
  official('shi.lei', '石磊', '不动产登记审核', ['examiner', 'land']),
  official('meng.jia', '孟佳', '不动产登记登簿', ['approver', 'land']),
  official('cao.ying', '曹颖', '契税核定', ['handler', 'tax']),
  official('jin.hua', '金桦', '户籍登记', ['registrar', 'public-security']),
  official('tian.yu', '田宇', '证件审核', ['examiner', 'public-security']),
  official('liang.jun', '梁军', '治安户政科负责人', ['approver', 'public-security']),
  official('hou.min', '侯敏', '失业登记审核', ['examiner', 'employment']),
  official('qiu.shan', '邱珊', '失业登记负责人', ['approver', 'employment']),
  official('xiong.wei', '熊伟', '老年福利', ['registrar', 'civil']),
  official('luo.qing', '罗清', '电子监察', ['supervisor', 'hall']),
  official('admin', '管理员', '系统管理', ['administrator', 'hall']),
];

function official(staffNumber: string, name: string, post: string, ...holdings: readonly Holding[]): OfficialToAdd {
  return { staffNumber, name, post, grants: holdings.map(([role, department]) => ({ role, department: departmentId(department) })) };
}
