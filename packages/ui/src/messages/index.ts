import type { EachLanguage } from '@tongban/kernel';
import { administrationTexts as administrationChinese } from './administration.ts';
import { administrationEnglish } from './en/administration.ts';
import { aboutEnglish } from './en/portal/about.ts';
import { accountEnglish } from './en/portal/account.ts';
import { apiEnglish } from './en/portal/api.ts';
import { counterEnglish } from './en/portal/counter.ts';
import { feedbackEnglish } from './en/portal/feedback.ts';
import { findEnglish } from './en/portal/find.ts';
import { formEnglish } from './en/portal/form.ts';
import { frameEnglish } from './en/portal/frame.ts';
import { licenceEnglish } from './en/portal/licence.ts';
import { mineEnglish } from './en/portal/mine.ts';
import { noticeEnglish } from './en/portal/notices.ts';
import { offlineEnglish } from './en/portal/offline.ts';
import { overviewEnglish } from './en/portal/overview.ts';
import { workbenchEnglish } from './en/workbench.ts';
import { portalChinese } from './portal/index.ts';
import type { SameTexts } from './translate.ts';
import { workbenchTexts as workbenchChinese } from './workbench.ts';

const portalEnglish = {
  ...frameEnglish,
  ...findEnglish,
  ...overviewEnglish,
  ...formEnglish,
  ...mineEnglish,
  ...licenceEnglish,
  ...aboutEnglish,
  ...apiEnglish,
  ...counterEnglish,
  ...feedbackEnglish,
  ...noticeEnglish,
  ...accountEnglish,
  ...offlineEnglish,
};

/** Texts of the portal, as one would say them to a citizen. */
export const portalTexts: EachLanguage<SameTexts<typeof portalChinese>> = { zh: portalChinese, en: portalEnglish };

/** Texts of the workbench, short as for people who read them all day. */
export const workbenchTexts: EachLanguage<SameTexts<typeof workbenchChinese>> = { zh: workbenchChinese, en: workbenchEnglish };

/** Texts of the record of administration, on screen and in tables. */
export const administrationTexts: EachLanguage<SameTexts<typeof administrationChinese>> = {
  zh: administrationChinese,
  en: administrationEnglish,
};
