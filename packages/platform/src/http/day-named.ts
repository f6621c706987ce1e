import { type Day, parseDay } from '@tongban/kernel';
import { invalidRequest } from './problem.ts';

/** The day that a field names; a schema lets 30 February pass, this throws a 400 that names the field. */
export function dayNamed(field: string, text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw invalidRequest([{ field, message: { zh: '请填写有这一天的日期', en: 'Enter a date that exists' } }]);
  return day;
}
