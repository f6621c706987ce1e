import type { ReactNode } from 'react';

export type Column<Row> = { readonly title: string; readonly cell: (row: Row) => ReactNode; readonly number?: boolean };

/** A plain table: antd's own measures scroll bars with a style that no content policy without exceptions lets in. */
export function Table<Row>({
  rows,
  columns,
  keyOf,
  current,
  reachable,
}: {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** The row that is open beside the table. */
  current?: (row: Row) => boolean;
  /** Nothing in it takes the keyboard, so that where it scrolls sideways it must itself. */
  reachable?: boolean;
}) {
  return (
    <table className="table" tabIndex={reachable ? 0 : undefined}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.number ? 'number' : ''}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={current?.(row) ? 'current' : undefined}>
            {columns.map((column) => (
              <td key={column.title} className={column.number ? 'number' : ''}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
