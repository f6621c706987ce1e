import type { OfficialToAdd } from '@tongban/identity/contract';
import type { Role } from '@tongban/platform';
import { departmentId } from './city.ts';

type Post = readonly [chinese: string, english: string];
type Holding = readonly [role: Role, department: string];

/** Every official of the demo city; together they hold every role that a procedure under services/ names. */
export const officials: readonly OfficialToAdd[] = [
  official('lin.xiao', '林晓', ['综合窗口 · 3号', 'All services · Counter 3'], ['clerk', 'hall']),
  official('sun.ning', '孙宁', ['综合窗口 · 5号', 'All services · Counter 5'], ['clerk', 'hall']),
  official('wu.di', '吴迪', ['登记注册科', 'Registration Section'], ['registrar', 'market'], ['clerk', 'market']),
  official('gao.yuan', '高远', ['食品经营核查员', 'Food inspector'], ['handler', 'market']),
  official('zheng.jie', '郑洁', ['食品经营核查员', 'Food inspector'], ['handler', 'market']),
  official('ma.jun', '马骏', ['食品经营审核', 'Food examiner'], ['examiner', 'market']),
  official('song.yan', '宋岩', ['分管副局长', 'Deputy director'], ['approver', 'market']),
  official('li.wen', '李文', ['校车安全管理', 'School bus safety'], ['handler', 'education'], ['examiner', 'education']),
  official('xu.qiang', '许强', ['车辆和驾驶人审查', 'Vehicles and drivers'], ['handler', 'police']),
  official('jiang.wei', '蒋薇', ['道路运输管理', 'Road transport'], ['handler', 'transport'], ['examiner', 'transport']),
  official('shen.tao', '沈涛', ['分管副局长', 'Deputy director'], ['approver', 'transport']),
  official('han.mei', '韩梅', ['分管副市长', 'Deputy mayor'], ['approver', 'government']),
  official('he.rui', '贺蕊', ['卫生许可登记', 'Hygiene licences'], ['registrar', 'health']),
  official('yu.qing', '余晴', ['人力资源市场核查员', 'Labour market inspector'], ['handler', 'labour']),
  official('bai.yang', '白杨', ['人力资源市场核查员', 'Labour market inspector'], ['handler', 'labour']),
  official('tang.hao', '唐昊', ['人力资源市场审核', 'Labour market examiner'], ['examiner', 'labour']),
  official('cui.lan', '崔岚', ['人力资源市场科负责人', 'Head of Labour Market'], ['approver', 'labour']),
  official('pan.yue', '潘越', ['文化市场核查员', 'Culture inspector'], ['handler', 'culture']),
  official('dong.xue', '董雪', ['文化市场核查员', 'Culture inspector'], ['handler', 'culture']),
  official('xie.feng', '谢峰', ['文化市场审核', 'Culture examiner'], ['examiner', 'culture']),
  official('gu.mei', '顾梅', ['分管副局长', 'Deputy director'], ['approver', 'culture']),
  official('lei.ming', '雷鸣', ['消防检查员', 'Fire inspector'], ['handler', 'fire']),
  official('fu.jian', '傅坚', ['消防检查员', 'Fire inspector'], ['handler', 'fire']),
  official('qin.gang', '秦刚', ['消防监督科负责人', 'Head of Fire Supervision'], ['registrar', 'fire'], ['approver', 'fire']),
  official('ding.yi', '丁怡', ['许可证审核', 'Licence examiner'], ['examiner', 'tobacco']),
  official('mao.lin', '毛林', ['分管副局长', 'Deputy director'], ['approver', 'tobacco']),
  official('shi.lei', '石磊', ['不动产登记审核', 'Real estate examiner'], ['examiner', 'land']),
  official('meng.jia', '孟佳', ['不动产登记登簿', 'Real estate registrar'], ['approver', 'land']),
  official('cao.ying', '曹颖', ['契税核定', 'Deed tax'], ['handler', 'tax']),
  official('jin.hua', '金桦', ['户籍登记', 'Household registration'], ['registrar', 'public-security']),
  official('tian.yu', '田宇', ['证件审核', 'Document examiner'], ['examiner', 'public-security']),
  official('liang.jun', '梁军', ['治安户政科负责人', 'Head of Household Registration'], ['approver', 'public-security']),
  official('hou.min', '侯敏', ['失业登记审核', 'Unemployment examiner'], ['examiner', 'employment']),
  official('qiu.shan', '邱珊', ['失业登记负责人', 'Head of Unemployment Registration'], ['approver', 'employment']),
  official('xiong.wei', '熊伟', ['老年福利', 'Benefits for the elderly'], ['registrar', 'civil']),
  official('luo.qing', '罗清', ['电子监察', 'Supervision'], ['supervisor', 'hall']),
  official('admin', '管理员', ['系统管理', 'System administration'], ['administrator', 'hall']),
];

function official(staffNumber: string, name: string, [post, postEn]: Post, ...holdings: readonly Holding[]): OfficialToAdd {
  return {
    staffNumber,
    name,
    post,
    postEn,
    grants: holdings.map(([role, department]) => ({ role, department: departmentId(department) })),
  };
}
