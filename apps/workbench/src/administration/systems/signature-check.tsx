import page from '../../../../../docs/api.md?raw';
import { t } from '../../texts.ts';

const samples = [
  ['Node', 'js'],
  ['Python', 'python'],
] as const;

/** How a receiver checks that it was us who told it: with what docs/api.md says, which tests run as it stands there. */
export function SignatureCheck({ open }: { open: boolean }) {
  return (
    <details className="check" open={open}>
      <summary>{t('admin.secret.check')}</summary>
      <p>{t('admin.secret.check.lead')}</p>
      {samples.map(([name, language]) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
          <pre tabIndex={0}>{sampleIn(language)}</pre>
        </figure>
      ))}
    </details>
  );
}

function sampleIn(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]?.trim() ?? '';
}
