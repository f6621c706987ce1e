export type Capacity = 'operator' | 'legal-representative' | 'agent';

/** What one person may do for one organisation. No services named: all of them. Moments are ISO 8601 in UTC to the millisecond. */
export type Mandate = {
  readonly capacity: Capacity;
  readonly services?: readonly string[];
  readonly acceptedAt?: string;
  readonly revokedAt?: string;
  readonly expiresAt?: string;
};

/** Whether the mandate holds at that moment: accepted, not revoked, not run out. */
export function isLiving({ acceptedAt, revokedAt, expiresAt }: Mandate, at: string): boolean {
  return (
    acceptedAt !== undefined &&
    acceptedAt <= at &&
    (revokedAt === undefined || at < revokedAt) &&
    (expiresAt === undefined || at < expiresAt)
  );
}

/** The services that these mandates together reach; undefined: all of them. */
export function servicesOf(mandates: readonly Mandate[]): readonly string[] | undefined {
  if (mandates.some(({ services }) => services === undefined)) return undefined;
  return [...new Set(mandates.flatMap(({ services = [] }) => services))];
}

/** Whether the mandate reaches as far as this service. */
export function covers(mandate: Mandate, service: string): boolean {
  return mandate.services === undefined || mandate.services.includes(service);
}
