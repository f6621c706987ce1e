import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { called, t } from '../../texts.ts';
import { useSending } from '../api.ts';
import { CloseButton } from '../close-button.tsx';
import type { FieldSpec, Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { Department } from '../shapes.ts';

const kinds = ['statutory', 'authorised', 'entrusted', 'other'] as const;
const levels = ['1', '2', '3', '4', '5', '6'] as const;

const path = '/api/administration/departments';
type Sent = Body<typeof path, 'post'>;
type Props = { readonly department: Department | undefined; readonly departments: readonly Department[]; readonly back: string };

/** A department to change, or a new one. */
export function DepartmentPanel({ department, departments, back }: Props) {
  const [, navigate] = useLocation();
  const sending = useSending();
  const submit = (values: Values<keyof Sent>) => {
    const { id, ...rest } = filled<Sent>(values);
    const body = { ...rest, level: Number(rest.level) };
    const save = () =>
      department === undefined
        ? api.POST(path, { body: { ...body, id } })
        : api.PUT(`${path}/{id}`, { params: { path: { id: department.id } }, body });
    sending.mutate(save, { onSuccess: () => navigate(back) });
  };
  return (
    <Panel title={department === undefined ? t('admin.departments.new') : called(department, 'name')} back={back}>
      <Form
        name="department"
        fields={fieldsOf(department, departments)}
        initial={initialOf(department)}
        button={t('admin.save')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
      {department !== undefined && !department.hall && <Closing department={department} />}
    </Panel>
  );
}

function Closing({ department: { id, closedAt } }: { department: Department }) {
  const on = { params: { path: { id } } };
  return (
    <CloseButton
      closed={closedAt !== undefined}
      text={t('admin.department.close')}
      close={() => api.POST(`${path}/{id}/closing`, on)}
      reopen={() => api.DELETE(`${path}/{id}/closing`, on)}
    />
  );
}

function fieldsOf(department: Department | undefined, departments: readonly Department[]): readonly FieldSpec<keyof Sent>[] {
  const others = departments.filter(({ id, closedAt }) => id !== department?.id && closedAt === undefined);
  return [
    { name: 'name', label: t('admin.name'), maxLength: 60 },
    { name: 'short', label: t('admin.department.short'), maxLength: 20 },
    { name: 'nameEn', label: t('admin.nameEn'), optional: true, maxLength: 120 },
    { name: 'shortEn', label: t('admin.department.shortEn'), optional: true, maxLength: 60 },
    { name: 'id', label: t('admin.department.id'), hint: t('admin.department.id.hint'), maxLength: 40, fixed: department !== undefined },
    {
      name: 'kind',
      label: t('admin.department.kind'),
      kind: 'choice',
      options: kinds.map((value) => ({ value, text: t(`department.kind.${value}`) })),
    },
    {
      name: 'level',
      label: t('admin.department.level'),
      kind: 'choice',
      options: levels.map((value) => ({ value, text: t(`department.level.${value}`) })),
    },
    { name: 'uscc', label: t('admin.uscc'), hint: t('admin.uscc.hint'), maxLength: 18 },
    {
      name: 'parent',
      label: t('admin.department.parent'),
      kind: 'choice',
      optional: true,
      options: others.map((one) => ({ value: one.id, text: called(one, 'name') })),
    },
    { name: 'region', label: t('admin.region'), hint: t('admin.department.region.hint'), optional: true, maxLength: 12 },
    { name: 'address', label: t('admin.address'), maxLength: 120 },
    { name: 'addressEn', label: t('admin.addressEn'), optional: true, maxLength: 200 },
    { name: 'phone', label: t('admin.phone'), maxLength: 30 },
    { name: 'reviewBody', label: t('admin.department.reviewBody'), hint: t('admin.department.reviewBody.hint'), maxLength: 60 },
    { name: 'reviewBodyEn', label: t('admin.department.reviewBodyEn'), optional: true, maxLength: 120 },
    { name: 'court', label: t('admin.department.court'), hint: t('admin.department.court.hint'), maxLength: 60 },
    { name: 'courtEn', label: t('admin.department.courtEn'), optional: true, maxLength: 120 },
  ];
}

function initialOf(department: Department | undefined): Values<keyof Sent> {
  if (department === undefined) return { kind: 'statutory', level: '3' };
  const { hall: _, closedAt: __, level, ...values } = department;
  return { ...values, level: String(level) };
}
