const text = { type: 'string' } as const;

/** The body of every refusal (RFC 9457). */
const Problem = {
  title: 'Problem',
  type: 'object' as const,
  required: ['type', 'title', 'status'],
  properties: {
    type: { ...text, description: 'urn:tongban:problem:<code>' },
    title: text,
    status: { type: 'integer' as const },
    detail: text,
    errors: {
      type: 'array' as const,
      items: { type: 'object' as const, required: ['field', 'message'], properties: { field: text, message: text } },
    },
    requestId: text,
  },
};

/** The body of everything that a webhook is told. */
const Telling = {
  title: 'Telling',
  description: '编号和链接，没有个人信息。Ids and a link, nothing personal.',
  type: 'object' as const,
  required: ['id', 'type', 'at', 'link'],
  properties: {
    id: { ...text, description: '重复推送时不变。The same over all tries.' },
    type: text,
    at: { ...text, format: 'date-time' },
    link: { ...text, description: '凭密钥读取详情。Where to read on with the key.' },
  },
  additionalProperties: text,
};

/** Shapes that every part of the description refers to. */
export const schemas = { Problem, Telling };
