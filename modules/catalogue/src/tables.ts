import type { LifeEventEntry } from './contract/life-event.ts';
import type { ServiceDefinition, ServiceSummary } from './contract.ts';

export type Tables = {
  'catalogue.service': {
    id: string;
    current: number;
    name: string;
    short: string;
    summary: string;
    authority: string;
    promised: number;
    unit: ServiceSummary['unit'];
    visits: number;
    on_the_spot: boolean;
    themes: ServiceSummary['themes'];
    name_en: string | null;
    short_en: string | null;
    summary_en: string | null;
    catalogue_code: string;
    implementation_code: string;
  };
  'catalogue.version': {
    service: string;
    version: number;
    definition: ServiceDefinition;
    definition_sha256: string;
    implementation_code: string;
    published_at: string;
  };
  'catalogue.theme': { audience: 'person' | 'company'; id: string; name: string; name_en: string | null; icon: string; place: number };
  'catalogue.service_theme': { service: string; audience: 'person' | 'company'; theme: string };
  'catalogue.popular': { service: string; place: number };
  'catalogue.life_event': { id: string; place: number; entry: LifeEventEntry };
  'catalogue.word': { word: string; meaning: number };
};
