import { writeFileSync } from 'node:fs';
import { type Day, day, weekday } from '@tongban/kernel';
import source from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import chineseDays from 'chinese-days/package.json' with { type: 'json' };
import type { CalendarData } from '../src/calendar.ts';

/** Before 2010 the published make-up days are not complete enough to count on. */
const firstYear = 2010;

const known = (days: object): readonly Day[] =>
  Object.keys(days)
    .map(day)
    .filter((each) => Number(each.slice(0, 4)) >= firstYear)
    .sort();

const holidays = known(source.holidays).filter((each) => weekday(each) <= 5);
const makeUpDays = known(source.workdays).filter((each) => weekday(each) >= 6);
const lastAnnouncedYear = Math.max(...holidays.map((each) => Number(each.slice(0, 4))));

const data: CalendarData = {
  version: `${firstYear}-${lastAnnouncedYear}`,
  source: `Yearly notices of the General Office of the State Council on holidays, as collected by chinese-days ${chineseDays.version}`,
  firstYear,
  lastAnnouncedYear,
  holidays,
  makeUpDays,
};

writeFileSync(new URL('../src/official.generated.json', import.meta.url), `${JSON.stringify(data, null, 2)}\n`);
