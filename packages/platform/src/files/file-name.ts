const longest = 100;
/** Controls, marks that turn the direction of writing (exe.fdp), and what file systems keep for themselves. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu;

/** A file's name without its path and without characters that deceive; where it has no ending it gets this one. */
export function cleanFileName(name: string, ending: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(forbidden, '').replace(/\s+/g, ' ');
  const dot = clean.lastIndexOf('.');
  const stem = (dot === -1 ? clean : clean.slice(0, dot)).replace(/^[.\s]+|[.\s]+$/g, '');
  const rest = dot === -1 ? ending : clean.slice(dot + 1, dot + 20).trim();
  return `${[...(stem || '文件')].slice(0, longest).join('')}.${rest}`;
}
