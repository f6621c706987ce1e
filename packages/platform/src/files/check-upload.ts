import { fileTypeFromBuffer } from 'file-type';
import { cleanFileName } from './file-name.ts';
import { type ImageRefusal, refuseImage } from './image.ts';
import { type PdfRefusal, refusePdf } from './pdf.ts';

const mebibyte = 1024 * 1024;

/** The largest file that can be handed in at all, in bytes; what is taken may be less. */
export const largestUpload = 20 * mebibyte;

export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png';

export type UploadRefusal =
  | 'empty'
  | 'too-large'
  /** Neither PDF nor JPG nor PNG by its content, whatever its name says. */
  | 'wrong-type'
  /** Its name says one kind, its content is another. */
  | 'disguised'
  | PdfRefusal
  | ImageRefusal;

/** What may be kept: its real type, and its name without paths and characters that deceive. */
export type CheckedUpload = { readonly type: UploadType; readonly name: string };

const kinds: { readonly [mime: string]: { readonly type: UploadType; readonly endings: readonly string[] } } = {
  'application/pdf': { type: 'application/pdf', endings: ['pdf'] },
  'image/jpeg': { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  'image/png': { type: 'image/png', endings: ['png'] },
};

/** Looks at what a file handed in really is; the content decides, and its name must not say otherwise. At most so many megabytes. */
export async function checkUpload(
  bytes: Uint8Array,
  name: string,
  megabytes = largestUpload / mebibyte,
): Promise<CheckedUpload | { readonly refusal: UploadRefusal }> {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (bytes.length > megabytes * mebibyte) return { refusal: 'too-large' };
  const found = await fileTypeFromBuffer(bytes);
  const kind = found && kinds[found.mime];
  if (!kind) return { refusal: 'wrong-type' };
  const clean = cleanFileName(name, kind.endings[0] ?? '');
  if (!kind.endings.includes(endingOf(clean))) return { refusal: 'disguised' };
  const refusal = kind.type === 'application/pdf' ? await refusePdf(bytes) : refuseImage(bytes, kind.type);
  return refusal ? { refusal } : { type: kind.type, name: clean };
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
