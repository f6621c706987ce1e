import type { Language } from '@tongban/kernel';
import type { OfficialId, PersonId } from '@tongban/platform';
import type { NoticeId } from './contract.ts';

export type Tables = {
  'notices.template': {
    kind: string;
    language: Language;
    version: number;
    subject: string | null;
    text: string | null;
    mail: string | null;
    author: OfficialId;
    author_name: string;
    at: string;
  };
  'notices.notice': {
    id: NoticeId;
    request: string;
    kind: string;
    recipient: string;
    service: string | null;
    about: string | null;
    happened_at: string;
    sealed: string;
    at: string;
  };
  'notices.mail': {
    id: string;
    notice: NoticeId | null;
    kind: string;
    person: PersonId;
    state: 'waiting' | 'sent' | 'failed';
    sealed: string | null;
    code: number | null;
    since: string;
    at: string;
  };
  'notices.reading': { notice: NoticeId; person: PersonId; at: string };
};
