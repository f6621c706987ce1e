import { aboutTexts } from './about.ts';
import { accountTexts } from './account.ts';
import { apiTexts } from './api.ts';
import { counterTexts } from './counter.ts';
import { feedbackTexts } from './feedback.ts';
import { findTexts } from './find.ts';
import { formTexts } from './form.ts';
import { frameTexts } from './frame.ts';
import { licenceTexts } from './licence.ts';
import { mineTexts } from './mine.ts';
import { noticeTexts } from './notices.ts';
import { offlineTexts } from './offline.ts';
import { overviewTexts } from './overview.ts';

export const portalChinese = {
  ...frameTexts,
  ...findTexts,
  ...overviewTexts,
  ...formTexts,
  ...mineTexts,
  ...licenceTexts,
  ...aboutTexts,
  ...apiTexts,
  ...counterTexts,
  ...feedbackTexts,
  ...noticeTexts,
  ...accountTexts,
  ...offlineTexts,
};
