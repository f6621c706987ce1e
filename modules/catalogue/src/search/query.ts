import type { AskedWord } from './words.ts';

/** A question as PostgreSQL reads it (`tsquery`): every word must be there. */
export function everyWord(asked: readonly AskedWord[]): string {
  return asked.map(oneWord).join(' & ');
}

/** A question as PostgreSQL reads it: one of the words is enough. */
export function anyWord(asked: readonly AskedWord[]): string {
  return asked.map(oneWord).join(' | ');
}

function oneWord(alternatives: AskedWord): string {
  return `(${alternatives
    .map((parts) => parts.map(lexeme).join(' & '))
    .map((all) => `(${all})`)
    .join(' | ')})`;
}

/** Quoted, so that nothing that somebody types is read as an operator. */
function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
