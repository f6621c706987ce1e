export { examplePlan, readPlan } from './setup/plan.ts';
export { askForPlan } from './setup/questions.ts';
export { setUp } from './setup/set-up.ts';
export { start } from './start.ts';
export { verify } from './verify.ts';
