/**
 * An identifier as its standard writes it: half width, upper case, without blanks. People paste from documents and type with a
 * Chinese keyboard; every check goes through this once.
 */
export function normalise(text: string): string {
  if (/^[!-`{-~]*$/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (fullWidth) => String.fromCharCode(fullWidth.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200f\u2060]/g, '')
    .toUpperCase();
}
