import { Button } from 'antd';
import { t } from '../texts.ts';
import { useSending } from './api.ts';

/** Closes or reopens; what stands in the way is said beside it. */
export function CloseButton({ path, closed, text }: { path: string; closed: boolean; text: string }) {
  const sending = useSending();
  return (
    <div className="aside">
      <Button danger={!closed} loading={sending.isPending} onClick={() => sending.mutate({ method: closed ? 'DELETE' : 'POST', path })}>
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
