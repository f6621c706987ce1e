import { translator, workbenchTexts } from '@tongban/ui';

/** Reads the workbench's texts. */
export const t = translator(workbenchTexts);
