import { dayOf } from '@tongban/kernel';
import { Button, Result, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCase } from '../api/queries.ts';
import type { Me, OfficialCaseView } from '../api/shapes.ts';
import { shortMoment, t } from '../texts.ts';
import { ClockCard } from '../view/light.tsx';
import { Own } from '../view/own.tsx';
import { Act } from './act.tsx';
import { Answers } from './answers.tsx';
import { EvidencePane } from './evidence.tsx';
import type { Gather, Gathered } from './gathered.ts';
import { History } from './history.tsx';
import { Letters } from './letters.tsx';
import { Outcome } from './outcome.tsx';
import { Tasks } from './tasks.tsx';

/** One case: clocks above, answers left, evidence right, what one may do below. */
export function CaseView({ id, me, next }: { id: string; me: Me; next: ReactNode }) {
  const query = useCase(id);
  const [gathered, setGathered] = useState<Gathered>({});
  if (query.isPending) {
    return (
      <main className="case" id="case" tabIndex={-1} aria-busy="true">
        <Skeleton active className="waiting" />
      </main>
    );
  }
  if (query.isError) {
    const retry = <Button onClick={() => query.refetch()}>{t('fault.retry')}</Button>;
    return (
      <main className="case" id="case" tabIndex={-1}>
        <Result status="warning" title={query.error.message} extra={retry} />
      </main>
    );
  }
  const view = query.data;
  const gather = mayCorrect(view) ? gatherInto(gathered, setGathered) : undefined;
  return (
    <main className="case" id="case" tabIndex={-1}>
      <Head view={view} />
      <div className="panes">
        <Outcome view={view} />
        <div className="column">
          <Answers view={view} gather={gather} />
          {view.tasks.length > 0 && <Tasks tasks={view.tasks} />}
        </div>
        <div className="column">
          <EvidencePane view={view} gather={gather} />
          <Letters view={view} />
          <History view={view} />
        </div>
      </div>
      <div className="end">
        <Act view={view} me={me} gathered={gathered} setGathered={setGathered} />
        {view.choices.length === 0 && next}
      </div>
    </main>
  );
}

function gatherInto(gathered: Gathered, setGathered: (gathered: Gathered) => void): Gather {
  const has = (target: string) => Object.hasOwn(gathered, target);
  const without = (target: string) => Object.fromEntries(Object.entries(gathered).filter(([each]) => each !== target));
  return { has, toggle: (target, text) => setGathered(has(target) ? without(target) : { ...gathered, [target]: text }) };
}

function mayCorrect(view: OfficialCaseView): boolean {
  return view.choices.some((choice) => choice.action === 'request-correction');
}

function Head({ view }: { view: OfficialCaseView }) {
  return (
    <div className="case-head">
      <div className="line">
        <h2 id="case-name">
          <Own text={view.party} />
        </h2>
        <span>
          {view.serviceName} · {view.stageName}
        </span>
        <span className="quiet">
          {t('case.received', { number: view.number, at: shortMoment(view.receivedAt, dayOf(new Date().toISOString())) })}
        </span>
      </div>
      <dl className="clocks">
        {view.clocks.map((clock) => (
          <ClockCard key={clock.kind} clock={clock} received={view.stage === 'received'} />
        ))}
      </dl>
    </div>
  );
}
