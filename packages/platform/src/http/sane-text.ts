import type { App } from './app.ts';
import { fieldProblem, wrongInput } from './problem.ts';

const deepest = 64;
const strangeCharacters = {
  zh: '含有无法识别的字符，请删去后重新填写',
  en: 'This contains characters that cannot be read. Delete them and enter it again',
};

/** Refuses text that the database cannot keep: NUL characters and halves of surrogate pairs. The field is named. */
export function saneTextOnly(app: App): void {
  app.addHook('preValidation', (request, _reply, done) => {
    demandSaneText(request.params);
    demandSaneText(request.query);
    demandSaneText(request.body);
    done();
  });
}

/** Throws a 400 that names the field where a text in there could not be kept. */
export function demandSaneText(sent: unknown): void {
  const field = badField(sent, '', 0);
  if (field !== undefined) throw fieldProblem(400, 'invalid-request', wrongInput, field, strangeCharacters);
}

/** The path of the first bad text; also of the first value that lies deeper than any form of ours. */
function badField(value: unknown, path: string, depth: number): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined;
  if (depth > deepest) return path;
  for (const [key, inside] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    const found = badField(key, here, depth) ?? badField(inside, here, depth + 1);
    if (found !== undefined) return found.toWellFormed().replaceAll('\0', '');
  }
  return undefined;
}
