/** Addresses of all files that answers or an application name, at whatever depth, each once. */
export function filesNamedIn(content: unknown): string[] {
  return [...new Set(addresses(content))];
}

function addresses(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null) return [];
  if ('file' in content && typeof content.file === 'string') return [content.file];
  return Object.values(content).flatMap(addresses);
}
