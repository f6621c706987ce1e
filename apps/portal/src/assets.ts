import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { mark } from '@tongban/ui';
import type { BrowserFiles } from './browser-files.ts';

/** A file of the portal as it goes over the wire, packed once. */
export type Asset = {
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

/** Where a page finds what it is made of; the names carry hashes, so the files may be kept for ever. */
export type Dress = { readonly stylesheet: string; readonly program: string; readonly icons: { readonly [icon in Icon]: string } };

const iconNames = ['icon-192', 'icon-512', 'maskable-512'] as const;
type Icon = (typeof iconNames)[number];

/** The stylesheet, the pages' program, the mark, and the icons of the installed portal (tools/draw-icons.ts draws those). */
export function drawAssets({ css, program }: BrowserFiles): { readonly dress: Dress; readonly assets: readonly Asset[] } {
  const stylesheet = pack(named('portal', 'css', css), 'text/css; charset=utf-8', css);
  const script = pack(named('portal', 'js', program), 'text/javascript; charset=utf-8', program);
  const icons = iconNames.map((name) => {
    const drawing = readFileSync(path.join(import.meta.dirname, `icons/${name}.png`));
    return [name, pack(named(name, 'png', drawing), 'image/png', drawing)] as const;
  });
  const dress = {
    stylesheet: stylesheet.path,
    program: script.path,
    icons: Object.fromEntries(icons.map(([name, asset]) => [name, asset.path])) as Dress['icons'],
  };
  return {
    dress,
    assets: [stylesheet, script, ...icons.map(([, asset]) => asset), pack('/assets/mark.svg', 'image/svg+xml', markSvg())],
  };
}

function named(name: string, ending: string, content: string | Buffer): string {
  return `/assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`;
}

function pack(name: string, type: string, content: string | Buffer): Asset {
  const plain = Buffer.from(content);
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
