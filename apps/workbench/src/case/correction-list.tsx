import { Button, Input, Select } from 'antd';
import type { OfficialCaseView } from '../api/shapes.ts';
import { t } from '../texts.ts';
import type { Gathered } from './gathered.ts';

type Props = { readonly view: OfficialCaseView; readonly gathered: Gathered; readonly setGathered: (gathered: Gathered) => void };

/** Everything that is missing or wrong, in one list: the law allows it once (行政许可法 art. 32 (4)). */
export function CorrectionList({ view, gathered, setGathered }: Props) {
  const labelOf = (target: string) => view.correctable.find((each) => each.target === target)?.label ?? target;
  const rest = view.correctable.filter((each) => !(each.target in gathered));
  const without = (target: string) => setGathered(Object.fromEntries(Object.entries(gathered).filter(([each]) => each !== target)));
  return (
    <div className="inputs">
      {Object.entries(gathered).map(([target, text]) => (
        <div key={target} className="item">
          <label htmlFor={`item-${target}`}>{labelOf(target)}</label>
          <Input
            id={`item-${target}`}
            value={text}
            placeholder={t('correction.placeholder')}
            maxLength={500}
            onChange={(event) => setGathered({ ...gathered, [target]: event.target.value })}
          />
          <Button onClick={() => without(target)}>{t('correction.remove')}</Button>
        </div>
      ))}
      <Select
        aria-label={t('correction.add')}
        placeholder={t('correction.add')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(target: string | null) => target !== null && setGathered({ ...gathered, [target]: '' })}
        options={rest.map((each) => ({ value: each.target, label: each.label }))}
      />
    </div>
  );
}
