import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../texts.ts';

/** What was read, or that it is on its way, or why not. */
export function Listed<Data>({ query, children }: { query: UseQueryResult<Data>; children: (data: Data) => ReactNode }) {
  if (query.isError) {
    return (
      <p className="note" role="alert">
        {query.error.message} <Button onClick={() => query.refetch()}>{t('fault.retry')}</Button>
      </p>
    );
  }
  return query.data === undefined ? <Skeleton active /> : children(query.data);
}
