/** Rows that follow one another and belong to the same item of a repeating group; without a name they stand for themselves. */
export type ItemRows<Row> = { readonly name?: string; readonly rows: readonly Row[] };

type OfItem = { readonly item?: { readonly place: number; readonly name: string } };

/** Gathers questions and answers by what they are about: the application itself, then 第1辆校车, 第2辆校车, in the order they came. */
export function byItem<Row extends OfItem>(rows: readonly Row[]): readonly ItemRows<Row>[] {
  const gathered: { name?: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = gathered.at(-1);
    const name = row.item?.name;
    if (last !== undefined && last.name === name) last.rows.push(row);
    else gathered.push({ ...(name === undefined ? {} : { name }), rows: [row] });
  }
  return gathered;
}
