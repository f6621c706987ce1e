import type { ServiceDefinition } from '../src/contract.ts';
import { type Breach, first } from './breach.ts';

const basis = (service: ServiceDefinition) => first(service.guide.bases);

/** Limits, visits, codes, legal bases and fees. */
export const breachesOfLaw: readonly Breach[] = [
  ['promised-within-legal', 'a promise longer than the law allows', ({ guide }) => (guide.limits.promised = 11), 'guide.limits.promised'],
  [
    'on-the-spot-promises-zero',
    'an on-the-spot service that promises days',
    ({ guide, procedure }) => {
      guide.speed = 'on-the-spot';
      procedure.stages = [];
      procedure.decision.onTheSpot = true;
    },
    'guide.limits.promised',
  ],
  [
    'on-the-spot-promises-zero',
    'a service that promises no days and is not on the spot',
    ({ guide, procedure }) => {
      guide.limits.promised = 0;
      procedure.stages = [];
    },
    'guide.speed',
  ],
  [
    'on-the-spot-decides-at-once',
    'an on-the-spot service with a review',
    ({ guide, procedure }) => {
      guide.speed = 'on-the-spot';
      guide.limits.promised = 0;
      for (const { tasks } of procedure.stages) for (const task of tasks) if (task.department === 'market') delete task.days;
      procedure.stages.splice(0, 1);
    },
    'procedure.decision.onTheSpot',
  ],
  [
    'on-the-spot-decides-at-once',
    'a promised service that decides on acceptance',
    ({ procedure }) => (procedure.decision.onTheSpot = true),
    'procedure.decision.onTheSpot',
  ],
  [
    'limit-runs-from-an-act',
    'a review whose limit runs from complete papers',
    ({ guide }) => Object.assign(guide.limits.legal ?? {}, { from: 'complete' }),
    'guide.limits.legal.from',
  ],
  [
    'limit-runs-from-an-act',
    'a registration on the spot whose limit runs from an acceptance that there is not',
    ({ guide, procedure }) => {
      Object.assign(guide, { speed: 'on-the-spot', regime: 'own' });
      guide.limits.promised = 0;
      procedure.stages = [];
      procedure.decision.onTheSpot = true;
    },
    'guide.limits.legal.from',
  ],
  ['permit-has-legal-limit', 'a permit without a legal limit', ({ guide }) => delete guide.limits.legal, 'guide.limits.legal'],
  [
    'longer-limit-needs-basis',
    'a limit of more than twenty days without a law',
    ({ guide }) => (guide.limits.legal = { days: 21, unit: 'working-day', from: 'acceptance' }),
    'guide.limits.legal.basis',
  ],
  ['delivery-within-ten-days', 'a licence later than ten days', ({ guide }) => (guide.limits.delivery = 11), 'guide.limits.delivery'],
  ['stages-fit-promise', 'stages that take longer than the promise', ({ guide }) => (guide.limits.promised = 3), 'procedure.stages'],

  ['visit-needs-reason', 'a visit without a reason', ({ guide }) => (guide.answers.visits.count = 1), 'guide.answers.visits.reason'],
  ['visit-needs-reason', 'a reason without a visit', ({ guide }) => (guide.answers.visits.reason = '来'), 'guide.answers.visits.reason'],
  [
    'collection-is-a-visit',
    'no visit, but a place where the result is fetched',
    ({ guide }) => (guide.result.pickup = '到窗口来领'),
    'guide.result.pickup',
  ],
  [
    'no-visit-no-collection',
    'no visit, but a result to be fetched',
    ({ guide }) => Object.assign(guide.result, { byPost: false, electronic: false }),
    'guide.result',
  ],
  ['no-visit-no-handing-in', 'no visit, but papers to be handed in', ({ guide }) => (guide.handling = ['counter']), 'guide.handling'],
  ['counter-stays-open', 'no counter', ({ guide }) => (guide.handling = ['online']), 'guide.handling'],

  ['catalogue-code-valid', 'a catalogue code that is none', ({ guide }) => (guide.catalogueCode = '00013199900x'), 'guide.catalogueCode'],
  ['type-digits-are-type', 'a code of another type', ({ guide }) => (guide.catalogueCode = '000731999000'), 'guide.type'],
  ['licence-kind-code-valid', 'a kind code whose check fails', ({ licence }) => (licence.code = '11100000MB0143028T900'), 'licence.code'],

  ['permit-established-by-law', 'a permit founded on a ministry’s 办法', (service) => (basis(service).law = '摊位管理办法'), 'guide.bases'],
  ['permit-established-by-law', 'a basis without its article', (service) => (basis(service).articles = []), 'guide.bases'],
  [
    'power-has-establishing-basis',
    'a power that nothing founds',
    (service) => {
      service.guide.type = '07';
      basis(service).kind = 'supervising';
    },
    'guide.bases',
  ],
  ['public-service-has-document', 'a public service without a document', ({ guide }) => (guide.type = '20'), 'guide.bases'],
  [
    'fee-founded-in-law',
    'a permit’s fee without a law',
    ({ guide }) => {
      guide.fees = [{ name: '工本费', standard: '10元', basis: '市里的通知' }];
      guide.answers.cost.answer = '10元';
    },
    'guide.fees.0.basis',
  ],
  [
    'cost-answer-agrees-with-fees',
    'a price without a fee',
    ({ guide }) => (guide.answers.cost.answer = '10元'),
    'guide.answers.cost.answer',
  ],
  [
    'permit-regime-for-permits',
    'a permit outside the licensing law, without a law of its own',
    ({ guide }) => {
      guide.regime = 'own';
      delete guide.limits.legal;
    },
    'guide.regime',
  ],

  ['themes-agree-with-for-whom', 'for persons, found among companies only', ({ guide }) => guide.themes.splice(0, 1), 'guide.themes'],
];
