import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { mark } from '@tongban/ui';

/** A file of the portal as it goes over the wire, packed once. */
export type Asset = {
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

/** The stylesheet and the mark; the stylesheet's name carries its hash, so it may be kept for ever. */
export function drawAssets(css: string): { readonly stylesheet: string; readonly assets: readonly Asset[] } {
  const name = `/assets/portal-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
  return { stylesheet: name, assets: [pack(name, 'text/css; charset=utf-8', css), pack('/assets/mark.svg', 'image/svg+xml', markSvg())] };
}

function pack(name: string, type: string, text: string): Asset {
  const plain = Buffer.from(text);
  return {
    path: name,
    type,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  };
}

function markSvg(): string {
  const shape = mark('#fbf9f4');
  const parts = shape.paths.map((part) =>
    part.circle === undefined
      ? `<path d="${part.d}" fill="${part.fill}"/>`
      : `<circle cx="${part.circle[0]}" cy="${part.circle[1]}" r="${part.circle[2]}" fill="${part.fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${shape.viewBox}">${parts.join('')}</svg>`;
}
