import { readFile } from 'node:fs/promises';
import type { Static, TSchema } from 'typebox';
import { parseDocument } from 'yaml';
import type { Finding } from '../contract.ts';
import { shaped } from './shape.ts';

/** What is wrong in a file that an editor wrote: where, which rule, and the way to mend it. */
export type FileFault = Finding & { readonly file: string };

/** What the YAML file at that address says, or its faults; `field` names its root in messages. A file that is not there is a fault too. */
export async function readYamlFile<Schema extends TSchema>(
  address: URL,
  schema: Schema,
  field: string,
): Promise<{ readonly value: Static<Schema> } | { readonly faults: readonly FileFault[] }> {
  const file = decodeURIComponent(address.pathname.split('/').at(-1) ?? '');
  const text = await readFile(address, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (text === undefined) return { faults: [{ file, field, rule: 'file-missing', message: `缺少${file}：请补上这个文件` }] };
  const document = parseDocument(text);
  const broken = document.errors.map(({ message, linePos }): FileFault => {
    const line = linePos?.[0].line;
    return {
      file,
      field,
      rule: 'yaml',
      message: `${line === undefined ? '' : `第${line}行：`}YAML写法不对，请检查缩进、冒号和引号（${message.split('\n')[0]}）`,
    };
  });
  if (broken.length > 0) return { faults: broken };
  const read = shaped(schema, document.toJS(), field);
  return 'faults' in read ? { faults: read.faults.map((fault) => ({ file, ...fault })) } : read;
}
