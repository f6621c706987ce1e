export { byItem } from './by-item.ts';
export { byItem } from './by-item.ts';
export { type Formats, formats, timeText } from './formats.ts';
export { administrationTexts } from './messages/administration.ts';
export { portalTexts } from './messages/portal/index.ts';
export { type Translate, translators } from './messages/translate.ts';
export { workbenchTexts } from './messages/workbench.ts';
export { type IconName, icons, lightShapes, lineStyle, mark, type Shape, type ShapePath, stepShapes, verdictShapes } from './shapes.ts';
