import type { EachLanguage } from '@tongban/kernel';
import { type App, invalidRequest, readForm } from '@tongban/platform';
import { type Static, Type } from 'typebox';
import { type Verification, verificationLimit } from '../contract.ts';
import type { Verifying } from '../verify.ts';
import { VerificationSchema } from './schemas.ts';

const path = '/api/licences/verification';
const enterIdentifier = { zh: '请填写证照标识', en: 'Enter the licence identifier' };
const uploadFile = { zh: '请上传证照文件', en: 'Upload the licence file' };
const oneAtATime = { zh: '请一次上传一个文件', en: 'Upload one file at a time' };
const config = { may: 'anyone', sharedLimit: verificationLimit } as const;

/** GET by `identifier` or `code`, POST with the file: whether a licence is real and holds today, for anyone. */
export function verificationRoutes(app: App, { verifyByCode, verifyByIdentifier, verifyFile }: Verifying): void {
  const response = { 200: VerificationSchema };
  const querystring = Type.Object({
    identifier: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    code: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  });
  const byName = {
    summary: '凭二维码中的编码或者证照标识验证证照',
    description: 'Whether a licence is real and holds today, by the code in its QR code or by its identifier (GB/T 36904)',
    querystring,
    response,
  };
  const byFile = {
    summary: '上传证照或者文书的文件验证',
    description: 'Whether a file is a licence of ours, unaltered, that holds today; or a letter of an authority as it was signed',
    response,
    consumes: ['multipart/form-data'],
  };
  app.get(path, { config, schema: byName }, async ({ query: { identifier, code } }) => {
    if (code !== undefined) return answer(await verifyByCode(code));
    if (identifier !== undefined) return answer(await verifyByIdentifier(identifier));
    throw missing('identifier', enterIdentifier);
  });
  app.post(path, { config: { ...config, takesFile: true }, schema: byFile }, async (request) => {
    if (!request.isMultipart()) throw missing('file', uploadFile);
    const [file, ...more] = (await readForm(request, { files: 1, fileSize: 2 * 1024 * 1024 })).files;
    if (file === undefined) throw missing('file', uploadFile);
    if (more.length > 0) throw missing('file', oneAtATime);
    return answer(await verifyFile(file.bytes));
  });
}

function missing(field: string, message: EachLanguage) {
  return invalidRequest([{ field, message }]);
}

/** Lists that a schema describes are not read-only. */
function answer(verification: Verification): Static<typeof VerificationSchema> {
  const { verdict, checkedAt } = verification;
  const checks = [...verification.checks];
  if ('letter' in verification) return { verdict, checks, checkedAt, letter: verification.letter };
  if (!('licence' in verification)) return { verdict, checks, checkedAt };
  return { verdict, checks, checkedAt, licence: { ...verification.licence, fields: [...verification.licence.fields] } };
}
