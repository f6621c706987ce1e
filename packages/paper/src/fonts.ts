import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { facesIn } from './font.ts';

const require = createRequire(import.meta.url);

/** Noto Sans SC and Noto Serif SC, SIL Open Font License 1.1: free to embed in documents. */
const shipped = [
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
];

/** The fonts that sheets are set with, and no others: what the machine has besides would make its sheets look like no other machine's. */
export type Fonts = {
  readonly files: readonly string[];
  /** Families that the installation added, after which a sheet looks where ours lack a character. */
  readonly added: readonly string[];
  /** Whether at least one of them has a glyph for this code point. */
  draws(code: number): boolean;
};

/** Ours, and those that lie in the installation's own folder; throws where one of them cannot be read. */
export function readFonts(folder: string | undefined): Fonts {
  const own = folder === undefined ? [] : fontFilesIn(folder);
  const ownFaces = own.flatMap(facesIn);
  const faces = [...shipped.flatMap(facesIn), ...ownFaces];
  return {
    files: [...shipped, ...own],
    added: [...new Set(ownFaces.map(({ family }) => family))],
    draws: (code) => faces.some((face) => face.draws(code)),
  };
}

function fontFilesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name));
    return names.toSorted().map((name) => join(folder, name));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
    throw fault;
  }
}
