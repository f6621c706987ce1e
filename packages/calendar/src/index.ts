export { type CalendarData, calendarFrom, officialCalendar, type WorkCalendar } from './calendar.ts';
export { type Light, type LightReading, lightOf } from './light.ts';
export { type Clock, daysLeft, daysOffSkipped, dueDay, type Limit } from './limit.ts';
export type { Pause } from './pause.ts';
export { addWorkingDays, isEstimate, isWorkingDay, nextWorkingDay, workingDaysBetween, workingDaysFrom } from './working-days.ts';
