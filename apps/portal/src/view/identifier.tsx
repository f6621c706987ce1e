/** A licence identifier, which a narrow screen may break after its dots. */
export function Identifier({ text }: { text: string }) {
  return (
    <span class="tb-code tb-num">
      {text.split('.').map((part, index) =>
        index === 0 ? (
          part
        ) : (
          <>
            .<wbr />
            {part}
          </>
        ),
      )}
    </span>
  );
}
