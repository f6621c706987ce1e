import { run, type Tx } from '@tongban/platform';

/** The services applied for since that moment (ISO 8601), the most often first: ids alone, so that nobody learns of one case. */
export async function readMostUsed(tx: Tx, since: string): Promise<readonly string[]> {
  const { rows } = await run(tx).query<{ readonly service: string }>(
    'select service from cases.case where received_at >= $1 group by service order by count(*) desc, service',
    [since],
  );
  return rows.map(({ service }) => service);
}
