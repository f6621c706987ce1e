import type { ServiceSummary } from '@tongban/catalogue/contract';
import { useWords } from '../texts.ts';

/** The two answers of a service in a list: how long it takes, how many visits. */
export function HowLong({ service }: { service: ServiceSummary }) {
  const { t } = useWords();
  const days = service.unit === 'calendar-day' ? 'list.days.calendar' : 'list.days';
  return (
    <>
      {service.onTheSpot ? t('list.onTheSpot') : t(days, { days: service.promised })} · {t('list.visits', { visits: service.visits })}
    </>
  );
}
