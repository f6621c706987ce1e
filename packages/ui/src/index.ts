export { byItem } from './by-item.ts';
export { dayText, fullDay, momentText, shortDay, shortMoment, timeText } from './dates.ts';
export { administrationTexts } from './messages/administration.ts';
export { portalTexts } from './messages/portal/index.ts';
export { type Catalogue, type Translate, translator } from './messages/translate.ts';
export { workbenchTexts } from './messages/workbench.ts';
export { type IconName, icons, lightShapes, lineStyle, mark, type Shape, type ShapePath, stepShapes, verdictShapes } from './shapes.ts';
