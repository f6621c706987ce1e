import { Button } from 'antd';
import { t } from '../texts.ts';
import { useSending } from './api.ts';

type Props = {
  readonly closed: boolean;
  readonly text: string;
  readonly close: () => Promise<unknown>;
  readonly reopen: () => Promise<unknown>;
};

/** Closes or reopens; what stands in the way is said beside it. */
export function CloseButton({ closed, text, close, reopen }: Props) {
  const sending = useSending();
  return (
    <div className="aside">
      <Button danger={!closed} loading={sending.isPending} onClick={() => sending.mutate(closed ? reopen : close)}>
        {closed ? t('admin.reopen') : text}
      </Button>
      {sending.isError && (
        <p className="wrong" role="alert">
          {sending.error.message}
        </p>
      )}
    </div>
  );
}
