import type { ServiceDefinition } from '../src/contract.ts';
import { textsOf } from '../src/domain/in-language.ts';
import type { Breach } from './breach.ts';

/** The sample told in English, of every text but those left out. */
function tellInEnglish(service: ServiceDefinition, without?: string): { [path: string]: string } {
  const paths = [...textsOf(service).keys()].filter((path) => path !== without);
  service.en = Object.fromEntries(paths.map((path) => [path, `English of ${path}`]));
  return service.en;
}

/** What is told in English is told whole, and in English. */
export const breachesInEnglish: readonly Breach[] = [
  ['english-complete', 'a text without English', (service) => tellInEnglish(service, 'guide.summary'), 'en.guide.summary'],
  [
    'english-of-something',
    'the English of a text that is not there',
    (service) => {
      tellInEnglish(service)['guide.moon'] = 'The moon';
    },
    'en.guide.moon',
  ],
  [
    'english-in-english',
    'English that is half Chinese',
    (service) => {
      tellInEnglish(service)['guide.name'] = 'Stall 许可';
    },
    'en.guide.name',
  ],
];
