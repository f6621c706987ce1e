export { byItem } from './by-item.ts';
export { chinese } from './chinese.ts';
export { type Formats, formats, timeText } from './formats.ts';
export { languageAbbreviations, languageNames } from './language-names.ts';
export { administrationTexts, portalTexts, workbenchTexts } from './messages/index.ts';
export { type Translate, translators } from './messages/translate.ts';
export { type IconName, icons, lightShapes, lineStyle, mark, type Shape, type ShapePath, stepShapes, verdictShapes } from './shapes.ts';
