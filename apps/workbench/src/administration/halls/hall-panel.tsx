import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { called, t } from '../../texts.ts';
import { useSending } from '../api.ts';
import { CloseButton } from '../close-button.tsx';
import type { FieldSpec, Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { Hall } from '../shapes.ts';

const path = '/api/administration/halls';
type Sent = Body<typeof path, 'post'>;
type Name = Exclude<keyof Sent, 'coordinates'> | 'longitude' | 'latitude';

/** A hall to change, or a new one. */
export function HallPanel({ hall, back }: { hall: Hall | undefined; back: string }) {
  const [, navigate] = useLocation();
  const sending = useSending();
  const submit = (values: Values<Name>) => {
    const body = bodyOf(values);
    const save = () =>
      hall === undefined ? api.POST(path, { body }) : api.PUT(`${path}/{id}`, { params: { path: { id: hall.id } }, body });
    sending.mutate(save, { onSuccess: () => navigate(back) });
  };
  return (
    <Panel title={hall === undefined ? t('admin.halls.new') : called(hall, 'name')} back={back}>
      <Form
        name="hall"
        fields={fields()}
        initial={initialOf(hall)}
        button={t('admin.save')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
      {hall !== undefined && <Closing hall={hall} />}
    </Panel>
  );
}

function Closing({ hall: { id, closedAt } }: { hall: Hall }) {
  const on = { params: { path: { id } } };
  return (
    <CloseButton
      closed={closedAt !== undefined}
      text={t('admin.hall.close')}
      close={() => api.POST(`${path}/{id}/closing`, on)}
      reopen={() => api.DELETE(`${path}/{id}/closing`, on)}
    />
  );
}

const fields = (): readonly FieldSpec<Name>[] => [
  { name: 'name', label: t('admin.name'), maxLength: 60 },
  { name: 'nameEn', label: t('admin.nameEn'), optional: true, maxLength: 120 },
  { name: 'address', label: t('admin.address'), maxLength: 120 },
  { name: 'addressEn', label: t('admin.addressEn'), optional: true, maxLength: 200 },
  { name: 'hours', label: t('admin.hall.hours'), hint: t('admin.hall.hours.hint'), maxLength: 120 },
  { name: 'hoursEn', label: t('admin.hall.hoursEn'), optional: true, maxLength: 200 },
  { name: 'phone', label: t('admin.phone'), optional: true, maxLength: 30 },
  { name: 'longitude', label: t('admin.hall.longitude'), hint: t('admin.hall.coordinates.hint'), kind: 'number', optional: true },
  { name: 'latitude', label: t('admin.hall.latitude'), kind: 'number', optional: true },
];

function initialOf(hall: Hall | undefined): Values<Name> {
  if (hall === undefined) return {};
  const { id: _, counters: __, closedAt: ___, coordinates, ...values } = hall;
  const where = coordinates === undefined ? {} : { longitude: String(coordinates.longitude), latitude: String(coordinates.latitude) };
  return { ...values, ...where };
}

/** Half of a place is sent as it is, so that the server says what is missing. */
function bodyOf(values: Values<Name>): Sent {
  const { longitude, latitude, ...rest } = filled<Omit<Sent, 'coordinates'> & { longitude?: string; latitude?: string }>(values);
  if (longitude === undefined && latitude === undefined) return rest;
  const where = { ...(longitude && { longitude: Number(longitude) }), ...(latitude && { latitude: Number(latitude) }) };
  return { ...rest, coordinates: where as Required<Sent>['coordinates'] };
}
