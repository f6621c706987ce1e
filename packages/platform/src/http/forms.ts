import { parse } from 'node:querystring';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { largestUpload } from '../files/check-upload.ts';
import type { App } from './app.ts';
import { fieldProblem, Problem, problem } from './problem.ts';
import { demandSaneText } from './sane-text.ts';

const limits = { fileSize: largestUpload, files: 10, fields: 200, parts: 210, fieldSize: 100 * 1024, fieldNameSize: 200, headerPairs: 100 };

/** All files of one form together, in bytes. */
const largestForm = 2.5 * largestUpload;

/** What a page's form sent: single values as text, repeated names as a list; made without a prototype. */
export type FormFields = { readonly [name: string]: string | string[] | undefined };
export type FormFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array };
export type SentForm = { readonly fields: FormFields; readonly files: readonly FormFile[] };

/** HTML forms, with and without files. */
export async function acceptForms(app: App): Promise<void> {
  await app.register(formbody, { parser: (text) => parse(text, undefined, undefined, { maxKeys: 0 }) });
  await app.register(multipart, { limits, throwFileSizeLimit: true });
}

/**
 * Reads a form sent as multipart: its fields and its files, empty file inputs left out. Too large or too many is a 413, damaged a 400.
 * A route open to strangers says how little it takes: so many files, each of so many bytes.
 */
export async function readForm(
  request: FastifyRequest,
  most: { readonly files?: number; readonly fileSize?: number } = {},
): Promise<SentForm> {
  const fields: { [name: string]: string | string[] } = Object.create(null);
  const files: FormFile[] = [];
  let size = 0;
  demandSize(Number(request.headers['content-length'] ?? 0));
  try {
    for await (const part of request.parts({ limits: { ...limits, ...most } })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        size += bytes.length;
        demandSize(size);
        if (part.filename) files.push({ field: part.fieldname, name: part.filename, bytes });
      } else {
        if (part.valueTruncated) throw fieldProblem(413, 'too-large', '提交的内容太大', part.fieldname, '内容太长，请缩短后再提交');
        const before = fields[part.fieldname];
        const value = String(part.value);
        fields[part.fieldname] = before === undefined ? value : [before, value].flat();
      }
    }
  } catch (fault) {
    throw isAnswer(fault) ? fault : problem(400, 'malformed-form', '表单没有传完整', { detail: '请重新提交一次。' });
  }
  demandSaneText(fields);
  return { fields, files };
}

/** Files are held in memory until they have been looked at, so that what one request may bring is bounded. */
function demandSize(bytes: number): void {
  if (bytes > largestForm) throw problem(413, 'too-large', '提交的内容太大', { detail: '请分几次上传。' });
}

/** What the parser itself answers, and our own; anything else it stumbles over is damage done to the form on its way. */
function isAnswer(fault: unknown): boolean {
  return fault instanceof Problem || (fault instanceof Error && 'statusCode' in fault);
}
