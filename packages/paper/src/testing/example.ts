import { day } from '@tongban/kernel';
import type { LetterSheet } from '../sheet.ts';

export const at = '2026-11-25T02:00:00.000Z';

const issuer = '云州市市场监督管理局';
const number = '7K4M-92QX-D3TB';

/** 受理通知书 to a noodle shop. */
export const acceptance: LetterSheet = {
  look: 'letter',
  name: '受理通知书',
  number,
  issuer,
  to: '云州市小满面馆',
  parts: [
    { text: '你单位于2026年11月20日提出的“食品经营许可”申请，材料齐全，符合法定形式，本机关决定受理。' },
    { rows: [{ label: '收到的材料', text: '布局图' }] },
  ],
  seal: '行政许可专用章',
  day: '2026年11月25日',
  site: 'https://zwfw.example/verify',
  facts: {
    letter: 'acceptance',
    name: '受理通知书',
    number,
    issuer: { name: issuer, uscc: '11990100MB00010K78' },
    issuedAt: at,
    day: day('2026-11-25'),
    verify: 'https://zwfw.example/verify/AbCdEfGhIjKlMnOpQrStUv',
  },
};
