import { Button } from 'antd';
import { t } from '../texts.ts';
import type { Gather } from './gathered.ts';

/** One press puts something into the correction list, another takes it out; the button says which it was. */
export function GatherButton({ gather, target, text }: { gather: Gather | undefined; target: string; text: string }) {
  if (gather === undefined) return null;
  const gathered = gather.has(target);
  return (
    <Button type="link" size="small" aria-pressed={gathered} onClick={() => gather.toggle(target, text)}>
      {t(gathered ? 'answers.gathered' : 'answers.gather')}
    </Button>
  );
}
