import { t } from '../texts.ts';

/** Whether something is in use, in words and in colour. */
export function StateTag({ closed }: { closed: boolean }) {
  return <span className={closed ? 'tag off' : 'tag'}>{t(closed ? 'admin.state.closed' : 'admin.state.open')}</span>;
}
