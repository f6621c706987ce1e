import QRCode from 'qrcode';

/** A QR code drawn as one path: dark on white, with the quiet margin that scanners need (ISO/IEC 18004). */
export function Qr({ text, label }: { text: string; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) runs.push(`M${x} ${y}.5h1`);
    }
  }
  return (
    <svg viewBox={`0 0 ${modules.size} ${modules.size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path stroke="#1b2421" d={runs.join('')} />
    </svg>
  );
}
