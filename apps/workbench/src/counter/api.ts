import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftPage, Fields, PageAddress, Saved } from '@tongban/cases/contract';
import type { CounterApplication, Receipt, Visit } from '@tongban/counter/contract';
import { read, send, sendForm } from '../api/client.ts';

export type Present = { readonly citizenId: string; readonly name: string; readonly phone?: string };
type Party = Visit['parties'][number]['party'];

/** Opens a visit for whoever showed their paper. */
export function useOpenVisit() {
  return useMutation({ mutationFn: (present: Present) => send<{ id: string }>('POST', '/api/counter/visits', present) });
}

export function useVisit(id: string) {
  return useQuery({ queryKey: ['visit', id], queryFn: () => read<Visit>(`/api/counter/visits/${id}`) });
}

/** Ends the visit, and begins what the person came for. */
export function useVisitCommands(id: string) {
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: ['visit', id] });
  return {
    end: useMutation({ mutationFn: () => send('POST', `/api/counter/visits/${id}/end`) }),
    begin: useMutation({
      mutationFn: (asked: { readonly service: string; readonly party: Party }) =>
        send<{ id: string }>('POST', `/api/counter/visits/${id}/applications`, asked),
      onSuccess: settled,
    }),
  };
}

const base = (id: string) => `/api/counter/applications/${id}`;
const placeOf = ({ page, item }: PageAddress) => `/pages/${page}${item === undefined ? '' : `?item=${item}`}`;

/** The application as it stands; while the person reads the second screen it is asked anew. */
export function useApplication(id: string, watching: boolean) {
  return useQuery({
    queryKey: ['application', id],
    queryFn: () => read<CounterApplication>(base(id)),
    refetchInterval: watching ? 2_000 : false,
  });
}

/** A page that does not stand in the application yet: another item of a group. */
export function usePage(id: string, at: PageAddress) {
  return useQuery({ queryKey: ['application', id, at], queryFn: () => read<DraftPage>(`${base(id)}${placeOf(at)}`) });
}

/** Everything that changes the application; afterwards it is read anew. */
export function useWriting(id: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['application', id] });
  return {
    save: useMutation({
      mutationFn: ({ at, fields }: { at: PageAddress; fields: Fields }) => send<Saved>('PUT', `${base(id)}${placeOf(at)}`, fields),
      onSettled,
    }),
    removeItem: useMutation({
      mutationFn: ({ page, item }: PageAddress) => send('DELETE', `${base(id)}/pages/${page}/items?item=${item ?? 0}`),
      onSettled,
    }),
    upload: useMutation({
      mutationFn: ({ at, question, file }: { at: PageAddress; question: string; file: File }) =>
        sendForm('POST', `${base(id)}/files?${queryOf(at, question)}`, file),
      onSettled,
    }),
    removeFile: useMutation({
      mutationFn: ({ at, question, file }: { at: PageAddress; question: string; file: string }) =>
        send('DELETE', `${base(id)}/files/${file}?${queryOf(at, question)}`),
      onSettled,
    }),
    originals: useMutation({ mutationFn: (files: readonly string[]) => send('PUT', `${base(id)}/originals`, { files }), onSettled }),
    screen: useMutation({ mutationFn: () => send<{ code: string; until: string }>('POST', `${base(id)}/screen`) }),
    signed: useMutation({ mutationFn: (file: File) => sendForm('POST', `${base(id)}/signed-form`, file), onSettled }),
    submit: useMutation({ mutationFn: (key: string) => send<Receipt>('POST', `${base(id)}/submission`, undefined, key) }),
  };
}

export type Writing = ReturnType<typeof useWriting>;

export function useReceipt(id: string, wanted: boolean) {
  return useQuery({ queryKey: ['receipt', id], queryFn: () => read<Receipt>(`${base(id)}/receipt`), enabled: wanted });
}

export const fileAddress = (id: string, file: string) => `${base(id)}/files/${file}`;

function queryOf({ page, item }: PageAddress, question: string): string {
  return new URLSearchParams({ page, question, ...(item === undefined ? {} : { item: String(item) }) }).toString();
}
