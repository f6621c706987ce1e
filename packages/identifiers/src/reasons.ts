import type { CatalogueCodeReason, ImplementationCodeReason } from './catalogue-code.ts';
import type { CitizenIdReason } from './citizen-id.ts';
import type { LicenceIdReason } from './licence-id.ts';
import type { RegionReason } from './region.ts';
import type { UsccReason } from './uscc.ts';

/** Every reason why an identifier is not one. */
export type Reason = CitizenIdReason | UsccReason | RegionReason | LicenceIdReason | CatalogueCodeReason | ImplementationCodeReason;
