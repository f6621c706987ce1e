/** From here on three characters in front and four behind still hide something. */
const longEnough = 8;

/** A personal value as screens show it: an identifier keeps its first three and last four characters, a name its surname: 周*. */
export function mask(value: string): string {
  const characters = [...value];
  if (characters.length < longEnough || /\p{Script=Han}/u.test(value)) return `${characters[0] ?? ''}*`;
  return characters.map((each, at) => (at < 3 || at >= characters.length - 4 ? each : '*')).join('');
}
