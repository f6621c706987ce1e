import type { ServiceDefinition } from '../src/contract.ts';

/** A small permit that breaks no rule; each call makes a new one, to be changed at will. */
export function sampleService(): ServiceDefinition {
  return {
    id: 'stall-permit',
    guide: {
      name: '摊位许可',
      summary: '在街边摆摊，先办这个许可。',
      catalogueCode: '000131999000',
      type: '01',
      regime: 'permit',
      authority: 'market',
      forWhom: ['1', '2'],
      applicants: ['person', 'organisation'],
      assurance: 2,
      speed: 'promised',
      limits: {
        acceptance: 5,
        legal: { days: 10, unit: 'working-day', from: 'acceptance', extension: 5, basis: '摊位条例第9条' },
        promised: 5,
        delivery: 5,
      },
      answers: {
        who: { answer: '谁都能办', note: '先想好摆在哪里' },
        cost: { answer: '不收费', note: '一分钱不用' },
        visits: { count: 0, note: '不用来' },
      },
      minutes: 5,
      themes: [
        { audience: 'person', theme: 'employment' },
        { audience: 'company', theme: 'opening' },
      ],
      notNeeded: [],
      conditions: ['不堵路'],
      evidence: [
        { id: 'map', name: '位置图', source: 'upload', sample: '一张图', basis: '摊位条例第5条' },
        { id: 'consent', name: '场地同意书', source: 'upload', when: 'place = "private"', sample: '一页纸', basis: '摊位条例第5条' },
        { id: 'identity', name: '身份证', source: 'shared', from: '公安局' },
        { id: 'licence', name: '营业执照', source: 'licence', licenceKind: 'business-licence', from: '市场监管局' },
      ],
      steps: [
        { name: '申请', text: '网上交。' },
        { name: '决定', text: '5个工作日内。' },
      ],
      faq: [{ question: '下雨怎么办？', answer: '收摊。' }],
      bases: [{ kind: 'establishing', law: '摊位条例', articles: ['5'] }],
      fees: [],
      contacts: { enquiry: '12345', complaint: '12315' },
      handling: ['online', 'counter'],
      result: { name: '摊位证', sample: '一张证', validity: '1年', byPost: true, electronic: true },
      keywords: ['摆摊'],
    },
    form: {
      pages: [
        { id: 'who', title: '您叫什么？', questions: [{ id: 'name', type: 'text', label: '姓名', element: 'person.name' }] },
        { id: 'where', title: '摆在哪里？', questions: [{ id: 'address', type: 'text', label: '地点', element: 'premises.address' }] },
        {
          id: 'ground',
          title: '是谁的地方？',
          questions: [
            {
              id: 'place',
              type: 'choice',
              label: '场地',
              options: [
                { value: 'public', label: '街边' },
                { value: 'private', label: '别人的地' },
              ],
            },
          ],
        },
        {
          id: 'carts',
          title: '有几辆推车？',
          repeat: { id: 'carts', item: '推车', min: 1, max: 3 },
          questions: [{ id: 'colour', type: 'text', label: '颜色' }],
        },
        { id: 'mapPage', title: '交位置图', questions: [{ id: 'mapFiles', type: 'files', label: '位置图', evidence: 'map' }] },
        {
          id: 'consentPage',
          title: '交同意书',
          when: 'place = "private"',
          questions: [{ id: 'consentFiles', type: 'files', label: '场地同意书', evidence: 'consent' }],
        },
      ],
    },
    procedure: {
      stages: [
        {
          id: 'look',
          name: '看现场',
          tasks: [
            { id: 'look', name: '看现场', kind: 'site-check', department: 'market', role: 'handler', days: 3, citizenName: '看现场' },
            { id: 'police', name: '交警意见', kind: 'opinion', department: 'police', role: 'handler', days: 2, citizenName: '交警看看' },
          ],
        },
        {
          id: 'examine',
          name: '审核',
          tasks: [{ id: 'examine', name: '审核', kind: 'examine', department: 'market', role: 'examiner', days: 1, citizenName: '审核' }],
        },
      ],
      decision: { department: 'market', role: 'approver', onTheSpot: false },
      otherAuthorities: [{ name: '邻市', when: '不在本市', address: '邻市', phone: '12345' }],
    },
    licence: {
      id: 'stall-permit',
      name: '摊位证',
      code: '11100000MB0143028R900',
      number: 'TW{kind}{region}{serial:6}',
      numberParts: { kind: { question: 'place', values: { public: '1', private: '2' } } },
      issuer: 'market',
      validity: { amount: 1, unit: 'year' },
      fields: [
        { element: 'person.name', label: '姓名', from: 'name', personal: true },
        { element: 'premises.address', label: '地点', from: 'address' },
        { element: 'cart.colour', label: '颜色', from: 'carts.colour' },
        { element: 'organisation.uscc', label: '信用代码', from: 'element:organisation.uscc' },
      ],
    },
  };
}

/** What stands around the sample in its city. */
export const sampleSurroundings = {
  departments: ['market', 'police'],
  themes: [
    { audience: 'person', id: 'employment' },
    { audience: 'company', id: 'opening' },
  ],
  elements: [
    { id: 'person.name', personal: true },
    { id: 'premises.address', personal: false },
    { id: 'cart.colour', personal: false },
    { id: 'organisation.uscc', personal: false },
  ],
};
