import type { Department } from '@tongban/identity/contract';
import { useLocation } from 'wouter';
import { t } from '../../texts.ts';
import { useSending } from '../api.ts';
import { CloseButton } from '../close-button.tsx';
import type { FieldSpec, Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';

const kinds = ['statutory', 'authorised', 'entrusted', 'other'] as const;
const levels = ['1', '2', '3', '4', '5', '6'] as const;

type Props = { readonly department: Department | undefined; readonly departments: readonly Department[]; readonly back: string };

/** A department to change, or a new one. */
export function DepartmentPanel({ department, departments, back }: Props) {
  const [, navigate] = useLocation();
  const sending = useSending();
  const submit = (values: Values) => {
    const { id, level, ...rest } = filled(values);
    const body = { ...rest, level: Number(level) };
    const order =
      department === undefined
        ? ({ method: 'POST', path: '/departments', body: { ...body, id } } as const)
        : ({ method: 'PUT', path: `/departments/${department.id}`, body } as const);
    sending.mutate(order, { onSuccess: () => navigate(back) });
  };
  return (
    <Panel title={department?.name ?? t('admin.departments.new')} back={back}>
      <Form
        name="department"
        fields={fieldsOf(department, departments)}
        initial={initialOf(department)}
        button={t('admin.save')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
      {department !== undefined && !department.hall && (
        <CloseButton
          path={`/departments/${department.id}/closing`}
          closed={department.closedAt !== undefined}
          text={t('admin.department.close')}
        />
      )}
    </Panel>
  );
}

function fieldsOf(department: Department | undefined, departments: readonly Department[]): readonly FieldSpec[] {
  const others = departments.filter(({ id, closedAt }) => id !== department?.id && closedAt === undefined);
  return [
    { name: 'name', label: t('admin.name'), maxLength: 60 },
    { name: 'short', label: t('admin.department.short'), maxLength: 20 },
    { name: 'nameEn', label: t('admin.nameEn'), optional: true, maxLength: 120 },
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
      options: others.map(({ id, name }) => ({ value: id, text: name })),
    },
    { name: 'region', label: t('admin.region'), hint: t('admin.department.region.hint'), optional: true, maxLength: 12 },
    { name: 'address', label: t('admin.address'), maxLength: 120 },
    { name: 'phone', label: t('admin.phone'), maxLength: 30 },
    { name: 'reviewBody', label: t('admin.department.reviewBody'), hint: t('admin.department.reviewBody.hint'), maxLength: 60 },
    { name: 'court', label: t('admin.department.court'), hint: t('admin.department.court.hint'), maxLength: 60 },
  ];
}

function initialOf(department: Department | undefined): Values {
  if (department === undefined) return { kind: 'statutory', level: '3' };
  const { hall: _, closedAt: __, level, ...values } = department;
  return { ...values, level: String(level) };
}
