import { type App, problem } from '@tongban/platform';
import { Type } from 'typebox';

import { ServiceDefinition } from './contract.ts';
import type { Portal } from './portal.ts';

const noService = { zh: '没有这项服务', en: 'There is no such service' };
const noTheme = { zh: '没有这个主题', en: 'There is no such theme' };
const startAgain = { zh: '请从首页查找。', en: 'Start again from the home page.' };
const audience = Type.Enum(['person', 'company']);

const Summary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  short: Type.String({ description: 'What it is called where there is little room' }),
  summary: Type.String(),
  authority: Type.String(),
  promised: Type.Integer({ description: 'Days, 0 on the spot' }),
  unit: Type.Enum(['working-day', 'calendar-day']),
  visits: Type.Integer(),
  onTheSpot: Type.Boolean(),
  themes: Type.Array(Type.Object({ audience, theme: Type.String() })),
});
const Theme = Type.Object({ id: Type.String(), audience, name: Type.String(), icon: Type.String() });
const Version = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  implementationCode: Type.String({ description: '31 characters, GB/T 39554.1' }),
  publishedAt: Type.String({ format: 'date-time' }),
  definition: ServiceDefinition,
});

/** What anyone may read of the catalogue: GET /api/services, /api/services/:id, /api/themes (行政许可法 art. 30; 优化营商环境条例 art. 36). */
export function serviceRoutes({ guide, search, themes, theme }: Pick<Portal, 'guide' | 'search' | 'themes' | 'theme'>): (app: App) => void {
  return (app) => {
    app.get(
      '/api/services',
      {
        schema: {
          summary: '搜索政务服务事项，最相符的在前；不填则列出全部',
          description: 'Services that answer a question, best first; all of them without one',
          querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false }),
          response: { 200: Type.Object({ services: Type.Array(Summary) }) },
        },
        config: { may: 'anyone' },
      },
      async ({ query, language }) => ({ services: [...(await search(query.q ?? '', language))] }),
    );
    app.get(
      '/api/services/:id',
      {
        schema: {
          summary: '一项服务现行的办事指南、表单和流程',
          description: 'A service with its guide, form and procedure, as it applies now',
          params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
          response: { 200: Version },
        },
        config: { may: 'anyone' },
      },
      async ({ params, language }) => {
        const found = await guide(params.id, language);
        if (found === undefined) throw problem(404, 'service-unknown', noService, { detail: startAgain });
        return found;
      },
    );
    app.get(
      '/api/themes',
      {
        schema: {
          summary: '首页的主题和主题下的服务',
          description: 'Themes of the first page, with their services',
          response: { 200: Type.Object({ themes: Type.Array(Type.Object({ theme: Theme, services: Type.Array(Summary) })) }) },
        },
        config: { may: 'anyone' },
      },
      async ({ language }) => ({ themes: (await themes(language)).map((one) => ({ theme: one.theme, services: [...one.services] })) }),
    );
    app.get(
      '/api/themes/:audience/:theme/services',
      {
        schema: {
          summary: '一个主题下的服务',
          description: 'The services of a theme',
          params: Type.Object({ audience, theme: Type.String({ maxLength: 100 }) }),
          response: { 200: Type.Object({ theme: Theme, services: Type.Array(Summary) }) },
        },
        config: { may: 'anyone' },
      },
      async ({ params, language }) => {
        const found = await theme(params.audience, params.theme, language);
        if (found === undefined) throw problem(404, 'theme-unknown', noTheme, { detail: startAgain });
        return { theme: found.theme, services: [...found.services] };
      },
    );
  };
}
