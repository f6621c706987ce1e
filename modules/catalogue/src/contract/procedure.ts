import { type Static, Type } from 'typebox';
import { closed, optional, Slug, text } from './notation.ts';

export const Task = Type.Object(
  {
    id: Slug,
    name: text,
    /** handle 承办 · examine 审核 · opinion 征求意见 · site-check 核查 (two officials, 行政许可法 art. 34) */
    kind: Type.Union([Type.Literal('handle'), Type.Literal('examine'), Type.Literal('opinion'), Type.Literal('site-check')]),
    department: Slug,
    role: Type.Union([Type.Literal('handler'), Type.Literal('examiner')]),
    /** Working days the department has, counted from the day the task opens. Internal; the case's limits are the law's. */
    days: optional(Type.Integer({ minimum: 1 })),
    /** Said on the applicant's timeline. */
    citizenName: text,
  },
  closed,
);

export const Procedure = Type.Object(
  {
    /** Stages follow one another; the tasks of one stage run in parallel. None: decided on acceptance. */
    stages: Type.Array(Type.Object({ id: Slug, name: text, tasks: Type.Array(Task, { minItems: 1 }) }, closed)),
    decision: Type.Object(
      {
        department: Slug,
        role: Type.Union([Type.Literal('approver'), Type.Literal('registrar')]),
        /** Acceptance and decision in one act (行政许可法 arts. 34, 56). */
        onTheSpot: Type.Boolean(),
        /** What deciding is called where it is no permit: 准予登记, 不予登记. */
        titles: optional(Type.Object({ grant: text, refuse: text }, closed)),
      },
      closed,
    ),
    /** What granting brings about besides the licence. */
    founds: optional(
      Type.Object(
        { kind: Type.Literal('individual-business'), name: Type.String(), unnamed: optional(text), address: Type.String() },
        {
          ...closed,
          description:
            'Questions that name the new organisation and its address; what it is called where it needs no name: 个体户{operatorName}',
        },
      ),
    ),
    /** Authorities that reject names when a case is not in its power (行政许可法 art. 32 (2)). */
    otherAuthorities: Type.Array(Type.Object({ name: text, when: text, address: text, phone: text }, closed)),
  },
  closed,
);

export type Task = Static<typeof Task>;
export type Procedure = Static<typeof Procedure>;
