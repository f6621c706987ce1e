/** Where in a browser's caches the copy of one person's licences lies; at sign-out, and when another person signs in, it is erased. */
export const saved = 'tongban-licences';
/** The page of which it is a copy. */
export const copy = '/me/offline';
/** The header that says whose page it is, by an id that tells nothing more. */
export const holder = 'tongban-holder';
