import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSending } from './api.ts';

type Props = {
  readonly text: string;
  /** What it means, read before it is done. */
  readonly note: ReactNode;
  readonly end: () => Promise<unknown>;
  readonly onEnded?: () => void;
};

/** Ends something for good: opened first, so that one press alone never does it. */
export function Ending({ text, note, end, onEnded }: Props) {
  const sending = useSending();
  return (
    <details className="ending">
      <summary>{text}</summary>
      <p>{note}</p>
      <Button danger loading={sending.isPending} onClick={() => sending.mutate(end, { onSuccess: () => onEnded?.() })}>
        {text}
      </Button>
      {sending.isError && (
        <p className="wrong" role="alert">
          {sending.error.message}
        </p>
      )}
    </details>
  );
}
