/**
 * What a case needs of its service, frozen at submission: cases stay on the version they started with.
 * It travels in the first event, so that the history alone says by which rules the case ran.
 */

/** How long the law gives, and from when (行政许可法 art. 42, or the service's own law). */
export type LegalLimit = {
  readonly days: number;
  readonly unit: 'working-day' | 'calendar-day';
  /** `complete`: from the day on which papers are complete, where they are accepted and decided on in one act. */
  readonly from: 'acceptance' | 'receipt' | 'complete';
  /** In its unit, by how much it may be lengthened once; absent where its law knows no extension. */
  readonly extension?: number;
  /** The article that sets it, where it is another than 行政许可法 art. 42: 食品经营许可和备案管理办法 art. 20. */
  readonly basis?: string;
};

export type Limits = {
  /** Working days within which acceptance is promised, or everything missing told. */
  readonly acceptance: number;
  readonly legal?: LegalLimit;
  /** In the unit of the legal limit and from the same day on; working days from acceptance where there is none. */
  readonly promised: number;
  /** Working days from the decision to the licence in hand (行政许可法 art. 44). */
  readonly delivery: number;
};

export type TaskPlan = {
  readonly id: string;
  readonly kind: 'handle' | 'examine' | 'opinion' | 'site-check';
  readonly department: string;
  readonly role: 'handler' | 'examiner';
  /** Working days the department has; internal, the case's limits are the law's. */
  readonly days?: number;
};

export type StagePlan = { readonly id: string; readonly tasks: readonly TaskPlan[] };

export type Plan = {
  /** `permit`: the Administrative Licensing Law binds, silence accepts. `own`: nothing of it is assumed but the one-time notice. */
  readonly regime: 'permit' | 'own';
  /** The law that establishes the service, number and article: what its steps rest on where the regime is its own. */
  readonly basis: string;
  /** Departments whose clerks may accept: the authority, and the hall that takes in for everybody. */
  readonly intake: readonly string[];
  readonly limits: Limits;
  /** One after the other; the tasks of one stage run in parallel. */
  readonly stages: readonly StagePlan[];
  readonly decision: { readonly department: string; readonly role: 'approver' | 'registrar'; readonly onTheSpot: boolean };
  /** Whether granting brings an organisation about, which must exist before its licence. */
  readonly founds: boolean;
  /** The licence on paper has to be fetched. */
  readonly fetched?: true;
};

/** Whether acceptance and decision are one act, so that nobody accepts apart from deciding (行政许可法 arts. 34 (2), 56). */
export function isOneAct({ decision, stages }: Plan): boolean {
  return decision.onTheSpot && stages.length === 0;
}

/** What a step rests on: an article of the Administrative Licensing Law, or the service's own law. */
export function lawFor({ regime, basis }: Plan, article: string): string {
  return regime === 'permit' ? `行政许可法 art. ${article}` : basis;
}

/** Every department that has something to do with the case, each once. */
export function departmentsOf(plan: Plan): readonly string[] {
  const tasks = plan.stages.flatMap((stage) => stage.tasks);
  return [...new Set([...plan.intake, ...tasks.map((task) => task.department), plan.decision.department])];
}
