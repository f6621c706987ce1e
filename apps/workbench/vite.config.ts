import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server writes a fresh nonce in place of this word each time it hands out the page. */
const nonce = '__CSP_NONCE__';

export default defineConfig({
  root: import.meta.dirname,
  base: '/workbench/',
  plugins: [react()],
  html: { cspNonce: nonce },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
