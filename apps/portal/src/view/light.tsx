import type { Clock } from '@tongban/cases/contract';
import { lightShapes } from '@tongban/ui';
import { useWords, type Words } from '../texts.ts';
import { Drawing } from './drawing.tsx';

/** A clock's light: shape, word and colour, with the working days that are left or over. */
export function LightTag({ clock }: { clock: Pick<Clock, 'light' | 'left'> }) {
  const { t } = useWords();
  return (
    <span class={`tb-light tb-light--${clock.light}`}>
      <Drawing shape={lightShapes[clock.light]} />
      {lightText(clock, t)}
    </span>
  );
}

function lightText({ light, left }: Pick<Clock, 'light' | 'left'>, t: Words['t']): string {
  switch (light) {
    case 'green':
      return left === undefined ? t('light.done') : t('light.green', { days: left });
    case 'yellow':
      return left === 0 ? t('light.today') : t('light.yellow', { days: left ?? 1 });
    case 'red':
      return left === undefined ? t('light.late') : t('light.red', { days: Math.abs(left) });
    case 'blue':
      return t('light.blue');
    case 'not-begun':
      return t('light.notBegun');
  }
}
