import type { By } from './event.ts';
import type { Plan, TaskPlan } from './plan.ts';

/** An official with the roles held, each in one department, the own ones and those of whoever they stand in for. */
export type Official = {
  readonly id: string;
  readonly grants: readonly { readonly role: string; readonly department: string; readonly deputyFor?: string }[];
};

/** Whether this official holds that role there. */
function holds(official: Official, role: string, department: string): boolean {
  return official.grants.some((grant) => grant.role === role && grant.department === department);
}

/** Clerks of the authority, and of the hall that takes in for everybody, accept. */
export function mayTakeIn(official: Official, plan: Plan): boolean {
  return plan.intake.some((department) => holds(official, 'clerk', department));
}

/** Officials of the department that the procedure names do the task. */
export function mayDo(official: Official, task: TaskPlan): boolean {
  return holds(official, task.role, task.department);
}

/** The approver or registrar of the department that the procedure names decides. */
export function mayDecide(official: Official, plan: Plan): boolean {
  return holds(official, plan.decision.role, plan.decision.department);
}

/** Who decides, and who reviews in the department that decides, may begin and end a special procedure (assumed). */
export function mayStop(official: Official, plan: Plan): boolean {
  const tasks = plan.stages.flatMap((stage) => stage.tasks);
  return mayDecide(official, plan) || tasks.some((task) => task.department === plan.decision.department && mayDo(official, task));
}

/** Whether the procedure gives this official anything to do with a case: only they see what is masked, and open what was handed in. */
export function mayHandle(official: Official, plan: Plan): boolean {
  return (
    mayTakeIn(official, plan) || mayDecide(official, plan) || plan.stages.some(({ tasks }) => tasks.some((task) => mayDo(official, task)))
  );
}

/** An official without what they hold in the place of that other one: the two of them are two, and none the other's stand-in. */
export function apartFrom(official: Official, other: Official): Official {
  return { id: official.id, grants: official.grants.filter(({ deputyFor }) => deputyFor !== other.id) };
}

/** How a fact names an official: in whose place, where it is only a role of theirs that lets this one act. */
export function byOfficial({ id, grants }: Official, may: (official: Official) => boolean): By {
  const own = grants.filter(({ deputyFor }) => deputyFor === undefined);
  if (may({ id, grants: own })) return { kind: 'official', id };
  const others = [...new Set(grants.map(({ deputyFor }) => deputyFor))];
  const deputyFor = others.find((one) => may({ id, grants: [...own, ...grants.filter((grant) => grant.deputyFor === one)] }));
  return { kind: 'official', id, ...(deputyFor === undefined ? {} : { deputyFor }) };
}
