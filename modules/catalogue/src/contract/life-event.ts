import { type Static, Type } from 'typebox';
import { closed, Slug, text } from './notation.ts';

const said = Type.Object({ zh: text, en: text }, closed);

/** What happens in a life or in a business, as an editor writes it in `life-events.yaml`, and which services it leads to. */
export const LifeEventEntry = Type.Object(
  {
    id: Slug,
    audience: Type.Union([Type.Literal('person'), Type.Literal('company')]),
    name: said,
    summary: said,
    /** In the order in which one does them; each says when its turn comes and why. */
    steps: Type.Array(Type.Object({ service: Slug, when: said, why: said }, closed), { minItems: 1 }),
  },
  closed,
);

export type LifeEventEntry = Static<typeof LifeEventEntry>;
