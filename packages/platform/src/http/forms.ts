import { parse } from 'node:querystring';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { largestUpload } from '../files/check-upload.ts';
import type { App } from './app.ts';
import { largestForm, tooSlow } from './bodies.ts';
import { fieldProblem, Problem, problem } from './problem.ts';
import { demandSaneText } from './sane-text.ts';

const limits = { fileSize: largestUpload, files: 10, fields: 200, parts: 210, fieldSize: 100 * 1024, fieldNameSize: 200, headerPairs: 100 };

export const sizeExceeded = { zh: '提交的内容太大', en: 'What you sent is too large' };
const tooLong = { zh: '内容太长，请缩短后再提交', en: 'This is too long. Shorten it and send it again' };
const inParts = { zh: '请分几次上传。', en: 'Upload it in several parts.' };
const cutShort = { zh: '表单没有传完整', en: 'The form did not arrive in full' };
const sendAgain = { zh: '请重新提交一次。', en: 'Send it again.' };

/** What a page's form sent: single values as text, repeated names as a list; made without a prototype. */
export type FormFields = { readonly [name: string]: string | string[] | undefined };
export type FormFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array };
export type SentForm = { readonly fields: FormFields; readonly files: readonly FormFile[] };

/** HTML forms, with and without files. */
export async function acceptForms(app: App): Promise<void> {
  await app.register(formbody, { parser: (text) => parse(text, undefined, undefined, { maxKeys: 0 }) });
  await app.register(multipart, { limits, throwFileSizeLimit: true });
}

/** How many files a form may bring, and how large each may be, in bytes. */
type Most = { readonly files?: number; readonly fileSize?: number };

/**
 * Reads a form sent as multipart: its fields and its files, empty file inputs left out. Too large or too many is a 413, too slow a 408,
 * damaged a 400. A route open to strangers says how little it takes: so many files, each of so many bytes.
 */
export async function readForm(request: FastifyRequest, most: Most = {}): Promise<SentForm> {
  try {
    const form = await inTime(collect(request, most), request.bodyWithin);
    demandSaneText(form.fields);
    return form;
  } catch (fault) {
    throw isAnswer(fault) ? fault : problem(400, 'malformed-form', cutShort, { detail: sendAgain });
  }
}

async function collect(request: FastifyRequest, ofEach: Most): Promise<SentForm> {
  const fields: { [name: string]: string | string[] } = Object.create(null);
  const files: FormFile[] = [];
  const most = largestForm(request);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const add = addingUpTo(most);
  for await (const part of request.parts({ limits: { ...limits, ...ofEach } })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      add(bytes.length);
      if (part.filename) files.push({ field: part.fieldname, name: part.filename, bytes });
    } else {
      if (part.valueTruncated) throw fieldProblem(413, 'too-large', sizeExceeded, part.fieldname, tooLong);
      const before = fields[part.fieldname];
      const value = String(part.value);
      add(Buffer.byteLength(value));
      fields[part.fieldname] = before === undefined ? value : [before, value].flat();
    }
  }
  return { fields, files };
}

/** What one request brings is held in memory until it has been looked at, so that it is bounded. */
function addingUpTo(most: number): (bytes: number) => void {
  let size = 0;
  return (bytes) => {
    size += bytes;
    if (size > most) throw tooLarge();
  };
}

function tooLarge(): Problem {
  return problem(413, 'too-large', sizeExceeded, { detail: inParts });
}

/** The form, or a 408 when it takes longer; that answer closes the connection, and so ends what was being read. */
async function inTime(form: Promise<SentForm>, milliseconds: number | undefined): Promise<SentForm> {
  if (milliseconds === undefined) return form;
  let late: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(tooSlow()), milliseconds);
  });
  form.catch(() => {});
  return Promise.race([form, timeout]).finally(() => clearTimeout(late));
}

/** What the parser itself answers, and our own; anything else it stumbles over is damage done to the form on its way. */
function isAnswer(fault: unknown): boolean {
  return fault instanceof Problem || (fault instanceof Error && 'statusCode' in fault);
}
