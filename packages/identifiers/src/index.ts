export { formatCaseNumber, parseCaseNumber } from './case-number.ts';
export {
  type CatalogueCodeReason,
  checkCatalogueCode,
  checkImplementationCode,
  type ImplementationCodeReason,
  makeImplementationCode,
} from './catalogue-code.ts';
export type { Check } from './check.ts';
export { type CitizenIdReason, checkCitizenId, makeCitizenId } from './citizen-id.ts';
export { checkLicenceId, type LicenceIdReason, makeLicenceId } from './licence-id.ts';
export { mask } from './mask.ts';
export { reasonText } from './reason-text.ts';
export type { Reason } from './reasons.ts';
export { checkRegion, type RegionReason } from './region.ts';
export { regionCovers } from './region-reach.ts';
export { officialRegions, type Regions, withRegion } from './regions.ts';
export { checkUscc, makeUscc, type UsccReason } from './uscc.ts';
