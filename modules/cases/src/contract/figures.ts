import type { Light } from '@tongban/calendar';
import type { DepartmentId } from '@tongban/platform';
import type { Stage } from './case.ts';

/** What everyone may know of how the city handles: per service, numbers only. */
export type ServiceFigures = {
  readonly service: string;
  readonly serviceName: string;
  /** Days promised, 0 on the spot. */
  readonly promised: number;
  readonly unit: 'working-day' | 'calendar-day';
  readonly received: number;
  /** Granted or refused. */
  readonly concluded: number;
  /** Concluded within the promised limit. */
  readonly inTime: number;
  /** Papers that nobody was asked for, because the vault or another authority had them. */
  readonly papersSaved: number;
};

/** Open cases that wait for one department at one stage, by light: numbers only. Blue waits for the applicant. */
export type SupervisionRow = {
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly stage: Stage;
  readonly stageName: string;
  readonly lights: { readonly [light in Exclude<Light, 'not-begun'>]: number };
};

/** GET /api/workbench/supervision */
export type Supervision = { readonly rows: readonly SupervisionRow[] };
