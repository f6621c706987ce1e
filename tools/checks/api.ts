import { describeApi, wantingIn } from '../../apps/server/src/describe-api.ts';
import { type Check, verdict } from './check.ts';

/** Every route under /api is described in both languages and says what it answers, so that no answer leaks a field. */
export const api: Check = {
  name: 'description of the API',
  run: async () => {
    const description = await describeApi();
    const wanting = wantingIn(description);
    return verdict({ good: wanting.length === 0, count: description.routes.length, what: 'routes', output: wanting.join('\n') });
  },
};
