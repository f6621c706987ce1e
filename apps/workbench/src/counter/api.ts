import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, asForm, keyed } from '../api/client.ts';
import type { Fields, PageAddress, Visit } from '../api/shapes.ts';

export type Present = { readonly citizenId: string; readonly name: string; readonly phone?: string };
const onVisit = (id: string) => ({ params: { path: { id } } });

type Party = Visit['parties'][number]['party'];

/** Opens a visit for whoever showed their paper. */
export function useOpenVisit() {
  return useMutation({ mutationFn: (body: Present) => answered(api.POST('/api/counter/visits', { body })) });
}

/** The visit; while a second screen is to show something it is asked anew. */
export function useVisit(id: string, watching = false) {
  return useQuery({
    queryKey: ['visit', id],
    queryFn: () => answered(api.GET('/api/counter/visits/{id}', onVisit(id))),
    refetchInterval: watching ? 2_000 : false,
  });
}

/** Ends the visit, has a password shown to the person, and begins what the person came for. */
export function useVisitCommands(id: string) {
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: ['visit', id] });
  return {
    end: useMutation({ mutationFn: () => api.POST('/api/counter/visits/{id}/end', onVisit(id)) }),
    password: useMutation({
      mutationFn: (mailbox?: 'lost') =>
        answered(
          api.POST('/api/counter/visits/{id}/password', { params: { path: { id }, query: mailbox === undefined ? {} : { mailbox } } }),
        ),
    }),
    begin: useMutation({
      mutationFn: (body: { readonly service: string; readonly party: Party }) =>
        answered(api.POST('/api/counter/visits/{id}/applications', { ...onVisit(id), body })),
      onSuccess: settled,
    }),
  };
}

const base = '/api/counter/applications/{id}';
const onPage = (id: string, { page, item }: PageAddress) => ({
  params: { path: { id, page }, query: item === undefined ? {} : { item } },
});
const placeOf = ({ page, item }: PageAddress, question: string) => ({ page, question, ...(item === undefined ? {} : { item }) });

/** The application as it stands; while the person reads the second screen it is asked anew. */
export function useApplication(id: string, watching: boolean) {
  return useQuery({
    queryKey: ['application', id],
    queryFn: () => answered(api.GET(base, { params: { path: { id } } })),
    refetchInterval: watching ? 2_000 : false,
  });
}

/** A page that does not stand in the application yet: another item of a group. */
export function usePage(id: string, at: PageAddress) {
  return useQuery({ queryKey: ['application', id, at], queryFn: () => answered(api.GET(`${base}/pages/{page}`, onPage(id, at))) });
}

/** Everything that changes the application; afterwards it is read anew. */
export function useWriting(id: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['application', id] });
  const on = { params: { path: { id } } };
  return {
    save: useMutation({
      mutationFn: ({ at, fields }: { at: PageAddress; fields: Fields }) =>
        answered(api.PUT(`${base}/pages/{page}`, { ...onPage(id, at), body: sendable(fields) })),
      onSettled,
    }),
    removeItem: useMutation({
      mutationFn: ({ page, item = 0 }: PageAddress) => api.DELETE(`${base}/pages/{page}/items`, onPage(id, { page, item })),
      onSettled,
    }),
    upload: useMutation({
      mutationFn: ({ at, question, file }: { at: PageAddress; question: string; file: File }) =>
        api.POST(`${base}/files`, {
          params: { path: { id }, query: placeOf(at, question) },
          body: { file },
          bodySerializer: asForm,
        }),
      onSettled,
    }),
    removeFile: useMutation({
      mutationFn: ({ at, question, file }: { at: PageAddress; question: string; file: string }) =>
        api.DELETE(`${base}/files/{file}`, { params: { path: { id, file }, query: placeOf(at, question) } }),
      onSettled,
    }),
    originals: useMutation({
      mutationFn: (files: readonly string[]) => api.PUT(`${base}/originals`, { ...on, body: { files: [...files] } }),
      onSettled,
    }),
    screen: useMutation({ mutationFn: () => answered(api.POST(`${base}/screen`, on)) }),
    signed: useMutation({
      mutationFn: (file: File) => api.POST(`${base}/signed-form`, { ...on, body: { file }, bodySerializer: asForm }),
      onSettled,
    }),
    submit: useMutation({
      mutationFn: (key: string) => answered(api.POST(`${base}/submission`, { params: { ...on.params, header: keyed(key) } })),
    }),
  };
}

export type Writing = ReturnType<typeof useWriting>;

/** The receipt; until it is signed it is asked for anew. */
export function useReceipt(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['receipt', id],
    queryFn: () => answered(api.GET(`${base}/receipt`, { params: { path: { id } } })),
    enabled: wanted,
    refetchInterval: ({ state }) => (state.data?.signed === false ? 1_000 : false),
  });
}

export const letterAddress = (id: string) => `/api/counter/applications/${id}/receipt/letter`;

export const fileAddress = (id: string, file: string) => `/api/counter/applications/${id}/files/${file}`;

/** Lists that a schema describes are not read-only. */
function sendable(fields: Fields): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]));
}
