/**
 * Drawings shared by portal and workbench, as data: each front end draws them with its own elements.
 * Shape, word and colour always go together, so that nobody depends on colour alone (WCAG 1.4.1).
 */
export type Shape = { readonly viewBox: string; readonly paths: readonly ShapePath[] };
export type ShapePath = {
  readonly d?: string;
  readonly circle?: readonly [number, number, number];
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
};

const rounded = 'round';
/** Line caps and joins of every stroke. */
export const lineStyle = { strokeLinecap: rounded, strokeLinejoin: rounded } as const;

const door = 'M5 39V19a15 15 0 0 1 30 0v20z';
const path =
  'M10 39c0-7 12-8.5 12-14.5 0-5-7-5.5-7-11.5 0-2 .8-3.6 1.6-4.6h3.2c-.7 1-1.2 2.6-1.2 4.4 0 5.2 9.4 6 9.4 12.7C28 32 22 33 22 39z';

/** The mark: a doorway, a path through it shaped like the 辶 of 通, a sun. */
export function mark(ground: string): Shape {
  return {
    viewBox: '5 4 30 35',
    paths: [
      { d: door, fill: '#0b5a54' },
      { d: path, fill: ground },
      { circle: [24.5, 12, 3], fill: '#ffd23d' },
    ],
  };
}

export const lightShapes = {
  green: { viewBox: '0 0 16 16', paths: [{ circle: [8, 8, 7] }] },
  yellow: { viewBox: '0 0 16 16', paths: [{ d: 'M8 1l7.5 13.5h-15z' }] },
  red: { viewBox: '0 0 16 16', paths: [{ d: 'M8 0l8 8-8 8-8-8z' }] },
  blue: { viewBox: '0 0 16 16', paths: [{ d: 'M2 1h4v14H2zm8 0h4v14h-4z' }] },
  'not-begun': { viewBox: '0 0 16 16', paths: [{ circle: [8, 8, 6], fill: 'none', stroke: 'currentColor', width: 2, dash: '3 3' }] },
} satisfies Record<string, Shape>;

const tick: ShapePath = { d: 'm7.5 13.5 4 4 7-8', fill: 'none', stroke: '#fff', width: 2.5 };

export const stepShapes = {
  done: { viewBox: '0 0 26 26', paths: [{ circle: [13, 13, 13], fill: 'currentColor' }, tick] },
  failed: {
    viewBox: '0 0 26 26',
    paths: [
      { d: 'm13 0 13 13-13 13L0 13z', fill: 'currentColor' },
      { d: 'm9 9 8 8m0-8-8 8', fill: 'none', stroke: '#fff', width: 2.5 },
    ],
  },
  now: {
    viewBox: '0 0 26 26',
    paths: [
      { circle: [13, 13, 11.5], fill: '#fff', stroke: 'currentColor', width: 3 },
      { circle: [13, 13, 5.5], fill: 'currentColor' },
    ],
  },
  next: { viewBox: '0 0 26 26', paths: [{ circle: [13, 13, 11.5], fill: '#fbf9f4', stroke: 'currentColor', width: 1.5, dash: '3 3' }] },
} satisfies Record<string, Shape>;

export const verdictShapes = {
  valid: {
    viewBox: '0 0 52 52',
    paths: [
      { d: 'M26 2l20 7v16c0 13-8.5 21-20 25C14.5 46 6 38 6 25V9z', fill: 'currentColor' },
      { d: 'm16.5 26.5 7 7L36 19.5', fill: 'none', stroke: '#fff', width: 4.5 },
    ],
  },
  expired: {
    viewBox: '0 0 52 52',
    paths: [
      { d: 'M26 4 51 48H1z', fill: 'currentColor' },
      { d: 'M26 20v13m0 6v1', fill: 'none', stroke: '#fff', width: 4.5 },
    ],
  },
  suspended: {
    viewBox: '0 0 52 52',
    paths: [{ d: 'M8 4h12v44H8zm24 0h12v44H32z', fill: 'currentColor' }],
  },
  ended: {
    viewBox: '0 0 52 52',
    paths: [
      { d: 'm26 1 25 25-25 25L1 26z', fill: 'currentColor' },
      { d: 'm18 18 16 16m0-16L18 34', fill: 'none', stroke: '#fff', width: 4.5 },
    ],
  },
} satisfies Record<string, Shape>;

const line = (...paths: readonly ShapePath[]): Shape => ({ viewBox: '0 0 24 24', paths });
const d = (text: string): ShapePath => ({ d: text });
const circle = (x: number, y: number, r: number): ShapePath => ({ circle: [x, y, r] });

/** Line icons of 24 units: themes of the portal and places of the workbench. */
export const icons = {
  birth: line(circle(12, 11, 7), d('M9.5 10.5v.1M14.5 10.5v.1M9.5 14c1.5 1.3 3.5 1.3 5 0M12 4c0-1.5 2-1.5 2-.2')),
  housing: line(d('M3 11.5 12 4l9 7.5M5.5 10v10h13V10M10 20v-5.5h4V20')),
  employment: line(d('M5 8h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM9 8V5h6v3M3 13h18')),
  property: line(circle(8, 15, 4), d('m11 12 8.5-8.5M16 7l3 3')),
  certificates: line(d('M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6')),
  ageing: line(d('M12 20s-8-4.6-8-10.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15.4 12 20 12 20z')),
  opening: line(d('M4 10v10h16V10M3 9l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM10 20v-5h4v5')),
  food: line(d('M3 11h18a9 9 0 0 1-5.5 8.3V21h-7v-1.7A9 9 0 0 1 3 11zM9 7c0-2 1.5-2 1.5-4M14 7c0-2 1.5-2 1.5-4')),
  fire: line(d('M12 3c1 4 6 5.5 6 11a6 6 0 0 1-12 0c0-2.5 1.5-4 2.5-5 .5 1.5 1 2 2 2.5C10.5 8 10.5 6 12 3z')),
  transport: line(d('M2 6h12v11H2zM14 10h4l4 4v3h-8z'), circle(7, 18, 2), circle(17, 18, 2)),
  hiring: line(circle(9, 8, 3.5), d('M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.5 2.5 3.5 5.5')),
  venues: line(d('M9 18V5l10-2v13'), circle(6, 18, 3), circle(16, 16, 3)),
  counter: line(d('M3 20h18M5 20v-7h14v7M8 13V8a4 4 0 0 1 8 0v5'), circle(12, 4, 1)),
  inbox: line(d('M4 13h4l2 3h4l2-3h4M4 13 7 5h10l3 8v6H4z')),
  cases: line(d('M6 3h8l4 4v14H6zM9 12h6M9 16h6')),
  supervision: line(d('M4 20V10M10 20V4M16 20v-7M21 20H3')),
  administration: line(d('M4 7h9M19 7h1M4 17h1M11 17h9'), circle(16, 7, 2.5), circle(8, 17, 2.5)),
  services: line(d('M4 5h16v6H4zM4 14h7v5H4zM14 14h6v5h-6z')),
} satisfies Record<string, Shape>;

export type IconName = keyof typeof icons;
