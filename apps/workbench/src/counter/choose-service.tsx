import { useQuery } from '@tanstack/react-query';
import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answered, api } from '../api/client.ts';
import type { Visit } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { useVisitCommands } from './api.ts';

/** For whom, and which service: any of them at any counter. */
export function ChooseService({ visit }: { visit: Visit }) {
  const [, navigate] = useLocation();
  const services = useQuery({ queryKey: ['services'], queryFn: () => answered(api.GET('/api/services')) });
  const { begin } = useVisitCommands(visit.id);
  const [partyId, setPartyId] = useState(visit.parties[0]?.party.id);
  const [service, setService] = useState<string>();
  const party = visit.parties.find((one) => one.party.id === partyId)?.party;
  return (
    <form
      className="inputs"
      onSubmit={(event) => {
        event.preventDefault();
        if (party === undefined || service === undefined) return;
        begin.mutate({ service, party }, { onSuccess: ({ id }) => navigate(`/counter/${visit.id}/${id}`) });
      }}
    >
      <fieldset className="verdict">
        <legend>{t('counter.party')}</legend>
        <Radio.Group value={partyId} onChange={(event) => setPartyId(event.target.value)}>
          {visit.parties.map((one) => (
            <Radio key={one.party.id} value={one.party.id}>
              {one.capacity === 'self' ? t('counter.self') : one.name}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <label htmlFor="service">{t('counter.service')}</label>
      <Select
        id="service"
        showSearch
        autoFocus
        optionFilterProp="label"
        {...(service === undefined ? {} : { value: service })}
        placeholder={t('counter.service.choose')}
        onChange={(chosen: string) => setService(chosen)}
        options={services.data?.services.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
      {begin.isError && (
        <p className="note" role="alert">
          {begin.error.message}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={begin.isPending} disabled={service === undefined}>
        {t('counter.begin')}
      </Button>
      {visit.applications.length > 0 && (
        <section>
          <h2>{t('counter.soFar')}</h2>
          <ul>
            {visit.applications.map((one) => (
              <li key={one.id}>
                <Link href={`/counter/${visit.id}/${one.id}`}>
                  {services.data?.services.find(({ id }) => id === one.service)?.name ?? one.service}
                </Link>{' '}
                <span className="quiet">{t(one.case === undefined ? 'counter.unfinished' : 'counter.handedIn')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  );
}
