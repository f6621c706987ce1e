import { portalTexts, translator } from '@tongban/ui';

/** Reads the portal's texts. */
export const t = translator(portalTexts);
