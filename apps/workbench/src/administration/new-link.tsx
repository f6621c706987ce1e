import { Link, useLocation } from 'wouter';
import { useKeys } from '../shell/keys.ts';

/** Opens an empty form; N does the same. */
export function NewLink({ href, text }: { href: string; text: string }) {
  const [, navigate] = useLocation();
  useKeys(new Map([['n', () => navigate(href)]]));
  return (
    <p className="new">
      <Link href={href}>
        {text} <kbd>N</kbd>
      </Link>
    </p>
  );
}
