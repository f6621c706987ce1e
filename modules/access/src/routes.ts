import type { Actor, App } from '@tongban/platform';
import { Type } from 'typebox';
import type { Look } from './contract.ts';

const LookSchema = Type.Object({
  at: Type.String(),
  official: Type.String(),
  department: Type.String(),
  purpose: Type.String(),
  seen: Type.String(),
  caseNumber: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
});

/** GET /api/me/looks: whoever is signed in reads who looked at their data (个人信息保护法 art. 45). */
export function lookRoutes(looksAt: (actor: Actor) => Promise<readonly Look[]>): (app: App) => void {
  return (app) => {
    app.get(
      '/api/me/looks',
      {
        schema: {
          summary: '谁看过我的信息，最近的在前',
          description: 'Who looked at the data of whoever is signed in, newest first',
          response: { 200: Type.Object({ looks: Type.Array(LookSchema) }) },
        },
        config: { may: 'person' },
      },
      async (request) => ({ looks: [...(await looksAt(request.actor))] }),
    );
  };
}
