export { start, type Voice } from './start.ts';
