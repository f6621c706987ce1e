export { undrawn } from './drawn.ts';
export { pagesOf } from './pages.ts';
