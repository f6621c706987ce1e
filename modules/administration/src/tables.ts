import type { OfficialId } from '@tongban/platform';
import type { Act, KeptFacts, ThingKind } from './contract.ts';

export type Tables = {
  'administration.change': {
    position: number;
    at: string;
    official: OfficialId | null;
    official_name: string;
    act: Act;
    kind: ThingKind;
    thing: string;
    name: string;
    before: KeptFacts;
    after: KeptFacts;
    prev: string;
    hash: string;
  };
  'administration.setting': {
    key: string;
    value: unknown;
    official: OfficialId | null;
    official_name: string;
    changed_at: string;
  };
  'administration.hall': {
    id: string;
    name: string;
    name_en: string | null;
    address: string;
    address_en: string | null;
    hours: string;
    hours_en: string | null;
    phone: string | null;
    longitude: number | null;
    latitude: number | null;
    closed_at: string | null;
  };
  'administration.counter': {
    id: string;
    hall: string;
    number: string;
    name: string;
    name_en: string | null;
    services: string[];
    closed_at: string | null;
  };
};
