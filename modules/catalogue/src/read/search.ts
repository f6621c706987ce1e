import { run, type Tx } from '@tongban/platform';
import { anyWord, everyWord } from '../search/query.ts';
import { plain, type Words } from '../search/words.ts';
import type { Listed } from './listed.ts';

const most = 50;
/** Measured on short Chinese titles: one wrong character in four still passes, two different words do not. */
const likeness = '0.3';

const summary = `
  select s.id, s.name, s.short, s.summary, s.authority, s.promised, s.unit, s.visits, s.on_the_spot as "onTheSpot", s.themes,
    s.name_en as "nameEn", s.short_en as "shortEn", s.summary_en as "summaryEn"
  from catalogue.search x join catalogue.service s on s.id = x.service`;

/**
 * Services that answer this question, best first, 50 at most. Every word must be there: in the title first, then also below it; where no
 * service has them all, one in the title is enough, those typed alike first; where none has even that, titles that are typed alike. Empty
 * for an empty question.
 */
export async function findServices(tx: Tx, words: Words, question: string): Promise<readonly Listed[]> {
  const asked = words.asked(question);
  if (asked.length === 0) return [];
  const every = everyWord(asked);
  const any = anyWord(asked);
  const titled = await inTitle(tx, every, most);
  // Ranking is what costs, so bodies are ranked only where titles have left room.
  const rest = titled.length < most ? await inBody(tx, every, any, most - titled.length) : [];
  const found = [...titled, ...rest];
  if (found.length > 0) return found;
  const partly = await inTitle(tx, any, most);
  const alike = await typedAlike(tx, plain(question));
  if (partly.length === 0) return alike;
  // One word in a title says little, such as 许可: what is typed alike besides comes first, 食平经营许可 for 食品经营许可.
  const both = alike.filter(({ id }) => partly.some((one) => one.id === id));
  return [...both, ...partly.filter(({ id }) => both.every((one) => one.id !== id))];
}

/** Among titles with the same words the shorter one says it better. */
async function inTitle(tx: Tx, question: string, limit: number): Promise<readonly Listed[]> {
  const { rows } = await run(tx).query<Listed>(
    `${summary} where x.title @@ $1::tsquery order by ts_rank(x.title, $1::tsquery, 1) desc, s.name limit $2`,
    [question, limit],
  );
  return rows;
}

async function inBody(tx: Tx, every: string, any: string, limit: number): Promise<readonly Listed[]> {
  const { rows } = await run(tx).query<Listed>(
    `${summary} where x.body @@ $1::tsquery and not x.title @@ $1::tsquery
     order by ts_rank(x.title, $2::tsquery) desc, ts_rank(x.body, $1::tsquery) desc, s.name limit $3`,
    [every, any, limit],
  );
  return rows;
}

async function typedAlike(tx: Tx, question: string): Promise<readonly Listed[]> {
  const sql = run(tx);
  const extension = await sql.query(
    `select set_config('pg_trgm.word_similarity_threshold', $1, true) from pg_extension where extname = 'pg_trgm'`,
    [likeness],
  );
  if (extension.rows.length === 0) return [];
  const { rows } = await sql.query<Listed>(
    `${summary} where x.typed %> $1 order by word_similarity($1, x.typed) desc, s.name limit ${most}`,
    [question],
  );
  return rows;
}
