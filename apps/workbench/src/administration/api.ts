import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

const key = (...parts: readonly string[]) => ['administration', ...parts];

export function useDepartments() {
  return useQuery({ queryKey: key('departments'), queryFn: () => answered(api.GET('/api/administration/departments')) });
}

export function useOfficials(q = '') {
  return useQuery({
    queryKey: key('officials', q),
    queryFn: () => answered(api.GET('/api/administration/officials', { params: { query: { q } } })),
    placeholderData: (before) => before,
  });
}

export function useDeputies() {
  return useQuery({ queryKey: key('deputies'), queryFn: () => answered(api.GET('/api/administration/deputies')) });
}

export function useConfirmations() {
  return useQuery({
    queryKey: key('confirmations'),
    queryFn: () => answered(api.GET('/api/administration/confirmations')),
    // A colleague asks meanwhile.
    refetchInterval: 30_000,
  });
}

export function useHalls() {
  return useQuery({ queryKey: key('halls'), queryFn: () => answered(api.GET('/api/administration/halls')) });
}

export function useServiceNames() {
  return useQuery({ queryKey: ['services'], queryFn: () => answered(api.GET('/api/services')) });
}

export function useSystems() {
  return useQuery({ queryKey: key('systems'), queryFn: () => answered(api.GET('/api/systems')) });
}

export function useWebhooks(system: string) {
  return useQuery({
    queryKey: key('webhooks', system),
    queryFn: () => answered(api.GET('/api/systems/{system}/webhooks', { params: { path: { system } } })),
  });
}

export function useWebhookEvents() {
  return useQuery({ queryKey: ['webhook-events'], queryFn: () => answered(api.GET('/api/webhook-events')) });
}

/** What a webhook was told; asked anew every second while something was just told again. */
export function useDeliveries(system: string, webhook: string, watching: boolean) {
  return useQuery({
    queryKey: key('deliveries', webhook),
    queryFn: () => answered(api.GET('/api/systems/{system}/webhooks/{webhook}/deliveries', { params: { path: { system, webhook } } })),
    refetchInterval: watching ? 1_000 : 15_000,
  });
}

export function useSettings() {
  return useQuery({ queryKey: key('settings'), queryFn: () => answered(api.GET('/api/administration/settings')) });
}

export function useTemplates() {
  return useQuery({ queryKey: key('templates'), queryFn: () => answered(api.GET('/api/workbench/notice-templates')) });
}

/** Carries out what it is handed; whatever the administration shows is read anew. */
export function useSending<Answer = unknown>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (carryOut: () => Promise<Answer>) => carryOut(),
    onSuccess: () => client.invalidateQueries({ queryKey: key() }),
  });
}
