import type { ServiceDefinition } from '../src/contract.ts';
import { type Breach, first } from './breach.ts';

const map = (service: ServiceDefinition) => first(service.guide.evidence);

/** For whom, what is asked for, how it goes and what the licence states. */
export const breachesOfSense: readonly Breach[] = [
  [
    'themes-agree-with-for-whom',
    'for persons only, found among companies too',
    ({ guide }) => Object.assign(guide, { forWhom: ['1'], applicants: ['person'] }),
    'guide.themes',
  ],
  [
    'theme-known',
    'a theme that the city has not',
    ({ guide }) => guide.themes.push({ audience: 'person', theme: 'moon' }),
    'guide.themes.2',
  ],
  [
    'applicants-agree-with-for-whom',
    'an applicant whom it is not for',
    ({ guide }) => {
      guide.forWhom = ['2'];
      guide.themes.splice(0, 1);
    },
    'guide.applicants',
  ],
  [
    'complaints-do-not-go-to-enquiries',
    'complaints that go to whom they are about',
    ({ guide }) => (guide.contacts = { enquiry: '010-12345678', complaint: '010-12345678' }),
    'guide.contacts.complaint',
  ],
  ['phone-has-area-code', 'a phone without its area code', ({ guide }) => (guide.contacts.enquiry = '12345678'), 'guide.contacts.enquiry'],
  ['permit-has-questions-and-answers', 'a permit without questions and answers', ({ guide }) => (guide.faq = []), 'guide.faq'],
  ['step-named-once', 'a step named twice', ({ guide }) => guide.steps.push({ name: '申请', text: '再交。' }), 'guide.steps'],

  ['no-catch-all-evidence', 'other papers', (service) => (map(service).name = '其他材料'), 'guide.evidence.0.name'],
  ['no-catch-all-evidence', 'papers and the like', (service) => (map(service).name = '位置图等相关证明材料'), 'guide.evidence.0.name'],
  [
    'evidence-named-once',
    'two papers of one name',
    ({ guide }) => guide.evidence.push({ ...first(guide.evidence.slice(2)) }),
    'guide.evidence',
  ],
  [
    'licence-evidence-names-kind',
    'a licence of no kind',
    ({ guide }) => delete first(guide.evidence.slice(3)).licenceKind,
    'guide.evidence.3.licenceKind',
  ],
  [
    'not-asked-names-source',
    'a paper not asked for, from nowhere',
    ({ guide }) => delete first(guide.evidence.slice(2)).from,
    'guide.evidence.2.from',
  ],
  [
    'not-asked-names-source',
    'a paper asked for that an authority has',
    (service) => (map(service).from = '规划局'),
    'guide.evidence.0.from',
  ],
  ['upload-shows-sample', 'a paper without a sample', (service) => delete map(service).sample, 'guide.evidence.0.sample'],
  ['evidence-has-basis', 'a paper that no law asks for', (service) => delete map(service).basis, 'guide.evidence.0.basis'],
  ['upload-asked-in-form', 'a paper that the form never asks for', ({ form }) => form.pages.splice(4, 1), 'guide.evidence.0'],
  [
    'upload-asked-in-form',
    'a paper that the form always asks for and the guide sometimes',
    ({ form }) => delete first(form.pages.slice(5)).when,
    'guide.evidence.1.when',
  ],
  [
    'files-question-names-upload',
    'files for a paper that the guide does not list',
    ({ guide }) => guide.evidence.splice(0, 1),
    'form.pages.4.questions.0.evidence',
  ],
  [
    'evidence-condition-readable',
    'a condition that cannot be read',
    ({ guide, form }) => {
      first(guide.evidence.slice(2)).when = 'place = = 1';
      form.pages.splice(6, 1);
    },
    'guide.evidence.2.when',
  ],
  [
    'evidence-condition-readable',
    'a condition on a question that is not asked',
    ({ guide }) => (first(guide.evidence.slice(2)).when = 'moon = 1'),
    'guide.evidence.2.when',
  ],

  [
    'department-known',
    'a department that the city has not',
    ({ procedure }) => (procedure.decision.department = 'moon'),
    'procedure.decision.department',
  ],
  [
    'task-named-once',
    'two tasks of one name',
    ({ procedure }) => (first(first(procedure.stages.slice(1)).tasks).id = 'look'),
    'procedure.stages',
  ],
  [
    'other-department-has-days',
    'another department without days',
    ({ procedure }) => delete first(first(procedure.stages).tasks.slice(1)).days,
    'procedure.stages.0.tasks.1.days',
  ],
  [
    'parallel-opinions-from-different-departments',
    'one department asked twice at once',
    ({ procedure }) => first(procedure.stages).tasks.push({ ...first(first(procedure.stages).tasks.slice(1)), id: 'police-again' }),
    'procedure.stages.0',
  ],
  [
    'permit-names-other-authorities',
    'nobody to send others to',
    ({ procedure }) => (procedure.otherAuthorities = []),
    'procedure.otherAuthorities',
  ],
  [
    'own-decision-is-named',
    'a registration that would be called a permit',
    ({ guide }) => Object.assign(guide, { regime: 'own', type: '07' }),
    'procedure.decision.titles',
  ],
  [
    'founding-questions-required',
    'a business whose name nobody asks',
    ({ procedure }) => (procedure.founds = { kind: 'individual-business', name: 'moon', address: 'address' }),
    'procedure.founds.name',
  ],
  [
    'founding-questions-required',
    'a business without a name, known by what nobody asks',
    ({ procedure }) => (procedure.founds = { kind: 'individual-business', name: 'name', unnamed: '个体户{moon}', address: 'address' }),
    'procedure.founds.unnamed',
  ],

  [
    'licence-field-has-source',
    'a licence that states what nobody asked',
    ({ licence }) => (first(licence.fields).from = 'moon'),
    'licence.fields.0.from',
  ],
  [
    'licence-states-known-elements',
    'a licence that states an unknown element',
    ({ licence }) => (first(licence.fields).element = 'moon'),
    'licence.fields.0.element',
  ],
  [
    'form-asks-known-elements',
    'a form that asks an unknown element',
    ({ form }) => (first(first(form.pages).questions).element = 'moon'),
    'form.pages.0.questions.0.element',
  ],
  [
    'personal-field-marked',
    'a name on a licence that would be shown to all',
    ({ licence }) => delete first(licence.fields).personal,
    'licence.fields.0.personal',
  ],
  ['number-placeholders-filled', 'a number with a gap', ({ licence }) => delete licence.numberParts, 'licence.numberParts.kind'],
  [
    'number-placeholders-filled',
    'a number that a choice leaves open',
    ({ licence }) => (licence.numberParts = { kind: { question: 'place', values: { public: '1' } } }),
    'licence.numberParts.kind',
  ],
];
