import type { Hall } from '@tongban/administration/contract';
import { useLocation } from 'wouter';
import { t } from '../../texts.ts';
import { useSending } from '../api.ts';
import { CloseButton } from '../close-button.tsx';
import type { FieldSpec, Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';

/** A hall to change, or a new one. */
export function HallPanel({ hall, back }: { hall: Hall | undefined; back: string }) {
  const [, navigate] = useLocation();
  const sending = useSending();
  const submit = (values: Values) => {
    const body = bodyOf(values);
    const order =
      hall === undefined
        ? ({ method: 'POST', path: '/halls', body } as const)
        : ({ method: 'PUT', path: `/halls/${hall.id}`, body } as const);
    sending.mutate(order, { onSuccess: () => navigate(back) });
  };
  return (
    <Panel title={hall?.name ?? t('admin.halls.new')} back={back}>
      <Form
        name="hall"
        fields={fields()}
        initial={initialOf(hall)}
        button={t('admin.save')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
      {hall !== undefined && (
        <CloseButton path={`/halls/${hall.id}/closing`} closed={hall.closedAt !== undefined} text={t('admin.hall.close')} />
      )}
    </Panel>
  );
}

const fields = (): readonly FieldSpec[] => [
  { name: 'name', label: t('admin.name'), maxLength: 60 },
  { name: 'nameEn', label: t('admin.nameEn'), optional: true, maxLength: 120 },
  { name: 'address', label: t('admin.address'), maxLength: 120 },
  { name: 'hours', label: t('admin.hall.hours'), hint: t('admin.hall.hours.hint'), maxLength: 120 },
  { name: 'phone', label: t('admin.phone'), optional: true, maxLength: 30 },
  { name: 'longitude', label: t('admin.hall.longitude'), hint: t('admin.hall.coordinates.hint'), kind: 'number', optional: true },
  { name: 'latitude', label: t('admin.hall.latitude'), kind: 'number', optional: true },
];

function initialOf(hall: Hall | undefined): Values {
  if (hall === undefined) return {};
  const { name, nameEn = '', address, hours, phone = '', coordinates } = hall;
  const where = coordinates === undefined ? {} : { longitude: String(coordinates.longitude), latitude: String(coordinates.latitude) };
  return { name, nameEn, address, hours, phone, ...where };
}

/** Half of a place is sent as it is, so that the server says what is missing. */
function bodyOf(values: Values) {
  const { longitude, latitude, ...rest } = filled(values);
  const where = {
    ...(longitude === undefined ? {} : { longitude: Number(longitude) }),
    ...(latitude === undefined ? {} : { latitude: Number(latitude) }),
  };
  return Object.keys(where).length === 0 ? rest : { ...rest, coordinates: where };
}
