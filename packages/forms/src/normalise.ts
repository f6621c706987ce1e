/** What nobody typed on purpose and no database takes: control characters, marks of direction, blanks of no width. */
const unseen = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const unseenButBreaks = /[^\P{Cc}\n]|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const fullWidthLetters = /[０-９Ａ-Ｚａ-ｚ]/g;
const fullWidthSigns = /[！-～]/g;

/** One line as it is kept: full-width digits and letters become half-width, Chinese punctuation stays, blanks at the ends go. */
export function oneLine(text: string): string {
  return narrowed(text, fullWidthLetters).replace(/\s+/gu, ' ').replace(unseen, '').toWellFormed().trim();
}

/** Several lines as they are kept. */
export function severalLines(text: string): string {
  return narrowed(text, fullWidthLetters)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(unseenButBreaks, '')
    .toWellFormed()
    .trim();
}

/** Digits and signs as a number or a phone number has them: everything half-width, no blanks. */
export function digits(text: string): string {
  return narrowed(text, fullWidthSigns).replace(/\s/gu, '').replace(unseen, '').replace(/[—–−]/g, '-').toWellFormed();
}

function narrowed(text: string, wide: RegExp): string {
  // The full-width block stands at a fixed distance from ASCII.
  return text.replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
