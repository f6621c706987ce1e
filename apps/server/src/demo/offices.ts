import type { Department } from '@tongban/identity/contract';

type Contested = Pick<Department, 'reviewBody' | 'reviewBodyEn' | 'court' | 'courtEn'>;
export type Office = Omit<Department, 'id' | 'uscc' | 'level' | keyof Contested> & Contested & { readonly id: string };

/** 行政复议法 art. 24 (1): the government that the departments belong to; 行政诉讼法 arts. 14, 18: the basic court of their place. */
const ofTheCity: Contested = {
  reviewBody: '云州市人民政府',
  reviewBodyEn: 'Yunzhou People’s Government',
  court: '云州市云湖区人民法院',
  courtEn: 'Yunhu District People’s Court of Yunzhou',
};
/** 行政复议法 art. 24 (2): the government one level up; 行政诉讼法 art. 15 (1): the intermediate court. */
const ofTheGovernment: Contested = {
  reviewBody: '省人民政府',
  reviewBodyEn: 'Provincial People’s Government',
  court: '云州市中级人民法院',
  courtEn: 'Yunzhou Intermediate People’s Court',
};
/** 行政复议法 art. 27: led from above, or tax. */
const ledBy = (reviewBody: string, reviewBodyEn: string): Contested => ({ ...ofTheCity, reviewBody, reviewBodyEn });

/** Every office of the demo city, in the order in which their codes are counted. */
export const offices: readonly Office[] = [
  office(
    'hall',
    ['云州市政务服务和数据管理局', 'Yunzhou Government Services and Data Bureau'],
    ['政务服务局', 'Government Services Bureau'],
    ['云州市云湖大道1号', '1 Yunhu Avenue, Yunzhou'],
  ),
  office(
    'market',
    ['云州市市场监督管理局', 'Yunzhou Market Regulation Bureau'],
    ['市场监管局', 'Market Regulation Bureau'],
    ['云州市云湖大道8号', '8 Yunhu Avenue, Yunzhou'],
  ),
  office(
    'education',
    ['云州市教育局', 'Yunzhou Education Bureau'],
    ['教育局', 'Education Bureau'],
    ['云州市学府路3号', '3 Xuefu Road, Yunzhou'],
  ),
  office(
    'police',
    ['云州市公安局交通管理支队', 'Traffic Police Division of Yunzhou Public Security Bureau'],
    ['交管支队', 'Traffic Police'],
    ['云州市建设路15号', '15 Jianshe Road, Yunzhou'],
  ),
  office(
    'transport',
    ['云州市交通运输局', 'Yunzhou Transport Bureau'],
    ['交通运输局', 'Transport Bureau'],
    ['云州市建设路9号', '9 Jianshe Road, Yunzhou'],
  ),
  office(
    'government',
    ['云州市人民政府', 'Yunzhou People’s Government'],
    ['市政府', 'City Government'],
    ['云州市人民广场1号', '1 Renmin Square, Yunzhou'],
    ofTheGovernment,
  ),
  office(
    'health',
    ['云州市卫生健康委员会', 'Yunzhou Health Commission'],
    ['卫健委', 'Health Commission'],
    ['云州市云湖大道12号', '12 Yunhu Avenue, Yunzhou'],
  ),
  office(
    'labour',
    ['云州市人力资源和社会保障局', 'Yunzhou Human Resources and Social Security Bureau'],
    ['人社局', 'Human Resources Bureau'],
    ['云州市建设路21号', '21 Jianshe Road, Yunzhou'],
  ),
  office(
    'culture',
    ['云州市文化广电和旅游局', 'Yunzhou Culture, Broadcasting and Tourism Bureau'],
    ['文旅局', 'Culture and Tourism Bureau'],
    ['云州市学府路15号', '15 Xuefu Road, Yunzhou'],
  ),
  // Assumed: a fire and rescue authority is one of the local government (消防法 4), not led from above in the sense of art. 27.
  office(
    'fire',
    ['云州市消防救援支队', 'Yunzhou Fire and Rescue Division'],
    ['消防支队', 'Fire and Rescue'],
    ['云州市望江路9号', '9 Wangjiang Road, Yunzhou'],
  ),
  office(
    'tobacco',
    ['云州市烟草专卖局', 'Yunzhou Tobacco Monopoly Bureau'],
    ['烟草局', 'Tobacco Bureau'],
    ['云州市望江路18号', '18 Wangjiang Road, Yunzhou'],
    ledBy('省烟草专卖局', 'Provincial Tobacco Monopoly Bureau'),
  ),
  office(
    'land',
    ['云州市自然资源和规划局', 'Yunzhou Natural Resources and Planning Bureau'],
    ['自然资源局', 'Natural Resources Bureau'],
    ['云州市云湖大道20号', '20 Yunhu Avenue, Yunzhou'],
  ),
  office(
    'tax',
    ['国家税务总局云州市税务局', 'Yunzhou Tax Bureau of the State Taxation Administration'],
    ['税务局', 'Tax Bureau'],
    ['云州市云湖大道22号', '22 Yunhu Avenue, Yunzhou'],
    ledBy('国家税务总局省税务局', 'Provincial Tax Bureau of the State Taxation Administration'),
  ),
  office(
    'public-security',
    ['云州市公安局', 'Yunzhou Public Security Bureau'],
    ['公安局', 'Public Security Bureau'],
    ['云州市建设路13号', '13 Jianshe Road, Yunzhou'],
  ),
  // 行政复议法 art. 24 (4): an organisation that the city's department runs.
  office(
    'employment',
    ['云州市公共就业服务中心', 'Yunzhou Public Employment Service Centre'],
    ['就业服务中心', 'Employment Service Centre'],
    ['云州市建设路23号', '23 Jianshe Road, Yunzhou'],
  ),
  office(
    'civil',
    ['云州市民政局', 'Yunzhou Civil Affairs Bureau'],
    ['民政局', 'Civil Affairs Bureau'],
    ['云州市学府路21号', '21 Xuefu Road, Yunzhou'],
  ),
].map((one, position) => ({ ...one, phone: `0990-0123${String(position + 1).padStart(3, '0')}` }));

type Both = readonly [chinese: string, english: string];

function office(
  id: string,
  [name, nameEn]: Both,
  [short, shortEn]: Both,
  [address, addressEn]: Both,
  contested = ofTheCity,
): Omit<Office, 'phone'> {
  return { id, name, nameEn, short, shortEn, address, addressEn, hall: id === 'hall', ...contested };
}
