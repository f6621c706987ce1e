import { t } from '../texts.ts';

/** The browser's own file field under a button of ours; the field stays reachable by Tab and by its label. */
export function FileChooser({ id, label, take }: { id: string; label: string; take: (file: File) => void }) {
  return (
    <span className="chooser">
      <input
        id={id}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) take(file);
          event.target.value = '';
        }}
      />
      <span aria-hidden="true">{t('counter.file')}</span>
    </span>
  );
}
