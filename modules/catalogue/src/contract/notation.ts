import { Type } from 'typebox';

/** What the parts of a definition are written in: nothing beside what is named, texts that say something, names in kebab-case. */
export const closed = { additionalProperties: false } as const;
export const text = Type.String({ minLength: 1 });
export const Slug = Type.String({ pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' });
export const FeelText = Type.String({ minLength: 1, description: 'FEEL over the answers' });
export const optional = Type.Optional;
