import type { Department } from '@tongban/identity/contract';

type Contested = Pick<Department, 'reviewBody' | 'court'>;
export type Office = Omit<Department, 'id' | 'uscc' | 'level' | 'reviewBody' | 'court'> & Contested & { readonly id: string };

/** 行政复议法 art. 24 (1): the government that the departments belong to; 行政诉讼法 arts. 14, 18: the basic court of their place. */
const ofTheCity: Contested = { reviewBody: '云州市人民政府', court: '云州市云湖区人民法院' };
/** 行政复议法 art. 24 (2): the government one level up; 行政诉讼法 art. 15 (1): the intermediate court. */
const ofTheGovernment: Contested = { reviewBody: '省人民政府', court: '云州市中级人民法院' };
/** 行政复议法 art. 27: led from above, or tax. */
const ledBy = (reviewBody: string): Contested => ({ ...ofTheCity, reviewBody });

/** Every office of the demo city, in the order in which their codes are counted. */
export const offices: readonly Office[] = [
  office('hall', '云州市政务服务和数据管理局', '政务服务局', '云州市云湖大道1号'),
  office('market', '云州市市场监督管理局', '市场监管局', '云州市云湖大道8号'),
  office('education', '云州市教育局', '教育局', '云州市学府路3号'),
  office('police', '云州市公安局交通管理支队', '交管支队', '云州市建设路15号'),
  office('transport', '云州市交通运输局', '交通运输局', '云州市建设路9号'),
  office('government', '云州市人民政府', '市政府', '云州市人民广场1号', ofTheGovernment),
  office('health', '云州市卫生健康委员会', '卫健委', '云州市云湖大道12号'),
  office('labour', '云州市人力资源和社会保障局', '人社局', '云州市建设路21号'),
  office('culture', '云州市文化广电和旅游局', '文旅局', '云州市学府路15号'),
  // Assumed: a fire and rescue authority is one of the local government (消防法 4), not led from above in the sense of art. 27.
  office('fire', '云州市消防救援支队', '消防支队', '云州市望江路9号'),
  office('tobacco', '云州市烟草专卖局', '烟草局', '云州市望江路18号', ledBy('省烟草专卖局')),
  office('land', '云州市自然资源和规划局', '自然资源局', '云州市云湖大道20号'),
  office('tax', '国家税务总局云州市税务局', '税务局', '云州市云湖大道22号', ledBy('国家税务总局省税务局')),
  office('public-security', '云州市公安局', '公安局', '云州市建设路13号'),
  // 行政复议法 art. 24 (4): an organisation that the city's department runs.
  office('employment', '云州市公共就业服务中心', '就业服务中心', '云州市建设路23号'),
  office('civil', '云州市民政局', '民政局', '云州市学府路21号'),
].map((one, position) => ({ ...one, phone: `0990-0123${String(position + 1).padStart(3, '0')}` }));

function office(id: string, name: string, short: string, address: string, contested = ofTheCity): Omit<Office, 'phone'> {
  return { id, name, short, address, hall: id === 'hall', ...contested };
}
