import { parse } from 'node:querystring';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';

/** The largest file that may be handed in, in bytes. */
export const largestUpload = 10 * 1024 * 1024;

const limits = { fileSize: largestUpload, files: 10, fields: 200, parts: 210, fieldSize: 100 * 1024, fieldNameSize: 200, headerPairs: 100 };

/** What a page's form sent: single values as text, repeated names as a list; made without a prototype. */
export type FormFields = { readonly [name: string]: string | string[] | undefined };
export type FormFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array };
export type SentForm = { readonly fields: FormFields; readonly files: readonly FormFile[] };

/** HTML forms, with and without files. */
export async function acceptForms(app: App): Promise<void> {
  await app.register(formbody, { parser: (text) => parse(text, undefined, undefined, { maxKeys: 0 }) });
  await app.register(multipart, { limits, throwFileSizeLimit: true });
}

/** Reads a form sent as multipart: its fields and its files, empty file inputs left out. Too large or too many: 413. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  const fields: { [name: string]: string | string[] } = Object.create(null);
  const files: FormFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.filename !== '' && part.filename !== undefined) files.push({ field: part.fieldname, name: part.filename, bytes });
    } else {
      const before = fields[part.fieldname];
      const value = String(part.value);
      fields[part.fieldname] = before === undefined ? value : [before, value].flat();
    }
  }
  return { fields, files };
}
