import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Hall, SettingView } from '@tongban/administration/contract';
import type { ServiceSummary } from '@tongban/catalogue/contract';
import type { Department, Deputy, OfficialKept, ToConfirm } from '@tongban/identity/contract';
import type { TemplateList } from '@tongban/notices/contract';
import { read, send } from '../api/client.ts';

const base = '/api/administration';
const key = (...parts: readonly string[]) => ['administration', ...parts];

export function useDepartments() {
  return useQuery({ queryKey: key('departments'), queryFn: () => read<{ departments: readonly Department[] }>(`${base}/departments`) });
}

export function useOfficials(q = '') {
  return useQuery({
    queryKey: key('officials', q),
    queryFn: () => read<{ officials: readonly OfficialKept[] }>(`${base}/officials?q=${encodeURIComponent(q)}`),
    placeholderData: (before) => before,
  });
}

export function useDeputies() {
  return useQuery({ queryKey: key('deputies'), queryFn: () => read<{ deputies: readonly Deputy[] }>(`${base}/deputies`) });
}

export function useConfirmations() {
  return useQuery({
    queryKey: key('confirmations'),
    queryFn: () => read<{ confirmations: readonly ToConfirm[] }>(`${base}/confirmations`),
    // A colleague asks meanwhile.
    refetchInterval: 30_000,
  });
}

export function useHalls() {
  return useQuery({ queryKey: key('halls'), queryFn: () => read<{ halls: readonly Hall[] }>(`${base}/halls`) });
}

export function useServiceNames() {
  return useQuery({ queryKey: ['services'], queryFn: () => read<{ services: readonly ServiceSummary[] }>('/api/services') });
}

export function useSettings() {
  return useQuery({ queryKey: key('settings'), queryFn: () => read<{ settings: readonly SettingView[] }>(`${base}/settings`) });
}

export function useTemplates() {
  return useQuery({ queryKey: key('templates'), queryFn: () => read<TemplateList>('/api/workbench/notice-templates') });
}

export type Sending = { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly path: string; readonly body?: unknown };

/** Changes something; whatever the administration shows is read anew. Paths begin after /api/administration unless they are whole. */
export function useSending<Answer = unknown>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Sending) => send<Answer>(method, path.startsWith('/api/') ? path : `${base}${path}`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: key() }),
  });
}
