import { addDays, type Day, day } from '@tongban/kernel';
import { isWorkday as isWorkdayByChineseDays } from 'chinese-days';
import { isWorkday as isWorkdayByChineseWorkday } from 'chinese-workday';
import { describe, expect, test } from 'vitest';
import { officialCalendar as calendar } from './calendar.ts';
import { isWorkingDay } from './working-days.ts';

function daysFrom(first: string, last: string): readonly Day[] {
  const days: Day[] = [];
  for (let each = day(first); each <= last; each = addDays(each, 1)) days.push(each);
  return days;
}

const worked = (days: readonly string[]): readonly string[] => days.map((each) => `${each} worked`);
const off = (days: readonly string[]): readonly string[] => days.map((each) => `${each} off`);

/**
 * Where chinese-workday differs from the notices of the General Office of the State Council. It has no make-up days before the end of
 * 2013 and no holidays on weekdays of 2010; the others are single slips, such as 2018-01-01, or the extension of the
 * Spring Festival of 2020 to 2 February (国办发明电〔2020〕1号), which it lacks. In each the notice says what stands here.
 */
const differing = [
  ...worked(['2011-02-12', '2011-04-02', '2011-12-31', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-10-08']),
  ...worked(['2013-04-07', '2013-04-27', '2013-04-28', '2013-06-08', '2013-06-09', '2013-10-12']),
  ...worked(['2014-06-03', '2014-06-04', '2014-09-09', '2014-09-10', '2014-10-11', '2023-01-03']),
  ...off(['2011-01-29', '2012-09-30', '2013-12-29', '2015-09-03', '2015-09-04', '2018-01-01', '2020-01-31', '2020-02-01']),
].sort();

describe('the official calendar', () => {
  test('agrees with chinese-days on every day from 2010 to 2026', () => {
    const days = daysFrom('2010-01-01', '2026-12-31');
    expect(days.filter((each) => isWorkingDay(calendar, each) !== isWorkdayByChineseDays(each))).toEqual([]);
  });
  test('agrees with chinese-workday from 2011 on but for these days, each decided by its notice', () => {
    const days = daysFrom('2011-01-01', '2026-12-31').filter((each) => isWorkingDay(calendar, each) !== isWorkdayByChineseWorkday(each));
    expect(days.map((each) => `${each} ${isWorkingDay(calendar, each) ? 'worked' : 'off'}`)).toEqual(differing);
  });
});
